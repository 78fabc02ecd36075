import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { createMockBackend, type Fault, type FaultName, faultPhases, type MockBackend } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { BaEvent, SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { recordCount } from '../../src/testing/counting.test-setup.js';
import { engine } from '../../src/testing/engine.test-setup.js';
import { findByRole, nameOf } from '../support/deep-query.js';
import { FakeTime } from '../support/fake-time.js';

const base = 'https://mock.test/api';

/** What an adapter promises about a second attempt. */
const adapters = {
  'idempotent adapter': { idempotentRegenerate: true, conditionalRegenerate: true },
  'conditional adapter': { conditionalRegenerate: true },
  'adapter without promises': {},
} as const;
type AdapterName = keyof typeof adapters;

type End = 'regenerated' | 'refused' | 'conflict' | 'superseded' | 'suspended' | 'unknown: same' | 'unknown: changed';

interface Row {
  readonly fault: Omit<Fault, 'call'>;
  /** What it comes to, for each adapter. */
  readonly ends: Readonly<Record<AdapterName, End>>;
  /** How many keys the server makes. */
  readonly commits: Readonly<Record<AdapterName, number>>;
}

const same = <T>(value: T): Record<AdapterName, T> => ({
  'idempotent adapter': value,
  'conditional adapter': value,
  'adapter without promises': value,
});

/** Faults after which nobody on this side can know what the server did. */
const doubtful: readonly (FaultName | number)[] = [
  'network',
  'hang',
  'drip',
  'cut-off',
  'html',
  'empty',
  'wrong-schema',
  'huge',
  'redirect',
  'old-key',
  'empty-key',
  'masked-key',
  'foreign-key',
  500,
  502,
  503,
  504,
];

const phasesOf = (kind: FaultName | number) =>
  typeof kind === 'number' ? (['before', 'after'] as const) : faultPhases[kind];

const rows: readonly Row[] = [
  ...doubtful.flatMap((kind) =>
    phasesOf(kind).map((phase): Row => {
      const isDone = phase !== 'before';
      return {
        fault: { kind, phase, delay: 1000 },
        // Once: an idempotent adapter finds out. The others may not ask again, or not to any avail.
        ends: {
          'idempotent adapter': 'regenerated',
          'conditional adapter': isDone ? 'unknown: changed' : 'regenerated',
          'adapter without promises': isDone ? 'unknown: changed' : 'unknown: same',
        },
        commits: { 'idempotent adapter': 1, 'conditional adapter': 1, 'adapter without promises': isDone ? 1 : 0 },
      };
    }),
  ),
  ...doubtful.flatMap((kind) =>
    phasesOf(kind).map((phase): Row => {
      const isDone = phase !== 'before';
      return {
        fault: { kind, phase, delay: 1000, times: null },
        ends:
          kind === 'old-key' && isDone
            ? // At the second attempt, the key that stood there before is the one that the first has made.
              { ...same('regenerated'), 'adapter without promises': 'unknown: changed' }
            : same(isDone ? 'unknown: changed' : 'unknown: same'),
        commits: same(isDone ? 1 : 0),
      };
    }),
  ),
  // Late, and later than the deadline: it counts all the same.
  { fault: { kind: 'slow', phase: 'before', delay: 5000 }, ends: same('regenerated'), commits: same(1) },
  { fault: { kind: 'slow', phase: 'after', delay: 5000 }, ends: same('regenerated'), commits: same(1) },
  { fault: { kind: 'slow', phase: 'before', delay: 34_000 }, ends: same('regenerated'), commits: same(1) },
  { fault: { kind: 'slow', phase: 'after', delay: 34_000 }, ends: same('regenerated'), commits: same(1) },
  { fault: { kind: 'twice', phase: 'before' }, ends: same('regenerated'), commits: same(1) },
  {
    fault: { kind: 'overtaken', phase: 'before' },
    ends: { ...same('unknown: changed'), 'idempotent adapter': 'conflict' },
    commits: same(0),
  },
  ...[400, 403, 404, 422, 429].map((kind): Row => ({
    fault: { kind, phase: 'before' },
    ends: same('refused'),
    commits: same(0),
  })),
  { fault: { kind: 401, phase: 'before' }, ends: same('suspended'), commits: same(0) },
  {
    fault: { kind: 409, phase: 'before', headers: { 'retry-after': '3' } },
    ends: { ...same('regenerated'), 'adapter without promises': 'unknown: same' },
    commits: { ...same(1), 'adapter without promises': 0 },
  },
  { fault: { kind: 410, phase: 'before' }, ends: same('superseded'), commits: same(0) },
];

const titles: Readonly<Record<End, string>> = {
  regenerated: '',
  refused: en.refusedTitle,
  conflict: en.conflictTitle,
  superseded: en.supersededTitle,
  suspended: en.suspendedTitle,
  'unknown: same': en.unknownTitle,
  'unknown: changed': en.unknownChangedTitle,
};

const ending: Readonly<Record<End, readonly string[]>> = {
  regenerated: ['ba-key-regenerated'],
  refused: ['ba-key-regenerate-failed'],
  conflict: ['ba-key-regenerate-failed'],
  superseded: ['ba-key-regenerate-failed'],
  suspended: ['ba-auth-required'],
  'unknown: same': ['ba-key-outcome-unknown'],
  'unknown: changed': ['ba-key-outcome-unknown'],
};

async function commitsOf(backend: MockBackend): Promise<number> {
  return (await backend.snapshot()).operations.length;
}

/** A service that does not know one operation from another. */
function withoutIds(backend: MockBackend): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    if (headers.has('idempotency-key')) headers.set('idempotency-key', crypto.randomUUID());
    return backend.fetch(input, { ...init, headers });
  };
}

