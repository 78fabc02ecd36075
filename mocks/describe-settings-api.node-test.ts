import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createRestApi } from '../src/api/rest/index.js';
import type { SettingsApi } from '../src/api/settings-api.js';
import { SettingsError } from '../src/api/settings-error.js';
import { describeSettingsApi } from '../src/testing/describe-settings-api.js';
import { stubApi } from '../src/testing/stub-api.js';
import { createMockBackend } from './index.js';
import { mockOverlap } from './overlap.js';
import type { MockBackendOptions } from './mock-backend.js';

/** The adapter of the package over a mock backend of its own. */
function restApi({
  reveals,
  settles,
  ...options
}: MockBackendOptions & { readonly reveals?: boolean } = {}): SettingsApi {
  const { fetch } = createMockBackend({ ...options, keys: reveals === false ? 'once' : 'revealable' });
  const { overlap } = options;
  return createRestApi({
    base: 'http://mock.test',
    fetch,
    reveals,
    settles,
    overlap: overlap || undefined,
    keyEvents: true,
  });
}

/** An adapter that keeps two keys. */
const twoKeys = (more: MockBackendOptions = {}) => restApi({ overlap: mockOverlap, ...more });

const runner = {
  describe: (name: string, body: () => void) => void describe(name, body),
  it: (name: string, body: () => Promise<void>) => void it(name, body),
};

describe('the kit for adapters', () => {
  describeSettingsApi('finds the REST adapter well', () => restApi(), runner);
  describeSettingsApi('finds one well whose keys are shown once', () => restApi({ reveals: false }), runner);
  describeSettingsApi('finds one well that does not settle', () => restApi({ settles: false }), runner);
  describeSettingsApi('finds one well that keeps two keys', () => twoKeys(), runner);
  const firstUse = { firstUse: { seconds: 300, atMost: 3600 } };
  describeSettingsApi('finds one well that ends a key by a first use', () => twoKeys({ overlap: firstUse }), runner);
  describeSettingsApi('finds the stub well', () => stubApi(), runner);
  const options = { overlap: mockOverlap, keyEvents: true };
  describeSettingsApi('finds the stub well that keeps two keys', () => stubApi(options), runner);
  describeSettingsApi('finds the stub well that waits for a first use', () => stubApi({ overlap: firstUse }), runner);
});

/** Runs the kit by a runner of its own. @returns the titles of what failed, and of what was skipped */
async function failuresOf(
  makeApi: () => SettingsApi,
  options = {},
): Promise<Record<'failed' | 'skipped' | 'passed', string[]>> {
  const tests: [string, () => Promise<void>][] = [];
  describeSettingsApi('an adapter', makeApi, {
    describe: (_, body) => body(),
    it: (name, body) => tests.push([name, body]),
    ...options,
  });
  const outcomes: Record<'failed' | 'skipped' | 'passed', string[]> = { failed: [], skipped: [], passed: [] };
  for (const [title, body] of tests) {
    let isSkipped = false;
    try {
      await body.call(undefined, ...([{ skip: () => (isSkipped = true) }] as unknown as []));
      outcomes[isSkipped ? 'skipped' : 'passed'].push(title);
    } catch (error) {
      assert.ok(!/eyJ/.test((error as Error).message), 'it quotes a key');
      outcomes.failed.push(title);
    }
  }
  return outcomes;
}

/** An adapter with some methods replaced. */
const but =
  (change: (api: SettingsApi) => Partial<SettingsApi>, make = restApi) =>
  () => {
    const api = make();
    return { ...api, ...change(api) };
  };

const anew = () => ({ operationId: crypto.randomUUID() });

