import { expect } from '@open-wc/testing';
import { isSettingsError, type SettingsError } from '../settings-error.js';
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

/** An adapter whose service answers so; what it was asked stands in `asked`. */
function answering(body: BodyInit | object | null, init: ResponseInit = {}, options: Partial<RestApiOptions> = {}) {
  const asked: Request[] = [];
  const isRaw = typeof body === 'string' || body === null || body instanceof ReadableStream;
  const fetch = (input: RequestInfo | URL, request?: RequestInit) => {
    asked.push(new Request(input, request));
    const headers = { 'content-type': 'application/json', ...(init.headers as Record<string, string>) };
    return Promise.resolve(new Response(isRaw ? body : JSON.stringify(body), { ...init, headers }));
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

  it('encodes ids as segments', async () => {
    const { api, asked } = answering({ ...channel, id: '../c?', projectId: 'p/q' });
    await api.getChannel('p/q', '../c?', call());
    expect(asked[0]!.url).to.equal('https://service.test/api/projects/p%2Fq/channels/..%2Fc%3F');
  });

  it('names the operation and the version in a regeneration', async () => {
    const { api, asked } = answering({ ...apiKey, id: 'k2', value: 'secret' });
    await api.regenerateKey({ projectId: 'p', channelId: 'c', operationId: 'op-1', expectedVersion: 'v1' }, call());
    const [request] = asked;
    expect(request!.method).to.equal('POST');
    expect(request!.headers.get('idempotency-key')).to.equal('op-1');
    expect(request!.headers.get('if-match')).to.equal('"v1"');
    expect(await request!.json()).to.deep.equal({});
  });

  describe('makes a code of every status', () => {
    const codes: readonly [status: number, code: string, headers?: Record<string, string>][] = [
      [400, 'invalid'],
      [401, 'unauthenticated'],
      [401, 'reauthentication-required', { 'www-authenticate': 'Bearer error="insufficient_user_authentication"' }],
      [403, 'forbidden'],
      [404, 'not-found'],
      [409, 'in-progress'],
      [410, 'superseded'],
      [412, 'conflict'],
      [422, 'invalid'],
      [429, 'rate-limited'],
      [500, 'server'],
      [502, 'server'],
      [503, 'server'],
    ];
    for (const [status, code, headers = {}] of codes) {
      it(`${status} ${code}`, async () => {
        const problem = { title: 'No', detail: 'Because.', requestId: 'r-1' };
        const { api } = answering(problem, {
          status,
          headers: { ...headers, 'content-type': 'application/problem+json' },
        });
        expect(await errorOf(api.getProject('p', call()))).to.include({
          code,
          status,
          message: 'Because.',
          requestId: 'r-1',
        });
      });
    }
  });

  it('reads Retry-After as seconds and as a date, by the service’s clock', async () => {
    const date = 'Mon, 12 Oct 2026 09:00:00 GMT';
    const forms = { '7': 7, 'Mon, 12 Oct 2026 09:00:30 GMT': 30, '999999': 3600, nonsense: undefined };
    for (const [form, seconds] of Object.entries(forms)) {
      const { api } = answering({}, { status: 429, headers: { date, 'retry-after': form } });
      expect((await errorOf(api.getProject('p', call()))).retryAfter, form).to.equal(seconds);
    }
  });

  describe('takes nothing that does not conform', () => {
    const replies: readonly [name: string, body: BodyInit | object | null, headers?: Record<string, string>][] = [
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

  it('gives up after its time, also where the reply only drips', async () => {
    const drip = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) });
    const { api } = answering(drip, {}, { timeouts: { read: 30 } });
    expect((await errorOf(api.getProject('p', call()))).code).to.equal('timeout');
  });

  it('tells an aborted call from a lost one', async () => {
    const aborter = new AbortController();
    const hanging = createRestApi({ base: 'https://service.test', fetch: () => new Promise(() => undefined) });
    const promise = hanging.getProject('p', { signal: aborter.signal });
    aborter.abort();
    expect((await errorOf(promise)).code).to.equal('aborted');
    const lost = createRestApi({
      base: 'https://service.test',
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    expect((await errorOf(lost.getProject('p', call()))).code).to.equal('network');
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
