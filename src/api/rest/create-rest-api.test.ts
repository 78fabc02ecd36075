import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform } from '../../testing/broken-platform.test-setup.js';
import { errorOf } from '../../testing/error-of.test-setup.js';
import { omittedFrom } from '../readers/page.js';
import { SettingsError } from '../settings-error.js';
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
    expect([asked[0]!.cache, asked[0]!.redirect]).to.deep.equal(['no-store', 'manual']);
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
        'not-sent',
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
      () => api.revealKey!('..', 'c', call()),
    ];
    for (const make of calls) expect((await errorOf(make())).code).to.equal('not-found');
    const writes = [
      () => api.regenerateKey({ ...operation, channelId: '..' }, call()),
      () => api.regenerateKey({ ...operation, operationId: 'op\n1' }, call()),
      () => api.settleRegeneration!({ ...operation, operationId: '..' }, call()),
      () => api.verifyChannel!('p', '', call()),
    ];
    for (const make of writes) {
      const { code, message } = await errorOf(make());
      expect(code).to.equal('not-sent');
      expect(message).to.match(/^Nothing was sent: an id (cannot be a part|or a version cannot be written)/);
    }
    expect(asked).to.have.length(0);
  });

  it('sends no write whose headers cannot be had, and says so in its own words', async () => {
    const { api, asked } = answering({}, {}, { headers: () => Promise.reject(new Error('token tok-123 is stale')) });
    const writes = [
      () => api.regenerateKey(operation, call()),
      () => api.settleRegeneration!(operation, call()),
      () => api.verifyChannel!('p', 'c', call()),
    ];
    for (const make of writes) {
      const error = await errorOf(make());
      expect(error.code).to.equal('not-sent');
      expect(error.message).not.to.include('tok-123');
    }
    expect(asked).to.have.length(0);
  });

  it('lets a host ask for a sign-in before anything is sent', async () => {
    const signedOut = new SettingsError('unauthenticated', 'Sign in.');
    const { api, asked } = answering({}, {}, { headers: () => Promise.reject(signedOut) });
    expect(await errorOf(api.regenerateKey(operation, call()))).to.equal(signedOut);
    expect(await errorOf(api.settleRegeneration!(operation, call()))).to.equal(signedOut);
    expect(asked).to.have.length(0);
  });

  it('sends no regeneration that is not wanted any more when its headers have come', async () => {
    let isWanted = true;
    const headers = async () => {
      isWanted = false;
      return {};
    };
    const { api, asked } = answering({}, {}, { headers });
    const waiting = { ...call(), mayStillSend: () => isWanted };
    expect((await errorOf(api.regenerateKey(operation, waiting))).code).to.equal('not-sent');
    expect(asked).to.have.length(0);
  });

  describe('settles an operation', () => {
    it('at its address, which makes nothing', async () => {
      const { api, asked } = answering({ outcome: 'never' });
      expect(await api.settleRegeneration!({ ...operation, operationId: 'op/1' }, call())).to.deep.equal({
        outcome: 'never',
      });
      const [request] = asked;
      expect(request!.url).to.equal('https://service.test/api/projects/p/channels/c/api-key/operations/op%2F1/settle');
      expect([request!.method, request!.redirect, await request!.text()]).to.deep.equal(['POST', 'manual', '']);
      expect(request!.headers.has('if-match'), 'a settle depends on no version').to.equal(false);
    });

    it('and waits while it runs', async () => {
      const { api } = answering({}, { status: 409, headers: { 'retry-after': '3' } });
      const error = await errorOf(api.settleRegeneration!(operation, call()));
      expect(error).to.include({ code: 'in-progress', status: 409, retryAfter: 3 });
    });

    const statuses: readonly [status: number, code: string][] = [
      [404, 'not-found'],
      [405, 'unexpected'],
      [500, 'server'],
      [501, 'unexpected'],
    ];
    for (const [status, code] of statuses) {
      it(`and keeps status ${status}, which tells whether the service settles at all`, async () => {
        const { api } = answering({}, { status });
        expect(await errorOf(api.settleRegeneration!(operation, call()))).to.include({ code, status });
      });
    }

    it('within the time of a reading', async () => {
      const fetch = () => new Promise<never>(() => undefined);
      const api = createRestApi({ base: '/api', fetch, timeouts: { read: 30, regenerate: 60_000 } });
      expect((await errorOf(api.settleRegeneration!(operation, call()))).message).to.equal(
        'No answer within 0.03 seconds.',
      );
    });

    it('never, where the service does not', () => {
      expect(createRestApi({ base: '/api' })).to.have.property('settleRegeneration');
      expect(createRestApi({ base: '/api', settles: false })).not.to.have.property('settleRegeneration');
    });
  });

  describe('with two keys', () => {
    const overlap = { seconds: [3600], firstUse: { seconds: 300, atMost: 604_800 } };
    const undo = { ...operation, previousKeyId: 'k/0' };
    const ending = { projectId: 'p', channelId: 'c', previousKeyId: 'k/0', expectedVersion: 'v1' };

    it('says in a regeneration how long the old key goes on working, and why it is replaced', async () => {
      const { api, asked } = answering({ ...apiKey, id: 'k2', value: 'secret' }, {}, { overlap });
      const more = { overlap: { from: 'now', seconds: 3600 }, reason: 'leaked' } as const;
      await api.regenerateKey({ ...operation, ...more }, call());
      expect(await asked[0]!.json()).to.deep.equal(more);
    });

    it('ends the previous key: names it in the address and the version in a header', async () => {
      const { api, asked } = answering(channel, {}, { overlap });
      expect(await api.endPreviousKey!(ending, call())).to.deep.equal(channel);
      const [request] = asked;
      expect(request!.url).to.equal('https://service.test/api/projects/p/channels/c/previous-key/k%2F0/end');
      expect([request!.method, await request!.text()]).to.deep.equal(['POST', '']);
      expect(request!.headers.get('if-match')).to.equal('"v1"');
      expect(request!.headers.has('idempotency-key'), 'ending is no operation').to.equal(false);
    });

    it('restores it by an operation', async () => {
      const { api, asked } = answering(channel, {}, { overlap });
      expect(await api.restorePreviousKey!(undo, call())).to.deep.equal(channel);
      const [request] = asked;
      expect(request!.url).to.equal('https://service.test/api/projects/p/channels/c/previous-key/k%2F0/restore');
      expect([request!.method, await request!.text()]).to.deep.equal(['POST', '']);
      expect(request!.headers.get('idempotency-key')).to.equal('op-1');
      expect(request!.headers.get('if-match')).to.equal('"v1"');
    });

    const answers: readonly [status: number, ending: string, restoring: string][] = [
      [404, 'not-found', 'not-found'],
      [409, 'in-progress', 'in-progress'],
      [410, 'not-found', 'superseded'],
      [412, 'conflict', 'conflict'],
      [422, 'invalid', 'invalid'],
      [503, 'server', 'server'],
    ];
    for (const [status, ofEnding, ofRestoring] of answers) {
      it(`takes ${status} for ${ofEnding} of an ending, and for ${ofRestoring} of a restoring`, async () => {
        const { api } = answering({ outcome: 'ended' }, { status }, { overlap });
        expect(await errorOf(api.endPreviousKey!(ending, call()))).to.include({ code: ofEnding, status });
        const outcome = status === 410 ? 'ended' : undefined;
        expect(await errorOf(api.restorePreviousKey!(undo, call()))).to.include({ code: ofRestoring, status, outcome });
      });
    }

    it('sends neither with a version that is no entity tag, nor one that is not wanted any more', async () => {
      const { api, asked } = answering(channel, {}, { overlap });
      const odd = { expectedVersion: 'no "tag"' };
      expect((await errorOf(api.endPreviousKey!({ ...ending, ...odd }, call()))).code).to.equal('not-sent');
      expect((await errorOf(api.restorePreviousKey!({ ...undo, ...odd }, call()))).code).to.equal('not-sent');
      const late = { ...call(), mayStillSend: () => false };
      expect((await errorOf(api.restorePreviousKey!(undo, late))).code).to.equal('not-sent');
      expect(asked).to.have.length(0);
    });

    it('gives a restoring the time of a regeneration, and an ending that of a reading', async () => {
      const fetch = () => new Promise<never>(() => undefined);
      const api = createRestApi({ base: '/api', fetch, overlap, timeouts: { read: 10, regenerate: 40 } });
      const messages = await Promise.all(
        [api.endPreviousKey!(ending, call()), api.restorePreviousKey!(undo, call())].map(errorOf),
      );
      expect(messages.map(({ message }) => message)).to.deep.equal([
        'No answer within 0.01 seconds.',
        'No answer within 0.04 seconds.',
      ]);
    });

    it('takes no reply about another channel', async () => {
      for (const foreign of [
        { ...channel, id: 'other' },
        { ...channel, projectId: 'other' },
      ]) {
        const { api } = answering(foreign, {}, { overlap });
        expect((await errorOf(api.endPreviousKey!(ending, call()))).code).to.equal('malformed');
        expect((await errorOf(api.restorePreviousKey!(undo, call()))).code).to.equal('malformed');
      }
    });

    it('reads the history page by page', async () => {
      const event = { id: '1', type: 'regenerated', at: '2026-10-12T09:41:00Z', reason: 'leaked' };
      const { api, asked } = answering({ items: [event], nextCursor: 'next' }, {}, { keyEvents: true });
      const page = await api.listKeyEvents!('p', 'c', { cursor: 'a b', limit: 20 }, call());
      expect(page).to.deep.equal({ items: [event], nextCursor: 'next' });
      expect([asked[0]!.method, asked[0]!.url]).to.deep.equal([
        'GET',
        'https://service.test/api/projects/p/channels/c/key-events?cursor=a+b&limit=20',
      ]);
    });

    it('has none of it where the service does not', () => {
      const names = ['endPreviousKey', 'restorePreviousKey', 'listKeyEvents'] as const;
      const has = (options: Partial<RestApiOptions>) =>
        names.filter((name) => name in createRestApi({ base: '/api', ...options }));
      expect(has({})).to.deep.equal([]);
      expect(has({ overlap })).to.deep.equal(['endPreviousKey', 'restorePreviousKey']);
      expect(has({ keyEvents: true })).to.deep.equal(['listKeyEvents']);
    });

    it('declares what it was told of the service', () => {
      const revocation = { withinSeconds: 60 };
      expect(createRestApi({ base: '/api', overlap, revocation }).supports).to.include({ overlap, revocation });
    });
  });

  describe('where the browser says that it is offline', () => {
    beforeEach(() => breakPlatform(navigator, 'onLine', { value: false }));
    afterEach(mendPlatform);
    const made = { ...apiKey, id: 'k2', value: 'secret' };
    const lost = () => Promise.reject<Response>(new TypeError('Failed to fetch'));

    /** A service whose readings go one way, and whose writes another. */
    function service(read: () => Promise<Response>, write: () => Promise<Response>) {
      const methods: string[] = [];
      const fetch = (input: RequestInfo | URL, init?: RequestInit) => {
        const { method } = new Request(input, init);
        methods.push(method);
        return method === 'GET' ? read() : write();
      };
      return {
        api: createRestApi({ base: '/api', fetch, timeouts: { read: 30 }, overlap: { seconds: [60] } }),
        methods,
      };
    }
    const answer = (body: object, init?: ResponseInit) => () => Promise.resolve(Response.json(body, init));

    it('sends a regeneration once a reading shows that it is not', async () => {
      const { api, methods } = service(answer(channel), answer(made));
      expect(await api.regenerateKey(operation, call())).to.deep.equal(made);
      expect(methods).to.deep.equal(['GET', 'POST']);
    });

    it('restores a previous key once a reading shows that it is not, and never else', async () => {
      const undo = { ...operation, previousKeyId: 'k0' };
      const asked = async (read: () => Promise<Response>) => {
        const { api, methods } = service(read, answer(channel));
        const code = await api.restorePreviousKey!(undo, call()).then(
          () => 'done',
          (error: SettingsError) => error.code,
        );
        return [code, ...methods];
      };
      expect(await asked(answer(channel))).to.deep.equal(['done', 'GET', 'POST']);
      expect(await asked(lost)).to.deep.equal(['offline', 'GET']);
    });

    it('sends none once a reading has failed too', async () => {
      for (const read of [lost, () => new Promise<never>(() => undefined)]) {
        const { api, methods } = service(read, answer(made));
        expect((await errorOf(api.regenerateKey(operation, call()))).code).to.equal('offline');
        expect(methods).to.deep.equal(['GET']);
      }
    });

    it('waits for headers that never come only once', async () => {
      let asked = 0;
      const headers = () => {
        asked++;
        return new Promise<never>(() => undefined);
      };
      const { api } = answering(made, {}, { headers, timeouts: { read: 20, regenerate: 20 } });
      expect((await errorOf(api.regenerateKey(operation, call()))).code).to.equal('not-sent');
      expect(asked).to.equal(1);
    });

    it('takes a refusal of the reading for a sign that the service can be reached', async () => {
      const { api, methods } = service(answer({}, { status: 500 }), answer({}, { status: 401 }));
      expect((await errorOf(api.regenerateKey(operation, call()))).code).to.equal('unauthenticated');
      expect(methods).to.deep.equal(['GET', 'POST']);
    });

    it('calls nothing offline that was sent', async () => {
      const { api } = service(answer(channel), lost);
      for (const make of [
        () => api.regenerateKey(operation, call()),
        () => api.settleRegeneration!(operation, call()),
        () => api.verifyChannel!('p', 'c', call()),
      ]) {
        expect((await errorOf(make())).code).to.equal('network');
      }
    });

    it('sends nothing after it was aborted', async () => {
      const aborter = new AbortController();
      const { api, methods } = service(() => {
        aborter.abort();
        return new Promise<never>(() => undefined);
      }, answer(made));
      expect((await errorOf(api.regenerateKey(operation, { signal: aborter.signal }))).code).to.equal('aborted');
      expect(methods).to.deep.equal(['GET']);
    });
  });

  it('asks for nothing else before a regeneration while it is online', async () => {
    const { api, asked } = answering({ ...apiKey, id: 'k2', value: 'secret' });
    await api.regenerateKey(operation, call());
    expect(asked).to.have.length(1);
  });

  it('takes a redirect of a reading for an end of the session, and leaves a write in doubt', async () => {
    const { api } = answering({}, { status: 302, headers: { location: '/login' } });
    expect((await errorOf(api.getChannel('p', 'c', call()))).code).to.equal('unauthenticated');
    const writes = [
      () => api.regenerateKey(operation, call()),
      () => api.settleRegeneration!(operation, call()),
      () => api.verifyChannel!('p', 'c', call()),
    ];
    for (const make of writes) expect(await errorOf(make())).to.include({ code: 'unexpected', cause: 'redirect' });
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
      memorySeconds: 86_400,
      overlap: undefined,
      revocation: undefined,
    });
  });

  it('tells how an operation ended from a resource that is gone', async () => {
    const { api } = answering({ outcome: 'never' }, { status: 410 });
    expect(await errorOf(api.regenerateKey(operation, call()))).to.include({ code: 'superseded', outcome: 'never' });
    expect(await errorOf(api.getChannel('p', 'c', call()))).to.include({ code: 'not-found', outcome: undefined });
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

  it('leaves a channel of another project out of a page, and says so', async () => {
    const { api } = answering({ items: [channel, { ...channel, projectId: 'other' }] });
    const page = await api.listChannels('p', {}, call());
    expect(page.items).to.deep.equal([channel]);
    expect(omittedFrom(page).map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'malformed items[1].projectId',
    ]);
  });

  it('takes no page of which nothing conforms', async () => {
    const { api } = answering({ items: [{ ...channel, projectId: 'other' }] });
    expect(await errorOf(api.listChannels('p', {}, call()))).to.include({
      code: 'malformed',
      path: 'items[0].projectId',
    });
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
      [new Error('token tok-123 is stale'), 'not-sent'],
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
    const account = 'x';
    expect(id({ base: '/api', account })).to.equal(id({ base: `${location.origin}/api/`, account, settles: false }));
    expect(id({ base: 'https://a.test', account: 'x' })).not.to.equal(id({ base: 'https://a.test', account: 'y' }));
  });

  it('says how to mend a base that is no address', () => {
    expect(() => createRestApi({ base: 'https://' })).to.throw(TypeError, /Did you forget/);
  });
});
