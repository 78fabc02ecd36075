import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import {
  createMockBackend,
  type Fault,
  type FaultName,
  faultPhases,
  type MockBackend,
  type MockBackendOptions,
} from '../../mocks/index.js';
import { type Regenerate, regenerate } from '../../mocks/regenerate.js';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { ErrorDetail, BaEvent, OperationEnd, SettingsApi, SettingsApiSupports } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { isFullRun, recordCount } from '../../src/testing/counting.test-setup.js';
import { engine } from '../../src/testing/engine.test-setup.js';
import { findByRole, nameOf, roleOf, visibleElements } from '../support/deep-query.js';
import { FakeTime } from '../support/fake-time.js';

const base = 'https://mock.test/api';

/** What an adapter promises about a second attempt. The first one is the REST adapter as it is. */
const adapters = {
  'settling adapter': { idempotentRegenerate: true, conditionalRegenerate: true },
  'idempotent adapter': { idempotentRegenerate: true, conditionalRegenerate: true },
  'conditional adapter': { conditionalRegenerate: true },
  'adapter without promises': {},
} as const;
type AdapterName = keyof typeof adapters;

type End =
  | 'regenerated'
  /** Settled as never done. */
  | 'refused'
  /** Refused, and the key was read since. */
  | 'refused: same key'
  | 'conflict'
  | 'superseded'
  | 'suspended'
  | 'unknown: same'
  | 'unknown: changed';

/** A value for each adapter, in their order. */
type Each<T> = readonly [settling: T, idempotent: T, conditional: T, none: T];

interface Row {
  readonly fault: Omit<Fault, 'call'>;
  /** What the title says besides. */
  readonly more?: string;
  /** The end that the service names with status 410. */
  readonly outcome?: OperationEnd;
  /** What it comes to, for each adapter. */
  readonly ends: Each<End>;
  /** How many keys the server makes, for each adapter. */
  readonly commits: Each<number>;
  /** Whether it is unknown for a while, until the answer comes after all. */
  readonly isLate?: boolean;
}

const same = <T>(value: T): Each<T> => [value, value, value, value];

/** Faults after which nobody on this side can know what the server did. */
const doubtful: readonly (FaultName | number)[] = [
  'network',
  'hang',
  'drip',
  'cut-off',
  'html',
  'firewall',
  'empty',
  'wrong-schema',
  'huge',
  'old-key',
  'empty-key',
  'masked-key',
  'foreign-key',
  'cut-key',
  'dotted-key',
  'hint-key',
  500,
  502,
  503,
  504,
];

/** Faults that spoil a key in a reply; the answer to a settlement has its key elsewhere, and stays whole. */
const spoilsKey = (kind: FaultName | number) => /^(empty|masked|cut|dotted|hint)-key$/.test(String(kind));

const phasesOf = (kind: FaultName | number) =>
  typeof kind === 'number' ? (['before', 'after'] as const) : faultPhases[kind];

const phasesOfAll = (kinds: readonly (FaultName | number)[]) =>
  kinds.flatMap((kind) => phasesOf(kind).map((phase) => ({ kind, phase, isDone: phase !== 'before' })));

