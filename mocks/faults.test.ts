import { expect } from '@open-wc/testing';
import { createRestApi } from '../src/api/rest/create-rest-api.js';
import { errorOf } from '../src/testing/error-of.test-setup.js';
import { pause } from '../src/testing/pause.test-setup.js';
import { createMockBackend } from './backend.js';
import type { MockBackendOptions } from './mock-backend.js';
import type { Fault } from './faults.js';
import { scenarios, setScenario } from './scenarios.js';

const base = 'https://mock.test/api';
const call = () => ({ signal: new AbortController().signal });
const [projectId, channelId] = ['support-bot', 'rasa'];

async function setup(fault: Omit<Fault, 'call'> & { readonly call?: Fault['call'] }, options: MockBackendOptions = {}) {
  const backend = createMockBackend(options);
  const api = createRestApi({ base, fetch: backend.fetch });
  const before = await api.revealKey!(projectId, channelId, call());
  backend.fail({ call: 'regenerateKey', ...fault });
  const operation = { projectId, channelId, operationId: 'op-1', expectedVersion: before.version };
  return {
    backend,
    api,
    before,
    regenerate: () => api.regenerateKey(operation, call()),
    settle: () => api.settleRegeneration!(operation, call()),
    currentKey: () => api.revealKey!(projectId, channelId, call()),
    commits: async () => (await backend.snapshot()).operations.length,
  };
}

describe('a request that arrives late', () => {
  const late = { phase: 'before', kind: 'late', delay: 40 } as const;

  it('fails at once, and is carried out later', async () => {
    const { regenerate, currentKey, before, commits } = await setup(late);
    expect((await errorOf(regenerate())).code).to.equal('network');
    expect((await currentKey()).id).to.equal(before.id);
    await pause(150);
    expect((await currentKey()).id).not.to.equal(before.id);
    expect(await commits()).to.equal(1);
  });

  it('changes nothing once it was settled', async () => {
    const { regenerate, settle, currentKey, before } = await setup(late);
    await errorOf(regenerate());
    expect(await settle()).to.deep.equal({ outcome: 'never' });
    await pause(150);
    expect((await currentKey()).id).to.equal(before.id);
  });

  it('is a minute late where nothing else is said', async () => {
    const { regenerate, commits } = await setup({ phase: 'before', kind: 'late' });
    await errorOf(regenerate());
    await pause(100);
    expect(await commits()).to.equal(0);
  });

  it('does not outlive a reset', async () => {
    const { backend, api, commits } = await setup(late);
    // Without a version: the key after the reset would not stop it.
    await errorOf(api.regenerateKey({ projectId, channelId, operationId: 'op-1' }, call()));
    await backend.reset();
    await pause(100);
    expect(await commits()).to.equal(0);
  });
});

describe('a request that the browser sends again', () => {
  const resent = { phase: 'after', kind: 'resent' } as const;

  it('is answered with the second answer: a replay', async () => {
    const { regenerate, currentKey, commits } = await setup(resent);
    expect((await regenerate()).value).to.equal((await currentKey()).value);
    expect(await commits()).to.equal(1);
  });

  const statuses = [
    [412, 'conflict'],
    [429, 'rate-limited'],
    [403, 'forbidden'],
    [422, 'invalid'],
    [401, 'unauthenticated'],
  ] as const;
  for (const [status, code] of statuses) {
    it(`is told ${status}, though the first one was carried out`, async () => {
      const headers = { 'retry-after': '7' };
      const { regenerate, settle, before, currentKey } = await setup({ ...resent, status, headers });
      expect(await errorOf(regenerate())).to.include({ code, status, retryAfter: 7 });
      const { id } = await currentKey();
      expect(id).not.to.equal(before.id);
      expect(await settle()).to.have.nested.property('key.id', id);
    });
  }
});

describe('a key that is none', () => {
  const values: readonly [kind: 'cut-key' | 'dotted-key' | 'hint-key' | 'masked-key', pattern: RegExp][] = [
    ['cut-key', /^[\w-]+\.[\w-]+$/],
    ['dotted-key', /^eyJ\.\.\..{4}$/],
    ['hint-key', /^.{4}$/],
    ['masked-key', /^•{24}.{4}$/],
  ];
  for (const [kind, pattern] of values) {
    it(`${kind}: stands in a reply that is right in all else`, async () => {
      const { regenerate, currentKey } = await setup({ phase: 'after', kind });
      const { value: spoiled, ...reply } = await regenerate();
      const { value, ...key } = await currentKey();
      expect(spoiled).to.match(pattern);
      expect(spoiled === value).to.equal(false);
      expect(reply).to.deep.equal(key);
      if (kind === 'cut-key') expect(value.startsWith(spoiled) && spoiled.length === 120).to.equal(true);
      else expect(spoiled.endsWith(key.hint)).to.equal(true);
    });
  }
});

