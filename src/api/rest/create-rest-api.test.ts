import { expect } from '@open-wc/testing';
import { isSettingsError, SettingsError } from '../settings-error.js';
import { createRestApi, type RestApiOptions } from './create-rest-api.js';

const call = () => ({ signal: new AbortController().signal });
const apiKey = { id: 'k1', hint: '3f9a', createdAt: '2026-10-12T09:41:00Z', version: 'v1' };
const channel = {
  id: 'c',
  projectId: 'p',
  type: 'rasa',
  name: 'Rasa',
  connectedAt: '2026-10-12T09:41:00Z',
  status: 'integrated',
  apiKey,
};

const operation = { projectId: 'p', channelId: 'c', operationId: 'op-1', expectedVersion: 'v1' };

/** An adapter whose service answers so; what it was asked stands in `asked`. */
function answering(body: string | object, init: ResponseInit = {}, options: Partial<RestApiOptions> = {}) {
  const asked: Request[] = [];
  const fetch = (input: RequestInfo | URL, request?: RequestInit) => {
    asked.push(new Request(input, request));
    const headers = { 'content-type': 'application/json', ...(init.headers as Record<string, string>) };
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { ...init, headers }));
  };
  return { api: createRestApi({ base: 'https://service.test/api/', fetch, ...options }), asked };
}

async function errorOf(promise: Promise<unknown>): Promise<SettingsError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isSettingsError(error))
    throw new Error(`It should have failed with a SettingsError, and gave ${String(error)}.`);
  return error;
}