const rows: readonly Row[] = [
  // Once: one adapter asks how it ended, one sends the same operation again, one may do so once; the last one only reads.
  ...phasesOfAll(doubtful).map(({ kind, phase, isDone }): Row => ({
    fault: { kind, phase, delay: 1000 },
    ends: isDone
      ? ['regenerated', 'regenerated', 'unknown: changed', 'unknown: changed']
      : ['refused', 'regenerated', 'regenerated', 'unknown: same'],
    commits: isDone ? same(1) : [0, 1, 1, 0],
  })),
  // Every time, and every time that it is asked how it ended: nobody finds out.
  ...phasesOfAll(doubtful).map(({ kind, phase, isDone }): Row => {
    const end = isDone ? 'unknown: changed' : 'unknown: same';
    // At the second attempt, the key that stood there before it is the one that the first has made.
    const replayed = kind === 'old-key' && isDone ? 'regenerated' : end;
    return {
      fault: { kind, phase, delay: 1000, times: null },
      ends: [isDone && spoilsKey(kind) ? 'regenerated' : end, replayed, replayed, end],
      commits: same(isDone ? 1 : 0),
    };
  }),
  // Late, and later than the deadline: it counts all the same, unless it was settled before as never done.
  { fault: { kind: 'slow', phase: 'before', delay: 5000 }, ends: same('regenerated'), commits: same(1), isLate: true },
  { fault: { kind: 'slow', phase: 'after', delay: 5000 }, ends: same('regenerated'), commits: same(1), isLate: true },
  {
    fault: { kind: 'slow', phase: 'before', delay: 34_000 },
    ends: ['refused', 'regenerated', 'regenerated', 'regenerated'],
    commits: [0, 1, 1, 1],
    isLate: true,
  },
  { fault: { kind: 'slow', phase: 'after', delay: 34_000 }, ends: same('regenerated'), commits: same(1), isLate: true },
  // The request arrives a minute later. Who reads cannot know that it will.
  {
    fault: { kind: 'late', phase: 'before' },
    ends: ['refused', 'regenerated', 'regenerated', 'unknown: same'],
    commits: [0, 1, 1, 1],
  },
  // Delivered twice, or sent twice by the browser: where ids mean nothing, the second copy is a request of its own.
  {
    fault: { kind: 'twice', phase: 'before' },
    ends: ['regenerated', 'regenerated', 'unknown: changed', 'regenerated'],
    commits: [1, 1, 1, 2],
  },
  {
    fault: { kind: 'resent', phase: 'after' },
    ends: ['regenerated', 'regenerated', 'unknown: changed', 'regenerated'],
    commits: [1, 1, 1, 2],
  },
  ...[403, 422, 429].map((status): Row => ({
    fault: { kind: 'resent', phase: 'after', status },
    more: ` and answered ${status}`,
    ends: ['regenerated', 'unknown: changed', 'unknown: changed', 'unknown: changed'],
    commits: same(1),
  })),
  {
    fault: { kind: 'resent', phase: 'after', status: 401 },
    more: ' and answered 401',
    ends: same('suspended'),
    commits: same(1),
  },
  // Whoever honours no version replaces the other one's key.
  {
    fault: { kind: 'overtaken', phase: 'before' },
    ends: ['conflict', 'conflict', 'unknown: changed', 'regenerated'],
    commits: [0, 0, 0, 1],
  },
  ...phasesOfAll([400, 403, 404, 418, 422, 429]).map(({ kind, phase, isDone }): Row => ({
    fault: { kind, phase },
    ends: isDone
      ? ['regenerated', 'unknown: changed', 'unknown: changed', 'unknown: changed']
      : ['refused', 'refused: same key', 'refused: same key', 'refused: same key'],
    commits: same(isDone ? 1 : 0),
  })),
  ...phasesOfAll([401, 'redirect']).map(({ kind, phase, isDone }): Row => ({
    fault: { kind, phase },
    ends: same('suspended'),
    commits: same(isDone ? 1 : 0),
  })),
  ...phasesOfAll([409]).map(({ kind, phase, isDone }): Row => ({
    fault: { kind, phase, headers: { 'retry-after': '3' } },
    ends: isDone
      ? ['regenerated', 'regenerated', 'unknown: changed', 'unknown: changed']
      : ['regenerated', 'regenerated', 'regenerated', 'unknown: same'],
    commits: isDone ? same(1) : [1, 1, 1, 0],
  })),
  // After a commit, one who honours ids answers neither 412 nor, while the key lives, 410.
  {
    fault: { kind: 412, phase: 'before' },
    ends: ['refused', 'refused: same key', 'regenerated', 'unknown: same'],
    commits: [0, 0, 1, 0],
  },
  {
    fault: { kind: 410, phase: 'before' },
    ends: ['refused', 'superseded', 'superseded', 'superseded'],
    commits: same(0),
  },
  ...(
    [
      ['superseded', 'superseded'],
      ['ended', 'superseded'],
      ['never', 'refused'],
      ['forgotten', 'unknown: same'],
    ] as const
  ).map(([outcome, end]): Row => ({
    fault: { kind: 410, phase: 'before' },
    more: ` (${outcome})`,
    outcome,
    ends: same(end),
    commits: same(0),
  })),
];

