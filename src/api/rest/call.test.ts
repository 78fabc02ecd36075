import { expect } from '@open-wc/testing';
import { SettingsError, toSettingsError } from '../settings-error.js';
import { call, type Call } from './call.js';

const json = { 'content-type': 'application/json' };
const never = () => new Promise<never>(() => undefined);

/** A reply that begins and never ends. */
function drip(): Response {
  const start = (controller: ReadableStreamDefaultController) => controller.enqueue(new TextEncoder().encode('{'));
  return new Response(new ReadableStream({ start }), { headers: json });
}

/** Makes a call that is answered with an empty object where nothing else is said. */
function make(options: Partial<Call> = {}): Promise<unknown> {
  return call({
    url: 'https://service.test/',
    init: { redirect: 'error' },
    headers: () => Promise.resolve(new Headers()),
    fetch: () => Promise.resolve(Response.json({})),
    signal: new AbortController().signal,
    timeout: 5000,
    limit: 100,
    ...options,
  });
}

async function failure(promise: Promise<unknown>): Promise<SettingsError> {
  const thrown: unknown = await promise.then(
    () => new Error('It should have failed.'),
    (error: unknown) => error,
  );
  return toSettingsError(thrown);
}

describe('call', () => {
  it('gives what the service answers', async () => {
    expect(await make()).to.deep.equal({});
  });

  describe('gives up after its time', () => {
    const slow: readonly [name: string, options: Partial<Call>][] = [
      ['where nothing comes', { fetch: never }],
      ['where the reply only drips', { fetch: () => Promise.resolve(drip()) }],
      ['where the headers never come', { headers: never }],
    ];
    for (const [name, options] of slow) {
      it(name, async () => {
        expect(await failure(make({ timeout: 30, ...options }))).to.include({
          code: 'timeout',
          message: 'No answer within 0.03 seconds.',
        });
      });
    }
  });

  describe('when it is aborted', () => {
    it('stops waiting, and lets the fetch know', async () => {
      const aborter = new AbortController();
      let given: AbortSignal | null | undefined;
      const fetch: Call['fetch'] = (_url, init) => {
        given = init?.signal;
        setTimeout(() => aborter.abort());
        return never();
      };
      expect((await failure(make({ fetch, signal: aborter.signal }))).code).to.equal('aborted');
      expect(given?.aborted).to.equal(true);
    });

    it('stops reading', async () => {
      const aborter = new AbortController();
      const promise = make({ fetch: () => Promise.resolve(drip()), signal: aborter.signal });
      setTimeout(() => aborter.abort(), 20);
      expect((await failure(promise)).code).to.equal('aborted');
    });

    it('sends nothing at all, if it was before or while the headers were prepared', async () => {
      let sent = 0;
      const fetch = () => {
        sent += 1;
        return never();
      };
      expect((await failure(make({ fetch, signal: AbortSignal.abort() }))).code).to.equal('aborted');
      const aborter = new AbortController();
      const headers = () => {
        aborter.abort();
        return Promise.resolve(new Headers());
      };
      expect((await failure(make({ fetch, headers, signal: aborter.signal }))).code).to.equal('aborted');
      expect(sent).to.equal(0);
    });
  });

  it('calls only that offline which was never sent', async () => {
    let sent = 0;
    const fetch = () => {
      sent += 1;
      return Promise.resolve(Response.json({}));
    };
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect((await failure(make({ fetch }))).code).to.equal('offline');
      expect(sent).to.equal(0);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    await make({ fetch });
    expect(sent).to.equal(1);
  });

  describe('knows nothing of what became of', () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) });
    const lost: readonly [name: string, code: string, fetch: Call['fetch']][] = [
      ['a connection that fails', 'network', () => Promise.reject(new TypeError('Failed to fetch'))],
      ['a reply that breaks off', 'network', () => Promise.resolve(new Response(broken, { headers: json }))],
      ['an opaque reply', 'malformed', () => Promise.resolve(Response.error())],
      [
        'a redirect, which is never followed',
        'network',
        (_url, init) =>
          init?.redirect === 'error' ? Promise.reject(new TypeError('redirected')) : Promise.resolve(Response.json({})),
      ],
      [
        'a fetch that throws',
        'network',
        () => {
          throw new TypeError('Broken');
        },
      ],
    ];
    for (const [name, code, fetch] of lost) {
      it(name, async () => expect((await failure(make({ fetch }))).code).to.equal(code));
    }
  });
});
