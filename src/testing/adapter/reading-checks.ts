import { omittedFrom } from '../../api/readers/page.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { isSettingsError, toSettingsError } from '../../api/settings-error.js';
import type { Page, PageQuery } from '../../model/page.js';
import { randomUuid } from '../../platform/uuid.js';
import { hasToken, tellsValue } from '../told-values.js';
import { type AdapterCheck, call, expect, type Trial } from './adapter-check.js';

type Paged = (query: PageQuery) => Promise<Page<{ readonly id: string }>>;

/** So many pages are read of a long list. */
const mostPages = 20;

/** Reads a list in pages of one item, and compares it with one larger page. */
export async function expectPages(list: Paged): Promise<void> {
  const whole = (await list({})).items.map(({ id }) => id);
  const [ids, cursors] = [[] as string[], new Set<string>()];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages && (pages === 0 || cursor !== undefined); pages++) {
    const page = await list({ limit: 1, cursor });
    expect(page.items.length <= 1, 'A page of at most one item has more.');
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    expect(cursor === undefined || !cursors.has(cursor), 'A cursor came before: the list has no end.');
    if (cursor !== undefined) cursors.add(cursor);
  }
  expect(new Set(ids).size === ids.length, 'An item stands on two pages.');
  const length = Math.min(ids.length, whole.length);
  expect(
    ids.slice(0, length).join('\n') === whole.slice(0, length).join('\n'),
    'The pages give other items than the list, or in another order.',
  );
  expect(cursor !== undefined || ids.length >= whole.length, 'The pages end before the list does.');
}

const failureOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (thrown: unknown) => thrown ?? new Error('nothing'),
  );

/** Aborts before anything was sent: an adapter has no reason to answer. */
async function expectAborted(ask: (options: { readonly signal: AbortSignal }) => Promise<unknown>): Promise<void> {
  const aborter = new AbortController();
  aborter.abort();
  const failure = await failureOf(ask({ signal: aborter.signal }));
  expect(failure !== undefined, 'A call whose signal was aborted is answered.');
  expect(toSettingsError(failure).code === 'aborted', 'A call whose signal was aborted fails, and not as aborted.');
}

const raw = async ({ api, projectId, channelId }: Trial): Promise<readonly unknown[]> => [
  await api.listProjects({}, call()),
  await api.getProject(projectId, call()),
  await api.listChannels(projectId, {}, call()),
  await api.getChannel(projectId, channelId, call()),
];

const withoutReveal = (api: SettingsApi) => (api.revealKey ? undefined : 'The adapter has no revealKey.');

export const readingChecks: readonly AdapterCheck[] = [
  {
    title: 'has an id that stays',
    skips: (api) => (api.id === undefined ? 'The adapter has no id: the object itself is its identity.' : undefined),
    async run({ api, adapter }) {
      const { id } = api;
      expect(typeof id === 'string' && id.trim() !== '', 'The id is no text, or empty.');
      await adapter.listProjects({}, call());
      expect(api.id === id, 'The id changes.');
    },
  },
  {
    title: 'lists projects that conform',
    async run({ adapter }) {
      const page = await adapter.listProjects({}, call());
      expect(omittedFrom(page).length === 0, String(omittedFrom(page)[0]?.message));
    },
  },
  {
    title: 'gives the project that is asked for',
    async run({ adapter, projectId }) {
      await adapter.getProject(projectId, call());
    },
  },
  {
    title: 'lists channels that conform',
    async run({ adapter, projectId }) {
      const page = await adapter.listChannels(projectId, {}, call());
      expect(omittedFrom(page).length === 0, String(omittedFrom(page)[0]?.message));
    },
  },
  {
    title: 'gives the channel that is asked for, with its key',
    async run(trial) {
      await trial.key();
    },
  },
  {
    title: 'pages through the projects without gap, repeat or loop',
    run: ({ adapter }) => expectPages((query) => adapter.listProjects(query, call())),
  },
  {
    title: 'pages through the channels without gap, repeat or loop',
    run: ({ adapter, projectId }) => expectPages((query) => adapter.listChannels(projectId, query, call())),
  },
  {
    title: 'gives no value of a key with lists, projects and channels',
    async run(trial) {
      const secret = (await trial.adapter.revealKey?.(trial.projectId, trial.channelId, call()))?.value;
      for (const reply of await raw(trial)) {
        const text = JSON.stringify(reply);
        expect(!tellsValue(reply) && !hasToken(text), 'A reply carries the value of a key.');
        expect(secret === undefined || !text.includes(secret), 'A reply carries the value of the key.');
      }
    },
  },
  {
    title: 'shows the key that the channel names',
    skips: withoutReveal,
    async run(trial) {
      const { id } = await trial.adapter.revealKey!(trial.projectId, trial.channelId, call());
      expect(id === (await trial.key()).id, 'Another key is shown.');
    },
  },
  {
    title: 'rejects with a SettingsError for what does not exist',
    async run({ api, projectId }) {
      const id = `no-such-${randomUuid()}`;
      for (const ask of [() => api.getProject(id, call()), () => api.getChannel(projectId, id, call())]) {
        const failure = await failureOf(ask());
        expect(failure !== undefined, 'What does not exist is answered.');
        expect(isSettingsError(failure), 'The error is no SettingsError.');
        expect(['not-found', 'forbidden'].includes(failure.code), `The code is "${failure.code}", not "not-found".`);
      }
    },
  },
  {
    title: 'rejects a call that was aborted',
    run: ({ api, projectId }) => expectAborted((options) => api.getProject(projectId, options)),
  },
  {
    title: 'answers a verification with the channel',
    skips: (api) => (api.verifyChannel ? undefined : 'The adapter has no verifyChannel.'),
    async run({ adapter, projectId, channelId }) {
      await adapter.verifyChannel!(projectId, channelId, call());
    },
  },
];