const titles: Readonly<Record<End, string>> = {
  regenerated: '',
  refused: en.refusedTitle,
  'refused: same key': en.refusedTitle,
  conflict: en.conflictTitle,
  superseded: en.supersededTitle,
  suspended: en.suspendedTitle,
  'unknown: same': en.unknownTitle,
  'unknown: changed': en.unknownChangedTitle,
};

const ending: Readonly<Record<End, readonly string[]>> = {
  regenerated: ['ba-key-regenerated'],
  refused: ['ba-key-regenerate-failed'],
  'refused: same key': ['ba-key-regenerate-failed'],
  conflict: ['ba-key-regenerate-failed'],
  superseded: ['ba-key-regenerate-failed'],
  suspended: ['ba-auth-required'],
  'unknown: same': ['ba-key-outcome-unknown'],
  'unknown: changed': ['ba-key-outcome-unknown'],
};

async function commitsOf(backend: MockBackend): Promise<number> {
  return (await backend.snapshot()).operations.length;
}

async function keyOf(backend: MockBackend) {
  const { records } = await backend.snapshot();
  return records.flatMap(({ channels }) => channels).find(({ id }) => id === 'rasa')!.key;
}

/** A service that does not know one operation from another, nor, if so, one version of a key from another. */
function forgetting({ versions }: { readonly versions: boolean }): Regenerate {
  return (regeneration) => {
    const headers = new Headers(regeneration.request.headers);
    headers.set('idempotency-key', crypto.randomUUID());
    if (versions) headers.delete('if-match');
    return regenerate({ ...regeneration, request: new Request(regeneration.request, { headers }) });
  };
}

const services: Readonly<Record<AdapterName, MockBackendOptions>> = {
  'settling adapter': {},
  'idempotent adapter': { settles: false },
  'conditional adapter': { settles: false, regenerate: forgetting({ versions: false }) },
  'adapter without promises': { settles: false, regenerate: forgetting({ versions: true }) },
};

/** Names the end of the operation in an answer 410. */
async function named(response: Response, outcome: OperationEnd | undefined): Promise<Response> {
  if (response.status !== 410 || !outcome) return response;
  const problem = (await response.json()) as object;
  return new Response(JSON.stringify({ ...problem, outcome }), { status: 410, headers: response.headers });
}

async function setup({ fault, outcome }: Pick<Row, 'fault' | 'outcome'>, adapter: AdapterName) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const time = new FakeTime();
  const backend = createMockBackend(services[adapter]);
  const events: BaEvent[] = [];
  const fetch: MockBackend['fetch'] = async (...request) => named(await backend.fetch(...request), outcome);
  const settles = adapter === 'settling adapter';
  const supports: SettingsApiSupports = adapters[adapter];
  const api: SettingsApi = {
    ...createRestApi({ base, fetch, settles }),
    id: undefined, // Nothing of one row is left to the next one.
    supports,
    onEvent: (event) => void events.push(event as BaEvent),
  };
  const element = await fixture(
    html`<div><ba-channel-settings .api=${api} project-id="support-bot" channel-id="rasa"></ba-channel-settings></div>`,
  );
  const button = (name: string | RegExp) => findByRole(element, 'button', name) as HTMLButtonElement | undefined;
  const title = () => {
    const dialog = findByRole(element, 'alertdialog');
    return dialog && nameOf(findByRole(dialog, 'heading')!);
  };
  (await time.until(() => button(/^Regenerate the API key for/), 'the channel is shown')).click();
  const dialog = await time.until(() => findByRole(element, 'alertdialog'), 'the question is asked');
  const confirm = () => findByRole(dialog, 'button', 'Regenerate') as HTMLButtonElement | undefined;
  await time.until(() => confirm() && !confirm()!.disabled, 'it can be answered');
  const { hint } = await keyOf(backend);
  backend.fail({ ...fault, call: 'regenerateKey' });
  if (fault.times === null && settles) backend.fail({ ...fault, call: 'settleRegeneration' });
  confirm()!.click();
  const outcomes = () => events.map(({ type }) => type).filter((type) => /regenerated|failed|auth|unknown/.test(type));
  return { backend, time, element, events, outcomes, button, title, hint, supports };
}

