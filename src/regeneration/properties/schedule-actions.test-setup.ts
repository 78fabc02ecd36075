import fc from 'fast-check';
import { type Promised, refusals, type SimulatedServer, wrongAnswers } from './simulated-server.test-setup.js';

/** Something that a person, the network, another admin or the clock does. */
export type Action =
  | {
      readonly type:
        'open' | 'confirm' | 'confirm twice' | 'cancel' | 'close' | 'acknowledge' | 'ask again' | 'check again';
      readonly who: number;
    }
  | { readonly type: 'sign in again' | 'remove' | 'remount' | 'switch channel' | 'swap adapter'; readonly who: number }
  | { readonly type: 'host signs in' | 'host gives up'; readonly which: number }
  | { readonly type: 'arrive' | 'answer'; readonly which: number }
  | { readonly type: 'refuse'; readonly which: number; readonly code: (typeof refusals)[number] }
  | { readonly type: 'answer wrongly'; readonly which: number; readonly wrong: (typeof wrongAnswers)[number] }
  | { readonly type: 'readings go'; readonly reading: SimulatedServer['reading'] }
  | { readonly type: 'late readings arrive' | 'reload' | 'page hides' }
  | { readonly type: 'another admin regenerates'; readonly channel: number; readonly tells: boolean }
  | { readonly type: 'wait'; readonly seconds: number };

const who = fc.nat({ max: 1 });
const which = fc.nat({ max: 5 });
const byPerson = (...types: readonly Extract<Action, { who: number }>['type'][]) =>
  fc.record({ type: fc.constantFrom(...types), who }) as fc.Arbitrary<Action>;

/** Any action; the ones that lead somewhere are drawn more often. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: byPerson('open', 'confirm', 'confirm twice') },
  { weight: 3, arbitrary: byPerson('cancel', 'close', 'acknowledge', 'ask again', 'check again', 'sign in again') },
  { weight: 2, arbitrary: byPerson('remove', 'remount', 'switch channel', 'swap adapter') },
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
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('readings go' as const),
      reading: fc.constantFrom('right', 'stale', 'network', 'unauthenticated'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('host signs in' as const, 'host gives up' as const), which }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('late readings arrive' as const, 'reload' as const, 'page hides' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('another admin regenerates' as const),
      channel: who,
      tells: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('wait' as const), seconds: fc.constantFrom(1, 6, 16, 31, 61) }),
  },
);

/** Most schedules begin by asking and confirming: what is of interest comes after that. */
const beginning: readonly Action[] = [
  { type: 'open', who: 0 },
  { type: 'confirm', who: 0 },
];

export interface Schedule {
  readonly promised: Promised;
  /** Whether the host takes care of sign-ins. */
  readonly hostSignsIn: boolean;
  readonly actions: readonly Action[];
}

export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  promised: fc
    .record({
      kind: fc.constantFrom('idempotent', 'conditional', 'neither'),
      reveals: fc.boolean(),
      hasId: fc.boolean(),
    })
    .map(({ kind, reveals, hasId }) => ({
      idempotent: kind === 'idempotent',
      conditional: kind !== 'neither',
      reveals,
      hasId,
    })),
  hostSignsIn: fc.boolean(),
  actions: fc
    .tuple(fc.constantFrom(true, true, true, false), fc.array(anyAction, { minLength: 1, maxLength: 30, size: 'max' }))
    .map(([begins, actions]) => (begins ? [...beginning, ...actions] : actions)),
});