async function setup(fault: Fault, adapter: AdapterName) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const backend = createMockBackend();
  const events: BaEvent[] = [];
  const isIdempotent = adapter === 'idempotent adapter';
  const api: SettingsApi = {
    ...createRestApi({ base, fetch: isIdempotent ? backend.fetch : withoutIds(backend) }),
    id: undefined, // Nothing of one row is left to the next one.
    supports: adapters[adapter],
    onEvent: (event) => void events.push(event as BaEvent),
  };
  const time = new FakeTime();
  const element = await fixture(
    html`<div><ba-channel-settings .api=${api} project-id="support-bot" channel-id="rasa"></ba-channel-settings></div>`,
  );
  const button = (name: string | RegExp) => findByRole(element, 'button', name) as HTMLButtonElement | undefined;
  const title = () => {
    const dialog = findByRole(element, 'alertdialog');
    return dialog && nameOf(findByRole(dialog, 'heading')!);
  };
  (await time.until(() => button(/^Regenerate the API key of/), 'the channel is shown')).click();
  const dialog = await time.until(() => findByRole(element, 'alertdialog'), 'the question is asked');
  const confirm = () => findByRole(dialog, 'button', 'Regenerate') as HTMLButtonElement | undefined;
  await time.until(() => confirm() && !confirm()!.disabled, 'it can be answered');
  backend.fail(fault);
  confirm()!.click();
  return { backend, time, element, events, button, title };
}

const busy: readonly (string | undefined)[] = [en.requesting, en.reconciling, en.confirmTitle('Rasa')];

/** Calls that read, each with the element that makes it, and what is there once it has gone well. */
const readings = {
  listProjects: { content: html`<ba-project-grid></ba-project-grid>`, role: 'button', name: 'Menu of Support bot' },
  getProject: {
    content: html`<ba-project-settings project-id="support-bot" tab="general"></ba-project-settings>`,
    role: 'tab',
    name: 'General',
  },
  listChannels: {
    content: html`<ba-channel-list project-id="support-bot"></ba-channel-list>`,
    role: 'button',
    name: /^Rasa/,
  },
  getChannel: {
    content: html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    role: 'button',
    name: /^Regenerate/,
  },
} as const;

const readingFaults: readonly (FaultName | number)[] = [
  ...(['network', 'hang', 'drip', 'cut-off', 'html', 'empty', 'wrong-schema', 'huge', 'redirect'] as const),
  ...([400, 403, 404, 422, 429, 500, 503] as const),
];