describe('a firewall', () => {
  it('answers with a page of its own, which is no refusal of the service', async () => {
    for (const [phase, commits] of [
      ['before', 0],
      ['after', 1],
    ] as const) {
      const handles = await setup({ phase, kind: 'firewall' });
      expect(await errorOf(handles.regenerate())).to.include({ code: 'unexpected', status: 403 });
      expect(await handles.commits()).to.equal(commits);
    }
  });
});

describe('a spoiled page of a list', () => {
  async function pages(kind: Fault['kind'], limit: number | undefined, count: number) {
    const { api } = await setup({ call: 'listChannels', phase: 'after', kind, times: null });
    const cursors: (string | undefined)[] = [undefined];
    const items: string[][] = [];
    for (let page = 0; page < count; page++) {
      const read = await api.listChannels(projectId, { limit, cursor: cursors.at(-1) }, call());
      cursors.push(read.nextCursor);
      items.push(read.items.map(({ id }) => id));
    }
    return { cursors: cursors.slice(1), items };
  }

  it('has an empty cursor', async () => {
    expect((await pages('cursor-empty', undefined, 1)).cursors).to.deep.equal([undefined]); // As the adapter reads it: there is no more.
  });

  for (const limit of [2, undefined]) {
    it(`has its own cursor again, with a limit of ${limit}`, async () => {
      const { cursors, items } = await pages('cursor-same', limit, 3);
      expect(new Set(cursors).size).to.equal(1);
      expect(cursors[0]).to.be.a('string').and.not.equal('');
      expect(items[1]).to.deep.equal(items[2]);
    });

    it(`leads in a circle, with a limit of ${limit}`, async () => {
      const { cursors } = await pages('cursor-circle', limit, 4);
      expect(cursors[0]).not.to.equal(cursors[1]);
      expect(cursors.slice(2)).to.deep.equal(cursors.slice(0, 2));
    });
  }

  it('is empty, with another cursor each time', async () => {
    const { cursors, items } = await pages('empty-pages', 2, 4);
    expect(new Set(cursors).size).to.equal(4);
    expect(items.flat()).to.deep.equal([]);
  });

  it('skips nothing once empty pages are over', async () => {
    const { api } = await setup({ call: 'listChannels', phase: 'after', kind: 'empty-pages', times: 2 });
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.listChannels(projectId, { limit: 3, cursor }, call());
      all.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(all).to.deep.equal(['universal', 'amazon-alexa', 'rasa', 'samsung-bixby']);
  });

  it('has one item that does not conform', async () => {
    const { backend } = await setup({ call: 'listProjects', phase: 'after', kind: 'bad-row' });
    const { items } = (await (await backend.fetch(`${base}/projects`)).json()) as { items: { id: unknown }[] };
    expect(items.filter(({ id }) => typeof id !== 'string')).to.have.length(1);
    expect(items).to.have.length(6);
  });
});

describe('a fault that cannot be', () => {
  const wrong: readonly [fault: object, reason: RegExp][] = [
    [{ call: 'regenerate', phase: 'before', kind: 500 }, /no call "regenerate"/],
    [{ call: 'toString', phase: 'before', kind: 500 }, /no call "toString"/],
    [{ phase: 'after', kind: 'late' }, /"late" cannot strike in the phase "after"/],
    [{ phase: 'before', kind: 'resent' }, /"resent" cannot strike in the phase "before"/],
    [{ phase: 'after', kind: 'resent', status: 200 }, /takes no status 200/],
    [{ phase: 'after', kind: 'resent', status: '429' }, /takes no status/],
    [{ phase: 'after', kind: 'network', status: 429 }, /"network" takes no status 429/],
    [{ phase: 'after', kind: 'cursor-same' }, /cannot strike "regenerateKey"/],
    [{ call: 'any', phase: 'after', kind: 'bad-row' }, /cannot strike "any"/],
    [{ phase: 'after', kind: 'old-channel' }, /cannot strike "regenerateKey"/],
    [{ call: 'listChannels', phase: 'after', kind: 'foreign-channel' }, /cannot strike "listChannels"/],
    [{ call: 'listChannels', phase: 'before', kind: 'bad-row' }, /in the phase "before"/],
  ];
  for (const [fault, reason] of wrong) {
    it(`is refused: ${JSON.stringify(fault)}`, () => {
      const set = () => createMockBackend().fail({ call: 'regenerateKey', ...fault } as Fault);
      expect(set).to.throw(TypeError, reason);
      expect(set).to.throw(/Did you forget/);
    });
  }
});

describe('the scenarios', () => {
  it('can all be set', () => {
    const backend = createMockBackend();
    for (const { id } of scenarios) setScenario(backend, id);
    setScenario(backend, 'late');
    expect(backend.faults()).to.deep.equal([{ call: 'regenerateKey', phase: 'before', kind: 'late', delay: 60_000 }]);
    setScenario(backend, 'firewall');
    expect(backend.faults()[0]).to.include({ kind: 'firewall' });
  });

  it('have ids of their own', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).to.equal(scenarios.length);
  });
});
