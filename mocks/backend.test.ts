import { expect } from '@open-wc/testing';
import { createRestApi } from '../src/api/rest/create-rest-api.js';
import { isSettingsError } from '../src/api/settings-error.js';
import { createMockBackend } from './backend.js';

const base = 'https://mock.test/api';
const call = () => ({ signal: new AbortController().signal });

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return isSettingsError(error) ? error.code : 'no SettingsError';
  }
}

describe('the mock backend, through the REST adapter', () => {
  it('has projects that look like life: starred first, disabled last', async () => {
    const api = createRestApi({ base, fetch: createMockBackend().fetch });
    const { items, total } = await api.listProjects({}, call());
    expect(total).to.equal(6);
    expect(items.map(({ starred, disabled }) => (starred ? 'starred' : disabled ? 'disabled' : '-'))).to.deep.equal([
      'starred',
      'starred',
      '-',
      '-',
      '-',
      'disabled',
    ]);
    expect(items.map(({ channelCount }) => channelCount)).to.include.members([0, 7]);
  });

  it('pages by cursor and searches by name', async () => {
    const api = createRestApi({ base, fetch: createMockBackend().fetch });
    const first = await api.listProjects({ limit: 4 }, call());
    const second = await api.listProjects({ limit: 4, cursor: first.nextCursor }, call());
    expect([first.items.length, second.items.length, second.nextCursor]).to.deep.equal([4, 2, undefined]);
    expect((await api.listProjects({ query: 'BANK' }, call())).items.map(({ id }) => id)).to.deep.equal([
      'bank-concierge',
    ]);
    expect(await codeOf(api.listProjects({ cursor: 'nonsense' }, call()))).to.equal('invalid');
  });

  it('goes on from a snapshot with the same keys and operations', async () => {
    const before = createMockBackend();
    const api = createRestApi({ base, fetch: before.fetch });
    const { apiKey } = await api.getChannel('support-bot', 'rasa', call());
    const request = {
      projectId: 'support-bot',
      channelId: 'rasa',
      operationId: 'op-1',
      expectedVersion: apiKey?.version,
    };
    const made = await api.regenerateKey(request, call());
    const snapshot = JSON.parse(JSON.stringify(await before.snapshot())) as Awaited<ReturnType<typeof before.snapshot>>;
    const restored = createRestApi({ base, fetch: createMockBackend({ snapshot }).fetch });
    expect(await restored.regenerateKey(request, call())).to.deep.equal(made);
  });

  it('refuses who is not signed in, and wants a fresh sign-in where that is asked for', async () => {
    const backend = createMockBackend();
    const api = createRestApi({ base, fetch: backend.fetch });
    const request = { projectId: 'support-bot', channelId: 'rasa', operationId: 'op-1' };
    backend.requireStepUp();
    expect(await codeOf(api.regenerateKey(request, call()))).to.equal('reauthentication-required');
    backend.signOut();
    expect(await codeOf(api.getProject('support-bot', call()))).to.equal('unauthenticated');
    backend.signIn();
    expect(await codeOf(api.regenerateKey(request, call()))).to.equal('none');
  });

  it('gives no operation of one principal to another', async () => {
    const { fetch } = createMockBackend();
    const as = (name: string) => createRestApi({ base, fetch, headers: { authorization: `Bearer ${name}` } });
    const request = { projectId: 'support-bot', channelId: 'rasa', operationId: 'op-1' };
    expect(await codeOf(as('ada').regenerateKey(request, call()))).to.equal('none');
    expect(await codeOf(as('eve').regenerateKey(request, call()))).to.equal('forbidden');
  });

  it('strikes with the faults that it is given, and no more', async () => {
    const backend = createMockBackend({
      faults: [{ call: 'getProject', phase: 'before', kind: 429, headers: { 'retry-after': '7' } }],
    });
    const api = createRestApi({ base, fetch: backend.fetch });
    expect(await codeOf(api.getProject('support-bot', call()))).to.equal('rate-limited');
    expect(await codeOf(api.getProject('support-bot', call()))).to.equal('none');
  });

  it('leaves the value out where keys are shown once', async () => {
    const api = createRestApi({ base, fetch: createMockBackend({ keys: 'once' }).fetch });
    expect(await codeOf(api.revealKey!('support-bot', 'rasa', call()))).to.equal('not-found');
  });
});