const broken: readonly [mistake: string, makeApi: () => SettingsApi, failing: readonly RegExp[]][] = [
  [
    'has a new id each time',
    () => Object.defineProperty(restApi(), 'id', { get: () => crypto.randomUUID() }),
    [/^has an id/],
  ],
  [
    'leaves a field out of a project in the list',
    but((api) => ({
      listProjects: async (...call) => {
        const page = await api.listProjects(...call);
        return {
          ...page,
          items: page.items.map((item, index) => (index === 1 ? { ...item, channelTypes: undefined } : item)),
        } as never;
      },
    })),
    [/^lists projects/, /^pages through the projects/],
  ],
  [
    'gives another project',
    but((api) => ({ getProject: (_, call) => api.getProject('travel-desk', call) })),
    [/^gives the project/, /^rejects with a SettingsError/],
  ],
  [
    'forgets where it was in a list',
    but((api) => ({ listChannels: (p, { limit }, call) => api.listChannels(p, { limit }, call) })),
    [/^pages through the channels/],
  ],
  [
    'answers a channel with its value',
    but((api) => ({
      getChannel: async (p, c, call) => {
        const channel = await api.getChannel(p, c, call);
        return { ...channel, apiKey: await api.revealKey!(p, c, call) };
      },
    })),
    [/^gives no value/],
  ],
  [
    'throws errors of its own',
    but((api) => ({
      getChannel: (p, c, call) =>
        api.getChannel(p, c, call).catch(() => {
          throw new Error('404');
        }),
    })),
    [/^rejects with a SettingsError/],
  ],
  [
    'does not look at the signal',
    but((api) => ({ getProject: (p) => api.getProject(p, { signal: new AbortController().signal }) })),
    [/^rejects a call that was aborted/],
  ],
  [
    'shows the key of another channel',
    but((api) => ({ revealKey: (p, _, call) => api.revealKey!(p, 'rasa', call) })),
    [/^shows the key that/, /^shows the new key/],
  ],
  [
    'answers a regeneration with the hint',
    but((api) => ({
      regenerateKey: async (...request) => {
        const key = await api.regenerateKey(...request);
        return { ...key, value: key.hint };
      },
    })),
    [/^regenerates/, /^shows the new key/],
  ],
  [
    'mints the id of an operation itself',
    but((api) => ({ regenerateKey: (request, call) => api.regenerateKey({ ...request, ...anew() }, call) })),
    [/sent twice/, /many times at once/, /^settles an operation that is done/, /^settles an operation that never was/],
  ],
  [
    'leaves the version out',
    but((api) => ({ regenerateKey: ({ expectedVersion: _, ...request }, call) => api.regenerateKey(request, call) })),
    [/^refuses a stale version/],
  ],
  [
    'calls a conflict invalid',
    but((api) => ({
      regenerateKey: (...request) =>
        api.regenerateKey(...request).catch((error: Error & { code: string }) => {
          throw error.code === 'conflict' ? Object.defineProperty(error, 'code', { value: 'invalid' }) : error;
        }),
    })),
    [/^refuses a stale version/],
  ],
  [
    'settles by guessing',
    but(() => ({ settleRegeneration: async () => ({ outcome: 'never' }) })),
    [/^settles an operation that is done/, /^settles an operation that never was/],
  ],
];