type Handles = Awaited<ReturnType<typeof setup>>;

const busy: readonly (string | undefined)[] = [
  en.requesting,
  en.reconciling,
  en.refusalVerifying,
  en.confirmTitle('Rasa'),
  en.regenerated('Rasa'), // For a moment, until the key field has it.
];

/** Calls that read, each with the element that makes it, what asks for it, and what is there once it has gone well. */
const readings = {
  listProjects: {
    content: html`<ba-project-grid></ba-project-grid>`,
    again: en.tryAgain,
    role: 'button',
    name: 'More options for Support bot',
  },
  getProject: {
    content: html`<ba-project-settings project-id="support-bot" tab="general"></ba-project-settings>`,
    again: en.tryAgain,
    role: 'tab',
    name: 'General',
  },
  listChannels: {
    content: html`<ba-channel-list project-id="support-bot"></ba-channel-list>`,
    again: en.tryAgain,
    role: 'button',
    name: /^Rasa/,
  },
  getChannel: {
    content: html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    again: en.tryAgain,
    role: 'button',
    name: /^Regenerate/,
  },
  revealKey: {
    content: html`<ba-api-key-field project-id="support-bot" channel-id="rasa"></ba-api-key-field>`,
    again: en.revealKey,
    role: 'textbox',
    name: en.apiKey,
  },
} as const;

const readingFaults: readonly (FaultName | number)[] = [
  ...(['network', 'hang', 'drip', 'cut-off', 'html', 'firewall', 'empty', 'wrong-schema', 'huge', 'redirect'] as const),
  ...([400, 403, 404, 422, 429, 500, 503] as const),
];

/** Every row in a full run in one engine; otherwise a part, another one in each column, so that every row has its turn. */
const isWhole = engine === 'chromium' && (await isFullRun());
const step = 5;
const partOf = <T>(all: readonly T[], column: number) =>
  isWhole ? all : all.filter((_, place) => (place + column) % step === 0);

describe('a fault while reading', () => {
  for (const [column, [call, { content, again, role, name }]] of Object.entries(readings).entries()) {
    const spoiled = call === 'revealKey' ? (Object.keys(faultPhases) as FaultName[]).filter(spoilsKey) : [];
    for (const { kind, phase } of partOf(phasesOfAll([...readingFaults, ...spoiled]), column)) {
      // What does not exist, or may not be seen, is not there at the next try either.
      const canRetry = (kind !== 403 && kind !== 404) || again !== en.tryAgain;
      it(`${kind} ${phase}, ${call}: says so, and ${canRetry ? 'tries again' : 'offers no other try'}`, async () => {
        let failures = 1;
        await emulateMedia({ reducedMotion: 'reduce' });
        const time = new FakeTime();
        const backend = createMockBackend({
          faults: [{ call: call as keyof typeof readings, phase, kind, delay: 1000, times: null }],
        });
        const api = createRestApi({ base, fetch: backend.fetch, account: crypto.randomUUID() });
        const element = await fixture(html`<ba-provider .api=${api}>${content}</ba-provider>`);
        const button = (label: string) => findByRole(element, 'button', label) as HTMLButtonElement | undefined;
        try {
          if (again !== en.tryAgain)
            (await time.until(() => !isDisabled(button(again)) && button(again), again)).click();
          const alert = await time.until(() => findByRole(element, 'alert'), 'the failure is said');
          expect(alert.textContent.trim()).not.to.equal('');
          expect(findByRole(element, role, name)).to.be.undefined;
          expect(button(again) !== undefined).to.equal(canRetry);
          if (canRetry) {
            backend.clearFaults();
            button(again)!.click();
            await time.until(() => findByRole(element, role, name), 'it is there');
            expect(findByRole(element, 'alert')).to.be.undefined;
          }
          failures = 0;
        } finally {
          element.remove();
          await recordCount({ what: 'faults × phases × readings', run: 1, failures });
        }
      }).timeout(30_000);
    }
  }
});

const isDisabled = (button: HTMLButtonElement | undefined) => button?.disabled ?? true;