/** Every row in one engine; in the others, whose clocks take longer to turn, a part that stands for them. */
const partOf = <T>(all: readonly T[]) => (engine === 'chromium' ? all : all.filter((_, place) => place % 4 === 0));

describe('a fault while reading', () => {
  for (const [call, { content, role, name }] of Object.entries(readings)) {
    for (const kind of partOf(readingFaults)) {
      const phase = phasesOf(kind)[0];
      it(`${kind} ${phase}, ${call}: says so, and tries again`, async () => {
        let failures = 1;
        await emulateMedia({ reducedMotion: 'reduce' });
        const backend = createMockBackend({
          faults: [{ call: call as keyof typeof readings, phase, kind, delay: 1000, times: null }],
        });
        const api = createRestApi({ base, fetch: backend.fetch });
        const time = new FakeTime();
        const element = await fixture(html`<ba-provider .api=${api}>${content}</ba-provider>`);
        try {
          const alert = await time.until(() => findByRole(element, 'alert'), 'the failure is said');
          expect(alert.textContent.trim()).not.to.equal('');
          backend.clearFaults();
          findByRole(element, 'button', 'Try again')!.click();
          await time.until(() => findByRole(element, role, name), 'it is there');
          expect(findByRole(element, 'alert')).to.be.undefined;
          failures = 0;
        } finally {
          element.remove();
          await recordCount({ what: 'faults × phases × readings', run: 1, failures });
        }
      }).timeout(30_000);
    }
  }
});

describe('a fault between the click and the new key', () => {
  for (const adapter of Object.keys(adapters) as AdapterName[]) {
    for (const { fault, ends, commits } of partOf(rows)) {
      const end = ends[adapter];
      const often = fault.times === null ? ', every time' : '';
      const late = fault.kind === 'slow' ? ` by ${fault.delay! / 1000} s` : '';
      it(`${fault.kind}${late} ${fault.phase}${often}, ${adapter}: ${end}`, async () => {
        let failures = 1;
        const handles = await setup({ ...fault, call: 'regenerateKey' }, adapter);
        const { backend, time, element, events, title } = handles;
        try {
          const isLate = fault.kind === 'slow'; // It may be unknown for a while, until the answer comes.
          await time.until(() => !busy.includes(title()) && !(isLate && title()), 'it has come to an end');
          expect(title() ?? '').to.equal(titles[end]);
          const outcomes = events
            .map(({ type }) => type)
            .filter((type) => /regenerated|failed|auth/.test(type) || (type === 'ba-key-outcome-unknown' && !isLate));
          expect(outcomes).to.deep.equal(ending[end]);
          expect(await commitsOf(backend), 'keys that were made').to.equal(commits[adapter]);
          if (end.startsWith('unknown')) {
            const unknown = events.find(({ type }) => type === 'ba-key-outcome-unknown')!.detail as { key: string };
            expect(`unknown: ${unknown.key}`).to.equal(end);
          }
          await leave(handles);
          failures = 0;
        } finally {
          element.remove();
          await recordCount({ what: 'faults × phases × adapters of a regeneration', run: 1, failures });
        }
      }).timeout(30_000);
    }
  }
});

/** Goes the way out that the dialog offers; a key that was made is the one that stands in the field. */
async function leave({ backend, time, element, button, title }: Awaited<ReturnType<typeof setup>>): Promise<void> {
  if (title() === undefined) {
    const field = await time.until(() => findByRole(element, 'textbox', 'API key'), 'the new key is shown');
    const { records } = await backend.snapshot();
    const channel = records.flatMap(({ channels }) => channels).find(({ id }) => id === 'rasa')!;
    expect((field as HTMLInputElement).value, 'the key in the field').to.equal(channel.key.value);
    return;
  }
  const out = button('Close') ?? button('Cancel');
  expect(out?.textContent.trim(), 'a way out').to.be.a('string');
  out!.click();
  await time.until(() => title() === undefined, 'the dialog has closed');
}
