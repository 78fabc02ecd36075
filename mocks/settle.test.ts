import { expect } from '@open-wc/testing';
import { createRestApi } from '../src/api/rest/create-rest-api.js';
import { errorOf } from '../src/testing/error-of.test-setup.js';
import { createMockBackend } from './backend.js';
import type { MockBackendOptions, MockSnapshot } from './mock-backend.js';

const base = 'https://mock.test/api';
const call = () => ({ signal: new AbortController().signal });
const [projectId, channelId] = ['support-bot', 'rasa'];
const hour = 60 * 60_000;

/** A backend whose clock can be moved, with what two people can do to one channel of it. */
async function setup(options: MockBackendOptions = {}) {
  let passed = 0;
  const backend = createMockBackend({ now: () => Date.now() + passed, ...options });
  const as = (name: string) => {
    const api = createRestApi({ base, fetch: backend.fetch, headers: { authorization: `Bearer ${name}` } });
    return {
      regenerate: (operationId: string, expectedVersion?: string) =>
        api.regenerateKey({ projectId, channelId, operationId, expectedVersion }, call()),
      settle: (operationId: string) => api.settleRegeneration!({ projectId, channelId, operationId }, call()),
    };
  };
  const currentKey = () => createRestApi({ base, fetch: backend.fetch }).revealKey!(projectId, channelId, call());
  const snapshot = async () => JSON.parse(JSON.stringify(await backend.snapshot())) as MockSnapshot;
  return { backend, ada: as('Ada'), alan: as('Alan'), currentKey, snapshot, pass: (time: number) => (passed += time) };
}