/** What an adapter of two keys can get wrong. */
const brokenTwoKeys: typeof broken = [
  [
    'forgets the overlap',
    but((api) => ({ regenerateKey: ({ overlap: _, ...request }, call) => api.regenerateKey(request, call) }), twoKeys),
    [
      /^keeps the old key/,
      /^ends the prev/,
      /to end the prev/,
      /^restores/,
      /^refuses to restore/,
      /^settles a restoring/,
      /^settles a restoring/,
    ],
  ],
  [
    'asks for another overlap than the user',
    but(
      (api) => ({
        regenerateKey: (request, call) =>
          api.regenerateKey({ ...request, ...(request.overlap && { overlap: { from: 'now', seconds: 3600 } }) }, call),
      }),
      twoKeys,
    ),
    [/^keeps the old key/],
  ],
  [
    'ends nothing',
    but(
      (api) => ({
        endPreviousKey: async ({ projectId, channelId, expectedVersion }, call) => {
          const channel = await api.getChannel(projectId, channelId, call);
          if (expectedVersion !== channel.apiKey?.version) throw new SettingsError('conflict', 'Changed.');
          return { ...channel, previousKey: null };
        },
      }),
      twoKeys,
    ),
    [/^ends the previous key/, /^refuses to restore/],
  ],
  [
    'ends whatever is there',
    but(
      (api) => ({
        endPreviousKey: async (request, call) => {
          const { apiKey } = await api.getChannel(request.projectId, request.channelId, call);
          return api.endPreviousKey!({ ...request, expectedVersion: apiKey!.version }, call);
        },
      }),
      twoKeys,
    ),
    [/^refuses to end/],
  ],
  [
    'mints the id of a restoring itself',
    but(
      (api) => ({ restorePreviousKey: (request, call) => api.restorePreviousKey!({ ...request, ...anew() }, call) }),
      twoKeys,
    ),
    [/^restores/, /^settles a restoring that is done/, /^settles a restoring that never was/],
  ],
  [
    'restores whatever is there',
    but(
      (api) => ({
        restorePreviousKey: async (request, call) => {
          const { apiKey } = await api.getChannel(request.projectId, request.channelId, call);
          return api.restorePreviousKey!({ ...request, expectedVersion: apiKey!.version }, call);
        },
      }),
      twoKeys,
    ),
    [/^refuses to restore/],
  ],
  [
    'gives the history the wrong way round',
    but(
      (api) => ({
        listKeyEvents: async (...call) => {
          const page = await api.listKeyEvents!(...call);
          return { ...page, items: page.items.toReversed() };
        },
      }),
      twoKeys,
    ),
    [/^tells of a new key/],
  ],
  [
    'tells the value in the history',
    but(
      (api) => ({
        listKeyEvents: async (p, c, query, call) => {
          const [page, { value }] = [await api.listKeyEvents!(p, c, query, call), await api.revealKey!(p, c, call)];
          return { ...page, items: page.items.map((item) => ({ ...item, value })) };
        },
      }),
      twoKeys,
    ),
    [/^lists what happened/],
  ],
];

describe('the kit for adapters, on one that', () => {
  for (const [mistake, makeApi, failing] of [...broken, ...brokenTwoKeys]) {
    it(mistake, async () => {
      const { failed } = await failuresOf(makeApi);
      assert.equal(failed.length, failing.length, failed.join('\n'));
      for (const title of failing)
        assert.ok(
          failed.some((one) => title.test(one)),
          `${title} in\n${failed.join('\n')}`,
        );
    });
  }

  it('declares nothing, and is asked for nothing that it does not declare', async () => {
    const { failed, skipped } = await failuresOf(but(() => ({ supports: {} })));
    assert.deepEqual(failed, []);
    assert.equal(skipped.length, 10);
  });

  it('has keys that are in use: none is made', async () => {
    const made: unknown[] = [];
    const { failed, passed } = await failuresOf(
      but(() => ({ regenerateKey: async (request) => made.push(request) as never })),
      { regenerates: false },
    );
    assert.deepEqual([failed, made], [[], []]);
    assert.ok(passed.length > 8);
  });
});

describe('the entry for tests', () => {
  it('says so where there is no runner', () => {
    assert.throws(
      () => describeSettingsApi('x', () => stubApi(), { describe: undefined as never }),
      /Did you forget to pass them/,
    );
  });

  it('loads where there is neither a runner nor a DOM', () => {
    const entry = new URL('../src/testing/index.ts', import.meta.url).href;
    const typescript = fileURLToPath(new URL('../scripts/register-typescript.mjs', import.meta.url));
    const script = `import('${entry}').then((all) => console.log(Object.keys(all).join()))`;
    const names = execFileSync(process.execPath, ['--import', typescript, '--eval', script], { encoding: 'utf8' });
    assert.equal(names.trim(), 'ChannelPage,describeSettingsApi,stubApi,stubChannel,stubProjects');
  });
});