describe('a list with', () => {
  const lists = {
    listProjects: {
      content: html`<ba-project-grid></ba-project-grid>`,
      isItem: (one: Element) => /^More options for/.test(nameOf(one)),
    },
    listChannels: {
      content: html`<ba-channel-list project-id="support-bot"></ba-channel-list>`,
      isItem: (one: Element) => one.hasAttribute('aria-expanded'),
    },
  } as const;

  async function show(call: keyof typeof lists, kind: FaultName | undefined) {
    const time = new FakeTime();
    const backend = createMockBackend({ faults: kind && [{ call, phase: 'after', kind, times: null }] });
    const requests: unknown[] = [];
    const events: BaEvent[] = [];
    const api: SettingsApi = {
      ...createRestApi({
        base,
        account: crypto.randomUUID(),
        fetch: (...request) => (requests.push(request), backend.fetch(...request)),
      }),
      onEvent: (event) => void events.push(event as BaEvent),
    };
    const element = await fixture(html`<ba-provider .api=${api}>${lists[call].content}</ba-provider>`);
    await time.pass(30);
    const buttons = [...visibleElements(element)].filter((one) => roleOf(one) === 'button');
    const items = buttons.filter(lists[call].isItem).map(nameOf);
    const alert = findByRole(element, 'alert');
    element.remove();
    time.restore();
    return { items, requests, events, alert };
  }

  for (const call of Object.keys(lists) as (keyof typeof lists)[]) {
    for (const kind of ['cursor-empty', 'cursor-same', 'cursor-circle', 'empty-pages', 'bad-row'] as const) {
      it(`${kind}, ${call}: shows what there is, and asks no further`, async () => {
        const [right, wrong] = [await show(call, undefined), await show(call, kind)];
        const { items, requests, events, alert } = wrong;
        expect(right.items.length).to.be.greaterThan(2);
        const expected = { 'empty-pages': 0, 'bad-row': right.items.length - 1 }[kind as string] ?? right.items.length;
        expect(items).to.have.length(expected);
        expect(right.items).to.include.members(items);
        expect(requests.length).to.be.at.most(3);
        expect(alert).to.be.undefined;
        const errors = events.filter(({ type }) => type === 'ba-error').map(({ detail }) => detail as ErrorDetail);
        expect(errors).to.have.length(kind === 'bad-row' ? 1 : 0);
        if (kind !== 'bad-row') return;
        expect(errors[0]).to.include({ code: 'malformed', operation: call });
        expect(errors[0]!.path).to.match(/^items\[\d+\]\.id$/);
      });
    }
  }
});

describe('a fault between the click and the new key', () => {
  for (const [column, adapter] of (Object.keys(adapters) as AdapterName[]).entries()) {
    for (const row of partOf(rows, column)) {
      const { fault, more = '', isLate = false } = row;
      const [end, commits] = [row.ends[column]!, row.commits[column]!];
      const often = fault.times === null ? ', every time' : '';
      const late = fault.kind === 'slow' ? ` by ${fault.delay! / 1000} s` : '';
      it(`${fault.kind}${more}${late} ${fault.phase}${often}, ${adapter}: ${end}`, async () => {
        let failures = 1;
        const handles = await setup(row, adapter);
        const { backend, time, element, events, outcomes, title } = handles;
        try {
          await time.until(
            () =>
              !busy.includes(title()) && (!isLate || !title()?.startsWith('We don’t know')) && outcomes().length > 0,
            'it has come to an end',
          );
          if (isLate) await time.until(() => outcomes().some(isEnd) && !busy.includes(title()), 'the answer has come');
          expect(title() ?? '').to.equal(titles[end]);
          expect(outcomes().filter((type) => !isLate || isEnd(type))).to.deep.equal(ending[end]);
          if (fault.kind === 'late') await time.pass(61);
          expect(await commitsOf(backend), 'keys that were made').to.equal(commits);
          if (end.startsWith('unknown')) {
            const unknown = events.find(({ type }) => type === 'ba-key-outcome-unknown')!.detail as { key: string };
            expect(`unknown: ${unknown.key}`).to.equal(end);
          }
          expectTrueWords(handles, end);
          await leave(handles, end);
          failures = 0;
        } finally {
          element.remove();
          await recordCount({ what: 'faults × phases × adapters of a regeneration', run: 1, failures });
        }
      }).timeout(30_000);
    }
  }
});