describe('settling, in the mock backend', () => {
  it('tells the key that an operation made, and its value to whoever made it', async () => {
    const { ada, alan } = await setup();
    const { value, ...key } = await ada.regenerate('op-1');
    expect(await ada.settle('op-1')).to.deep.equal({ outcome: 'done', key: { ...key, value } });
    expect(await alan.settle('op-1')).to.deep.equal({ outcome: 'done', key });
  });

  it('tells when the key was used since', async () => {
    const { ada, backend } = await setup();
    const { value } = await ada.regenerate('op-1');
    await backend.fetch(`${base}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${value}` },
      body: JSON.stringify({ messages: [{ message: {} }] }),
    });
    expect(await ada.settle('op-1'))
      .to.have.nested.property('key.lastUsedAt')
      .that.is.a('string');
  });

  it('refuses for good what never was, and nothing else', async () => {
    const { ada, alan, currentKey } = await setup();
    const before = await currentKey();
    expect(await alan.settle('op-1')).to.deep.equal({ outcome: 'never' });
    expect(await errorOf(ada.regenerate('op-1'))).to.include({ code: 'superseded', outcome: 'never' });
    expect(await currentKey()).to.deep.equal(before);
    expect(await ada.settle('op-1')).to.deep.equal({ outcome: 'never' });
    expect((await ada.regenerate('op-2')).id).not.to.equal(before.id);
  });

  it('fences an operation on its own channel alone', async () => {
    const { ada, backend } = await setup();
    await ada.settle('op-1');
    const api = createRestApi({ base, fetch: backend.fetch });
    const request = { projectId, channelId: 'universal', operationId: 'op-1' };
    expect(await api.regenerateKey(request, call())).to.have.property('value');
  });

  it('keeps its fences, in a snapshot too, for more than a day', async () => {
    const { ada, snapshot } = await setup();
    await ada.settle('op-1');
    const restored = await setup({ snapshot: await snapshot() });
    expect(await errorOf(restored.ada.regenerate('op-1'))).to.include({ outcome: 'never' });
    restored.pass(25 * hour);
    expect(await errorOf(restored.ada.regenerate('op-1'))).to.include({ outcome: 'never' });
  });

  it('goes on from a snapshot that knows no fences', async () => {
    const { snapshot } = await setup();
    const { fences: _fences, ...old } = await snapshot();
    expect(await (await setup({ snapshot: old })).ada.settle('op-1')).to.deep.equal({ outcome: 'never' });
  });

  it('knows what is done as long as its key lives, and its value for a day', async () => {
    const { ada, pass, currentKey } = await setup();
    const { value, ...key } = await ada.regenerate('op-1');
    pass(24 * hour - 60_000);
    expect(await ada.settle('op-1')).to.have.nested.property('key.value', value);
    pass(1000 * hour);
    expect(await ada.settle('op-1')).to.deep.equal({ outcome: 'done', key });
    expect((await errorOf(ada.regenerate('op-1'))).code, 'a replay without its value').to.equal('malformed');
    expect((await currentKey()).id).to.equal(key.id);
  });

  it('tells what was replaced since, and forgets it after a day', async () => {
    const { ada, alan, pass, backend } = await setup();
    await ada.regenerate('op-1');
    await backend.replaceKey(projectId, channelId);
    for (const { settle } of [ada, alan]) expect(await settle('op-1')).to.deep.equal({ outcome: 'superseded' });
    expect(await errorOf(ada.regenerate('op-1'))).to.include({ code: 'superseded', outcome: 'superseded' });
    pass(25 * hour);
    expect(await ada.settle('op-1')).to.deep.equal({ outcome: 'forgotten' });
    expect(await errorOf(ada.regenerate('op-1'))).to.include({ code: 'superseded', outcome: 'forgotten' });
  });

  it('waits while the operation runs, and not longer than its lease', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    let reach = () => {};
    const reached = new Promise<void>((resolve) => (reach = resolve));
    const { ada, alan, pass, currentKey } = await setup({
      pauses: async (point) => {
        if (point !== 'checked') return;
        reach();
        await released;
      },
    });
    const before = await currentKey();
    const stuck = errorOf(ada.regenerate('op-1'));
    await reached;
    expect(await errorOf(alan.settle('op-1'))).to.include({ code: 'in-progress', status: 409, retryAfter: 1 });
    pass(59_000);
    expect((await errorOf(alan.settle('op-1'))).code).to.equal('in-progress');
    pass(2000);
    expect(await alan.settle('op-1')).to.deep.equal({ outcome: 'never' });
    release();
    expect(await stuck).to.include({ code: 'superseded', outcome: 'never' });
    expect(await currentKey()).to.deep.equal(before);
  });

  it('is refused to who is not signed in, and wants no fresh sign-in', async () => {
    const { ada, backend } = await setup();
    backend.requireStepUp();
    expect(await ada.settle('op-1')).to.deep.equal({ outcome: 'never' });
    backend.signOut();
    expect((await errorOf(ada.settle('op-1'))).code).to.equal('unauthenticated');
  });

  it('knows no operation of a channel that is not there', async () => {
    const { backend } = await setup();
    const api = createRestApi({ base, fetch: backend.fetch });
    const request = { projectId, channelId: 'nowhere', operationId: 'op-1' };
    expect(await errorOf(api.settleRegeneration!(request, call()))).to.include({ code: 'not-found', status: 404 });
  });

  it('is not there where the service does not settle', async () => {
    const { ada, currentKey } = await setup({ settles: false });
    expect(await errorOf(ada.settle('op-1'))).to.include({ code: 'not-found', status: 404 });
    const before = await currentKey();
    expect((await ada.regenerate('op-1', before.version)).id, 'nothing was fenced').not.to.equal(before.id);
  });

  it('begins anew on a reset', async () => {
    const { ada, backend } = await setup();
    await ada.settle('op-1');
    await backend.reset();
    expect(await ada.regenerate('op-1')).to.have.property('value');
  });
});

describe('a key of the mock backend', () => {
  it('was never used until a bot uses it', async () => {
    const { ada, currentKey, backend } = await setup();
    const { value, lastUsedAt } = await ada.regenerate('op-1');
    expect(lastUsedAt).to.equal(null);
    await backend.fetch(`${base}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${value}` },
      body: JSON.stringify({ messages: [{ message: {} }] }),
    });
    expect((await currentKey()).lastUsedAt).to.be.a('string');
  });

  it('of the seed says whether it was used', async () => {
    const api = createRestApi({ base, fetch: createMockBackend().fetch });
    const { items } = await api.listChannels(projectId, {}, call());
    const used = items.map(({ id, apiKey }) => [id, apiKey?.lastUsedAt === null]);
    expect(Object.fromEntries(used)).to.deep.equal({
      universal: false,
      'amazon-alexa': false,
      rasa: false,
      'samsung-bixby': true,
    });
  });

  it('bears the time of the service’s clock', async () => {
    const now = Date.parse('2031-05-06T07:08:09Z');
    const { ada, backend } = await setup({ now: () => now });
    expect((await ada.regenerate('op-1')).createdAt).to.equal('2031-05-06T07:08:09.000Z');
    const { headers } = await backend.fetch(`${base}/projects`);
    expect(headers.get('date')).to.equal('Tue, 06 May 2031 07:08:09 GMT');
  });
});
