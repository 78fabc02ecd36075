import fc from 'fast-check';
import { type Manner, manners, type Promised, refusals, wrongAnswers } from './simulated-server.test-setup.js';

const asking = ['open', 'confirm', 'confirm twice'] as const;
/** Where two keys work for a time. */
const withTwoKeys = ['confirm for ten minutes', 'confirm until used', 'open restoring', 'end previous'] as const;
const byPerson = [
  ...(['close', 'acknowledge', 'ask again', 'check again', 'sign in again'] as const),
  ...(['show', 'keep longer', 'hide', 'copy another key'] as const),
] as const;
const byElement = ['remove', 'remount', 'switch channel', 'swap adapter', 'renew adapter'] as const;

/** Something that a person, the network, another admin, the host or the clock does. */
export type Action =
  | {
      readonly type: (typeof asking | typeof withTwoKeys | typeof byPerson | typeof byElement)[number];
      readonly who: number;
    }
  | { readonly type: 'host signs in' | 'host gives up'; readonly which: number }
  | { readonly type: 'arrive' | 'answer'; readonly which: number }
  | { readonly type: 'refuse'; readonly which: number; readonly code: (typeof refusals)[number] }
  | { readonly type: 'answer wrongly'; readonly which: number; readonly wrong: (typeof wrongAnswers)[number] }
  | { readonly type: 'readings go' | 'settling goes'; readonly manner: Manner }
  | { readonly type: 'late answers arrive' | 'page hides' }
  /** The page is reloaded, and stays away for so many seconds. */
  | { readonly type: 'reload'; readonly seconds: number }
  | { readonly type: 'another admin regenerates'; readonly channel: number; readonly tells: boolean }
  | {
      readonly type: 'another admin restores' | 'another admin ends';
      readonly channel: number;
      readonly tells: boolean;
    }
  | { readonly type: 'bot uses the new key'; readonly channel: number; readonly tells: boolean }
  | { readonly type: 'wait'; readonly seconds: number };

const who = fc.nat({ max: 1 });
const which = fc.nat({ max: 5 });
const of = <const Type extends Extract<Action, { who: number }>['type']>(types: readonly Type[]) =>
  fc.record({ type: fc.constantFrom(...types), who });

/** Any action; the ones that lead somewhere are drawn more often. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: of(asking) },
  { weight: 3, arbitrary: of(byPerson) },
  { weight: 2, arbitrary: of(byElement) },
  { weight: 7, arbitrary: fc.record({ type: fc.constantFrom('arrive' as const, 'answer' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('refuse' as const), which, code: fc.constantFrom(...refusals) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('answer wrongly' as const),
      which,
      wrong: fc.constantFrom(...wrongAnswers),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('readings go' as const, 'settling goes' as const),
      manner: fc.constantFrom(...manners),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('host signs in' as const, 'host gives up' as const), which }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('late answers arrive' as const, 'page hides' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('reload' as const), seconds: fc.constantFrom(0, 30, 61, 18_000, 90_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('another admin regenerates' as const),
      channel: who,
      tells: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: of(withTwoKeys) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom(...(['another admin restores', 'another admin ends', 'bot uses the new key'] as const)),
      channel: who,
      tells: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('wait' as const), seconds: fc.constantFrom(1, 6, 16, 31, 61, 301) }),
  },
);

/** Most schedules begin by asking and confirming: what is of interest comes after that. */
const beginning: readonly Action[] = [
  { type: 'open', who: 0 },
  { type: 'confirm', who: 0 },
];

/** Where two keys work, half of them begin with a new key that can be undone, and with the undo. */
const beginningOfTwo: readonly Action[] = [
  { type: 'open', who: 0 },
  { type: 'confirm for ten minutes', who: 0 },
  { type: 'arrive', which: 0 },
  { type: 'answer', which: 0 },
  { type: 'acknowledge', who: 0 },
  { type: 'close', who: 0 },
  { type: 'open restoring', who: 0 },
  { type: 'confirm', who: 0 },
];

export interface Schedule {
  readonly promised: Promised;
  /** Whether the host takes care of sign-ins. */
  readonly hostSignsIn: boolean;
  readonly actions: readonly Action[];
}

/** What adapters declare; the last two of the contract's table are `conditional` and `neither`. */
export const adapterKinds = {
  settling: { settles: true, idempotent: true, conditional: true },
  'settling alone': { settles: true, idempotent: false, conditional: false },
  replaying: { settles: false, idempotent: true, conditional: true },
  idempotent: { settles: false, idempotent: true, conditional: false },
  conditional: { settles: false, idempotent: false, conditional: true },
  neither: { settles: false, idempotent: false, conditional: false },
} as const;

export const anyPromised: fc.Arbitrary<Promised> = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(adapterKinds) as (keyof typeof adapterKinds)[])),
    reveals: fc.boolean(),
    hasId: fc.boolean(),
    aliases: fc.boolean(),
  })
  .map(({ kind, ...rest }) => ({ ...adapterKinds[kind], ...rest }));

export const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    promised: anyPromised,
    restores: fc.boolean(),
    hostSignsIn: fc.boolean(),
    begins: fc.constantFrom('as usual' as const, 'as usual' as const, 'with two keys' as const, 'anyhow' as const),
    actions: fc.array(anyAction, { minLength: 1, maxLength: 30, size: 'max' }),
  })
  .map(({ promised, restores, hostSignsIn, begins, actions }) => {
    const first = { 'as usual': beginning, 'with two keys': restores ? beginningOfTwo : beginning, anyhow: [] }[begins];
    return { promised: { ...promised, restores }, hostSignsIn, actions: [...first, ...actions] };
  });