const isEnd = (type: string) => /regenerated|failed/.test(type);

/** What is said has its proof: the words of a refusal, of an unchanged key, of a value that is gone. */
function expectTrueWords({ element, hint, supports }: Handles, end: End): void {
  const dialog = findByRole(element, 'alertdialog');
  const text = (dialog?.textContent ?? '').replace(/\s+/g, ' ');
  expect(text.includes(en.refusedUnchanged), 'that nothing was changed').to.equal(end === 'refused');
  expect(text.includes(en.refusedStill(hint)), 'that the key is the same').to.equal(end === 'refused: same key');
  expect(text.includes(en.conflict), 'that the request changed nothing').to.equal(end === 'conflict');
  expect(text.includes(en.superseded), 'that the new key was replaced').to.equal(end === 'superseded');
  // The service shows its keys again: whatever came of it, nothing is lost.
  expect(text).not.to.match(/\blost\b|can’t be shown|\bfail/i);
  if (!end.startsWith('refused')) expect(text).not.to.match(/not regenerated|still works/i);
  // Nothing more can be found out of another key where the operation cannot be named.
  const offersCheck = end === 'unknown: same' || (end === 'unknown: changed' && supports.idempotentRegenerate === true);
  expect(findByRole(element, 'button', en.checkAgain) !== undefined, en.checkAgain).to.equal(offersCheck);
}

/**
 * Goes the way out that the dialog offers; a key that was made is the one that stands in the field. Whatever follows, an operation
 * ends once.
 */
async function leave({ backend, time, element, outcomes, button, title }: Handles, end: End): Promise<void> {
  if (end === 'regenerated') {
    const field = await time.until(() => findByRole(element, 'textbox', 'API key'), 'the new key is shown');
    expect((field as HTMLInputElement).value, 'the key in the field').to.equal((await keyOf(backend)).value);
    return;
  }
  const out = button('Close') ?? button('Cancel');
  expect(out?.textContent.trim(), 'a way out').to.be.a('string');
  out!.click();
  await time.until(() => title() === undefined, 'the dialog has closed');
  if (end === 'suspended') await time.until(() => outcomes().length > 1, 'it is said what came of it');
  expect(outcomes().filter(isEnd).length).to.be.at.most(1);
  expect(outcomes().filter((type) => type === 'ba-key-outcome-unknown').length).to.be.at.most(1);
}

describe('a service that does not settle after all', () => {
  for (const status of [404, 405, 501]) {
    it(`answers ${status} there: the same operation is sent again, and gives the key`, async () => {
      const handles = await setup({ fault: { kind: 'network', phase: 'after' } }, 'settling adapter');
      const { backend, time, element, outcomes, title } = handles;
      backend.fail({ call: 'settleRegeneration', phase: 'before', kind: status, times: null });
      await time.until(() => outcomes().length > 0 && title() === undefined, 'it has come to an end');
      expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
      expect(await commitsOf(backend)).to.equal(1);
      await leave(handles, 'regenerated');
      element.remove();
    });
  }
});

describe('a channel that is gone', () => {
  for (const adapter of ['settling adapter', 'idempotent adapter'] as const) {
    it(`is told as that, and as nothing more, ${adapter}`, async () => {
      const handles = await setup({ fault: { kind: 404, phase: 'before', times: null } }, adapter);
      const { backend, time, element, events, outcomes, title, button, hint } = handles;
      backend.fail({ call: 'getChannel', phase: 'before', kind: 404, times: null });
      await time.until(() => outcomes().length > 0 && title() === en.refusedTitle, 'it is refused', 5);
      expect(outcomes()).to.deep.equal(['ba-key-regenerate-failed']);
      expect(events.at(-1)!.detail).to.include({ code: 'not-found' });
      const text = findByRole(element, 'alertdialog')!.textContent;
      expect(text).to.include(en.refusedReason['not-found']);
      expect(text).not.to.include(en.refusedUnchanged).and.not.to.include(en.refusedStill(hint));
      expect(button(en.tryAgain)).to.be.undefined;
      button(en.close)!.click();
      await time.until(() => title() === undefined, 'the dialog has closed');
      element.remove();
    });
  }
});