describe('createRestApi', () => {
  it('asks with the paths, queries and headers of the contract', async () => {
    const { api, asked } = answering(
      { items: [channel] },
      {},
      { headers: async () => ({ authorization: 'Bearer me' }) },
    );
    await api.listChannels('p', { limit: 50, query: 'ra sa', cursor: undefined }, call());
    expect(asked[0]!.url).to.equal('https://service.test/api/projects/p/channels?limit=50&query=ra+sa');
    expect(asked[0]!.headers.get('authorization')).to.equal('Bearer me');
    expect([asked[0]!.cache, asked[0]!.redirect]).to.deep.equal(['no-store', 'error']);
  });

  it('names the operation and the version in a regeneration', async () => {
    const { api, asked } = answering({ ...apiKey, id: 'k2', value: 'secret' });
    await api.regenerateKey(operation, call());
    const [request] = asked;
    expect(request!.url).to.equal('https://service.test/api/projects/p/channels/c/api-key/regenerate');
    expect(request!.method).to.equal('POST');
    expect(request!.headers.get('idempotency-key')).to.equal('op-1');
    expect(request!.headers.get('if-match')).to.equal('"v1"');
    expect(request!.headers.get('content-type')).to.equal('application/json');
    expect(await request!.json()).to.deep.equal({});
    await api.regenerateKey({ ...operation, expectedVersion: undefined }, call());
    expect(asked[1]!.headers.has('if-match')).to.equal(false);
    expect(await asked[1]!.json()).to.deep.equal({});
  });

  for (const version of ['a"b', 'a b', 'a\nb', 'a\u2028b']) {
    it(`never sends the version ${JSON.stringify(version)}, which is no entity tag`, async () => {
      const { api, asked } = answering({});
      expect((await errorOf(api.regenerateKey({ ...operation, expectedVersion: version }, call()))).code).to.equal(
        'invalid',
      );
      expect(asked).to.have.length(0);
    });
  }

  it('never sends an id that would be another address, and rejects', async () => {
    const { api, asked } = answering({});
    const calls = [
      () => api.getProject('..', call()),
      () => api.listChannels('.', {}, call()),
      () => api.getChannel('p', '..', call()),
      () => api.regenerateKey({ ...operation, channelId: '..' }, call()),
      () => api.revealKey!('..', 'c', call()),
      () => api.verifyChannel!('p', '', call()),
    ];
    for (const make of calls) expect((await errorOf(make())).code).to.equal('not-found');
    expect(asked).to.have.length(0);
  });

  it('asks a service to verify a channel', async () => {
    const { api, asked } = answering(channel);
    expect(await api.verifyChannel!('p', 'c', call())).to.deep.equal(channel);
    expect([asked[0]!.method, asked[0]!.url]).to.deep.equal([
      'POST',
      'https://service.test/api/projects/p/channels/c/verify',
    ]);
  });

  it('sends credentials to its own origin, or as it is told', async () => {
    for (const credentials of [undefined, 'include', 'omit'] as const) {
      const { api, asked } = answering({ items: [] }, {}, { credentials });
      await api.listProjects({}, call());
      expect(asked[0]!.credentials).to.equal(credentials ?? 'same-origin');
    }
  });

  it('lets no header of the host stand for one of the contract', async () => {
    const { api, asked } = answering({ ...apiKey, value: 'v' }, {}, { headers: { 'If-Match': '*', 'X-Own': '1' } });
    await api.regenerateKey(operation, call());
    expect(asked[0]!.headers.get('if-match')).to.equal('"v1"');
    expect(asked[0]!.headers.get('x-own')).to.equal('1');
  });

  it('calls the fetch of the host without a receiver', async () => {
    const receivers: unknown[] = [];
    function fetch(this: unknown) {
      receivers.push(this);
      return Promise.resolve(Response.json({ items: [] }));
    }
    await createRestApi({ base: '/api', fetch }).listProjects({}, call());
    expect(receivers).to.deep.equal([undefined]);
  });

  describe('shows a key again', () => {
    it('with its value', async () => {
      const { api, asked } = answering({ ...apiKey, value: 'v' });
      expect(await api.revealKey!('p', 'c', call())).to.deep.equal({ ...apiKey, value: 'v' });
      expect(asked[0]!.url).to.equal('https://service.test/api/projects/p/channels/c/api-key');
    });

    it('but not where the reply has no value, or an empty one', async () => {
      const codes = { absent: [apiKey, 'not-found'], null: [{ ...apiKey, value: null }, 'not-found'] } as const;
      for (const [name, [body, code]] of Object.entries(codes)) {
        expect((await errorOf(answering(body).api.revealKey!('p', 'c', call()))).code, name).to.equal(code);
      }
      for (const body of [{ ...apiKey, value: '' }, {}]) {
        expect((await errorOf(answering(body).api.revealKey!('p', 'c', call()))).code).to.equal('malformed');
      }
    });

    it('never, where the service shows keys once', () => {
      expect(createRestApi({ base: '/api', reveals: false })).not.to.have.property('revealKey');
    });
  });

  it('declares what the contract promises', () => {
    expect(createRestApi({ base: '/api' }).supports).to.deep.equal({
      idempotentRegenerate: true,
      conditionalRegenerate: true,
    });
  });

  it('tells an operation whose key was replaced from a resource that is gone', async () => {
    const { api } = answering({}, { status: 410 });
    expect((await errorOf(api.regenerateKey(operation, call()))).code).to.equal('superseded');
    expect((await errorOf(api.getChannel('p', 'c', call()))).code).to.equal('not-found');
  });

  describe('takes nothing that does not conform', () => {
    const replies: readonly [name: string, body: string | object, headers?: Record<string, string>][] = [
      ['HTML with status 200', '<html>', { 'content-type': 'text/html' }],
      ['cut-off JSON', '{"id":"c","proj'],
      ['nothing', ''],
      ['another channel', { ...channel, id: 'other' }],
      ['another project', { ...channel, projectId: 'other' }],
      ['a missing field', { ...channel, apiKey: { id: 'k1' } }],
      ['a wrong type', { ...channel, name: 7 }],
      ['a wrong date', { ...channel, connectedAt: 'yesterday' }],
      ['a list', [channel]],
      ['10 MB', JSON.stringify({ ...channel, name: 'x'.repeat(10_000_000) })],
    ];
    for (const [name, body, headers = {}] of replies) {
      it(name, async () => {
        const { api } = answering(body, { headers });
        expect((await errorOf(api.getChannel('p', 'c', call()))).code).to.equal('malformed');
      });
    }

    it('and names the path, never the value', async () => {
      const { api } = answering({ ...apiKey, value: { secret: 'do-not-tell' } });
      const { message } = await errorOf(api.revealKey!('p', 'c', call()));
      expect(message).to.include('"value"').and.not.to.include('do-not-tell');
    });
  });

  it('copies the fields it knows, one by one', async () => {
    const body = JSON.stringify({ ...channel, status: 'half', extra: 1 }).replace(
      '{',
      '{"__proto__":{"polluted":true},',
    );
    const { api } = answering(body);
    const read = await api.getChannel('p', 'c', call());
    expect(read.status).to.equal('unknown');
    expect(read).not.to.have.any.keys('extra', 'polluted');
    expect(Object.getPrototypeOf(read)).to.equal(Object.prototype);
  });

  it('takes no reply to a regeneration without a value', async () => {
    expect((await errorOf(answering(apiKey).api.regenerateKey(operation, call()))).code).to.equal('malformed');
  });

  it('takes no page with a channel of another project', async () => {
    const { api } = answering({ items: [channel, { ...channel, projectId: 'other' }] });
    expect((await errorOf(api.listChannels('p', {}, call()))).code).to.equal('malformed');
  });

  it('takes a page that is larger than a key may be', async () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({ ...channel, id: `c${index}` }));
    const { api } = answering({ items });
    expect((await api.listChannels('p', {}, call())).items).to.have.length(1000);
  });

  it('gives a reading and a regeneration their own time', async () => {
    const fetch = () => new Promise<never>(() => undefined);
    const reading = createRestApi({ base: '/api', fetch, timeouts: { read: 30, regenerate: 60_000 } });
    expect((await errorOf(reading.getProject('p', call()))).message).to.equal('No answer within 0.03 seconds.');
    const regenerating = createRestApi({ base: '/api', fetch, timeouts: { read: 60_000, regenerate: 40 } });
    expect((await errorOf(regenerating.regenerateKey(operation, call()))).message).to.equal(
      'No answer within 0.04 seconds.',
    );
  });

  it('passes on why a host could not give headers, and never what they are', async () => {
    const signedOut = new SettingsError('unauthenticated', 'Sign in.');
    const failures: readonly [thrown: Error, code: string][] = [
      [signedOut, 'unauthenticated'],
      [new Error('token tok-123 is stale'), 'unexpected'],
    ];
    for (const [thrown, code] of failures) {
      const { api, asked } = answering({ items: [] }, {}, { headers: () => Promise.reject(thrown) });
      const error = await errorOf(api.listProjects({}, call()));
      expect(error.code).to.equal(code);
      expect(error.message).not.to.include('tok-123');
      expect(asked).to.have.length(0);
    }
  });

  it('is one identity for one base and account', () => {
    const id = (options: RestApiOptions) => createRestApi(options).id;
    expect(id({ base: 'https://a.test/' })).to.equal(id({ base: 'https://a.test' }));
    expect(id({ base: 'https://a.test', account: 'x' })).not.to.equal(id({ base: 'https://a.test', account: 'y' }));
  });

  it('says how to mend a base that is no address', () => {
    expect(() => createRestApi({ base: 'https://' })).to.throw(TypeError, /Did you forget/);
  });
});
