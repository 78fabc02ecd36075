import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform, objectFailures } from '../../testing/broken-platform.test-setup.js';
import { errorOf } from '../../testing/error-of.test-setup.js';
import { SettingsError } from '../settings-error.js';
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
    init: { redirect: 'manual' },
    headers: () => Promise.resolve(new Headers()),
    fetch: () => Promise.resolve(Response.json({})),
    signal: new AbortController().signal,
    timeout: 5000,
    limit: 100,
    ...options,
  });
}

describe('call', () => {
  it('gives what the service answers', async () => {
    expect(await make()).to.deep.equal({});
  });

  describe('gives up after its time', () => {
    const slow: readonly [name: string, options: Partial<Call>][] = [
      ['where nothing comes', { fetch: never }],
      ['where the reply only drips', { fetch: () => Promise.resolve(drip()) }],
    ];
    for (const [name, options] of slow) {
      it(name, async () => {
        expect(await errorOf(make({ timeout: 30, ...options }))).to.include({
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
      expect((await errorOf(make({ fetch, signal: aborter.signal }))).code).to.equal('aborted');
      expect(given?.aborted).to.equal(true);
    });

    it('stops reading', async () => {
      const aborter = new AbortController();
      const promise = make({ fetch: () => Promise.resolve(drip()), signal: aborter.signal });
      setTimeout(() => aborter.abort(), 20);
      expect((await errorOf(promise)).code).to.equal('aborted');
    });

    it('sends nothing at all, if it was before or while the headers were prepared', async () => {
      let sent = 0;
      const fetch = () => {
        sent += 1;
        return never();
      };
      expect((await errorOf(make({ fetch, signal: AbortSignal.abort() }))).code).to.equal('aborted');
      const aborter = new AbortController();
      const headers = () => {
        aborter.abort();
        return Promise.resolve(new Headers());
      };
      expect((await errorOf(make({ fetch, headers, signal: aborter.signal }))).code).to.equal('aborted');
      expect(sent).to.equal(0);
    });
  });

  describe('where the browser says that it is offline', () => {
    const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
    beforeEach(() => breakPlatform(navigator, 'onLine', { value: false }));
    afterEach(mendPlatform);

    it('tries all the same', async () => {
      expect(await make()).to.deep.equal({});
    });

    it('believes it once a reading has failed too', async () => {
      expect((await errorOf(make({ fetch: unreachable }))).code).to.equal('offline');
      mendPlatform();
      expect((await errorOf(make({ fetch: unreachable }))).code).to.equal('network');
    });

    for (const way of objectFailures) {
      it(`does not say so with navigator: ${way}`, async () => {
        breakPlatform(window, 'navigator', way);
        expect((await errorOf(make({ fetch: unreachable }))).code).to.equal('network');
      });
    }

    it('never says so of what may have been sent', async () => {
      expect((await errorOf(make({ fetch: unreachable, isWrite: true }))).code).to.equal('network');
    });

    it('keeps the reason where the service answered', async () => {
      const fetch = () => Promise.resolve(new Response(null, { status: 500 }));
      expect((await errorOf(make({ fetch }))).code).to.equal('server');
      expect((await errorOf(make({ fetch: never, timeout: 20 }))).code).to.equal('timeout');
    });
  });

  describe('never follows a redirect', () => {
    const redirects: readonly [name: string, response: Response, status: number][] = [
      ['an opaque one', Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }), 0],
      ['a visible one', new Response(null, { status: 302, headers: { location: '/login' } }), 302],
      ['a permanent one', new Response(null, { status: 308, headers: { location: '/login' } }), 308],
    ];
    for (const [name, response, status] of redirects) {
      it(`${name}: a reading wants a sign-in, a write may have been carried out`, async () => {
        const fetch = () => Promise.resolve(response);
        expect(await errorOf(make({ fetch }))).to.include({ code: 'unauthenticated', status, cause: 'redirect' });
        const written = await errorOf(make({ fetch, isWrite: true }));
        expect(written).to.include({ code: 'unexpected', status, cause: 'redirect' });
        expect(written.message).to.match(/redirected/);
      });
    }

    it('and takes no other answer for one', async () => {
      const fetch = () => Promise.resolve(new Response(null, { status: 304 }));
      expect((await errorOf(make({ fetch }))).code).to.equal('malformed');
    });
  });

  describe('tells what was never sent', () => {
    let sent = 0;
    const fetch = () => {
      sent += 1;
      return Promise.resolve(Response.json({}));
    };
    const token = new Error('token tok-123 is stale');
    const failing: readonly [name: string, headers: Call['headers'], cause: unknown][] = [
      ['where the headers cannot be had', () => Promise.reject(token), token],
      ['where they never come', never, undefined],
    ];
    beforeEach(() => (sent = 0));
    for (const [name, headers, cause] of failing) {
      for (const [what, isWrite] of [
        ['a reading', false],
        ['a write', true],
      ] as const) {
        it(`${what}, ${name}`, async () => {
          const error = await errorOf(make({ fetch, headers, timeout: 30, isWrite }));
          expect(error.code).to.equal('not-sent');
          expect(error.message)
            .to.match(/^Nothing was sent/)
            .and.not.to.include('tok-123');
          if (cause) expect(error.cause).to.equal(cause);
          expect(sent).to.equal(0);
        });
      }
    }

    it('keeps what the host says by a SettingsError', async () => {
      const signedOut = new SettingsError('unauthenticated', 'Sign in.');
      expect(await errorOf(make({ fetch, headers: () => Promise.reject(signedOut), isWrite: true }))).to.equal(
        signedOut,
      );
      expect(sent).to.equal(0);
    });

    it('from one that was', async () => {
      expect((await errorOf(make({ fetch: never, timeout: 20, isWrite: true }))).code).to.equal('timeout');
    });
  });

  describe('knows nothing of what became of', () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) });
    const lost: readonly [name: string, code: string, fetch: Call['fetch']][] = [
      ['a connection that fails', 'network', () => Promise.reject(new TypeError('Failed to fetch'))],
      ['a reply that breaks off', 'network', () => Promise.resolve(new Response(broken, { headers: json }))],
      ['an opaque reply', 'malformed', () => Promise.resolve(Response.error())],
      [
        'a fetch that throws',
        'network',
        () => {
          throw new TypeError('Broken');
        },
      ],
    ];
    for (const [name, code, fetch] of lost) {
      it(name, async () => expect((await errorOf(make({ fetch }))).code).to.equal(code));
    }
  });
});
