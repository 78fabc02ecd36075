/** Backends whose answers lack what every answer has: a status, a header, a type. Each by one mistake. */
import { setTimeout as wait } from 'node:timers/promises';
import { changed, type Tamper } from '../tampering-server.test-setup.js';
import { type BrokenBackend, onPreflight, refusal, signingIn, where } from './broken-backend.test-setup.js';

/** Reads of a key that it answers at once; one more is refused. */
const mostAtOnce = 5;

const refusingBursts = (retryAfter?: string) => (): Tamper => {
  let running = 0;
  const headers = retryAfter === undefined ? undefined : { 'retry-after': retryAfter };
  return async (exchange) => {
    if (exchange.call !== 'revealKey') return exchange.forward();
    running += 1;
    try {
      if (running > mostAtOnce) return refusal(429, headers);
      await wait(60);
      return await exchange.forward();
    } finally {
      running -= 1;
    }
  };
};

const uncacheable = ['revealKey', 'regenerateKey', 'settleRegeneration'] as const;

export const brokenAnswers: readonly BrokenBackend[] = [
  // Caches
  {
    mistake: 'lets caches keep what they like',
    breaks: ['no-store'],
    tamper: where(({ call }) => uncacheable.some((one) => one === call), { headers: { 'cache-control': 'private' } }),
  },
  {
    mistake: 'lets a cache keep the end of an operation',
    breaks: ['no-store'],
    tamper: where(({ call }) => call === 'settleRegeneration', { headers: { 'cache-control': null } }),
  },
  // Refusals
  {
    mistake: 'fails at an id that does not exist',
    breaks: ['not-found'],
    tamper: where((_, { status }) => status === 404, {
      status: 500,
      headers: { 'content-type': 'application/problem+json' },
      body: '{"status":500}',
    }),
  },
  {
    mistake: 'answers the key to anybody',
    breaks: ['sign-in'],
    tamper: signingIn((call) => call === 'revealKey'),
  },
  {
    mistake: 'redirects whoever has not signed in to a login page',
    breaks: ['sign-in', 'redirects'],
    tamper: () => async (exchange) => {
      const response = await signingIn()()(exchange);
      const isPage = response.status === 401 && exchange.request.method === 'GET';
      return isPage ? changed(response, { status: 302, headers: { location: '/login' }, body: '' }) : response;
    },
  },
  {
    mistake: 'answers errors as plain JSON',
    breaks: ['problems'],
    tamper: where(({ call }, { status }) => call !== 'messages' && status >= 400, {
      headers: { 'content-type': 'application/json' },
    }),
  },
  {
    mistake: 'redirects a verification to another address',
    breaks: ['verify', 'redirects'],
    tamper: where(({ call }, { status }) => call === 'verifyChannel' && status === 200, {
      status: 308,
      headers: { location: '/verified' },
    }),
  },
  {
    mistake: 'answers a verification with nothing',
    breaks: ['verify'],
    tamper: where(({ call }, { status }) => call === 'verifyChannel' && status === 200, { status: 204 }),
  },
  {
    mistake: 'refuses bursts and does not say for how long',
    breaks: ['retry-after'],
    tamper: refusingBursts(),
  },
  {
    mistake: 'says in words for how long to wait',
    breaks: ['retry-after'],
    tamper: refusingBursts('a moment'),
  },
  {
    mistake: 'does not say when to ask after an operation that runs',
    breaks: ['running-retry-after'],
    tamper: where((_, { status }) => status === 409, { headers: { 'retry-after': null } }),
  },
  {
    mistake: 'says in words when to ask after an operation that runs',
    breaks: ['running-retry-after'],
    tamper: where((_, { status }) => status === 409, { headers: { 'retry-after': 'soon' } }),
  },
  // CORS
  {
    mistake: 'wants a sign-in for a preflight',
    breaks: ['cors-preflight'],
    tamper: where(onPreflight, { status: 401 }),
  },
  {
    mistake: 'does not allow If-Match in a preflight',
    breaks: ['cors-preflight'],
    tamper: where(onPreflight, {
      headers: { 'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key' },
    }),
  },
  {
    mistake: 'takes a wildcard for the header Authorization',
    breaks: ['cors-preflight'],
    tamper: where(onPreflight, { headers: { 'access-control-allow-headers': '*' } }),
  },
  {
    mistake: 'hides Retry-After from pages',
    breaks: ['cors-answers'],
    tamper: where((exchange) => !onPreflight(exchange), {
      headers: { 'access-control-expose-headers': 'ETag, WWW-Authenticate, Date' },
    }),
  },
  {
    mistake: 'answers errors without CORS',
    breaks: ['cors-answers'],
    tamper: where((_, { status }) => status >= 400, { headers: { 'access-control-allow-origin': null } }),
  },
];
