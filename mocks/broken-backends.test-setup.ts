/** Backends that break a promise of the REST contract, each by one mistake, and the checks that must notice. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ServiceOptions } from '../src/testing/check-api/service-options.js';
import {
  commitsBlindly,
  endsMatchingFirst,
  forgetsFences,
  matchesFirst,
  namesNoEnd,
  replaysToStrangers,
  replaysWhateverIsAsked,
  reservesNothing,
  restoresBlindly,
  restoresMatchingFirst,
  restoresVersions,
  settlesByRegenerating,
  settlesForStrangers,
  settlesInTwoSteps,
  settlesReplacedAsDone,
  settlesReplacedAsNever,
  settlesRunningAsNever,
  storesErrors,
} from './broken-servers.test-setup.js';
import type { MockCall } from './faults.js';
import type { ServerParts } from './race-track.test-setup.js';
import { changed, type Change, type Exchange, type Tamper } from './tampering-server.test-setup.js';

export interface BrokenBackend {
  /** What the backend does, as the title of a test. */
  readonly mistake: string;
  /** The checks that find a promise broken. */
  readonly breaks: readonly string[];
  /** Checks that find one broken, too, if the timing is right. */
  readonly mayBreak?: readonly string[];
  readonly parts?: () => ServerParts;
  /** Made anew for each run: it may remember. */
  readonly tamper?: () => Tamper;
  /** How the checks are run beside what is usual. */
  readonly options?: Partial<ServiceOptions>;
}

type Json = Record<string, unknown> & {
  apiKey?: Record<string, unknown>;
  previousKey?: Record<string, unknown> | null;
  items?: Json[];
  key?: Json;
};

/** Changes the JSON of what a call is answered with status 200. */
function answering(call: MockCall, change: (json: Json, exchange: Exchange) => unknown): () => Tamper {
  return () => async (exchange) => {
    const response = await exchange.forward();
    if (exchange.call !== call || response.status !== 200) return response;
    return changed(response, { body: JSON.stringify(change((await response.json()) as Json, exchange)) });
  };
}

/** Changes the answers that are picked. */
function where(
  picks: (exchange: Exchange, response: Response) => boolean,
  change: Change | ((response: Response) => Promise<Change>),
): () => Tamper {
  return () => async (exchange) => {
    const response = await exchange.forward();
    if (!picks(exchange, response)) return response;
    return changed(response, typeof change === 'function' ? await change(response) : change);
  };
}

const onPreflight = ({ request }: Exchange) => request.method === 'OPTIONS';
const queryOf = ({ request }: Exchange) => new URL(request.url).searchParams;

/** Pages of its own making: `items` are all of the list, in order. */
function pagingBy(
  page: (items: Json[], query: URLSearchParams) => unknown,
  call: MockCall = 'listChannels',
): () => Tamper {
  return () => async (exchange) => {
    if (exchange.call !== call) return exchange.forward();
    const whole = await fetch(exchange.request.url.replace(/\?.*$/, ''), { headers: exchange.request.headers });
    const { items = [] } = (await whole.json()) as Json;
    const text = queryOf(exchange).get('query')?.toLowerCase() ?? '';
    const found = items.filter(({ name }) => String(name).toLowerCase().includes(text));
    return changed(whole, { body: JSON.stringify(page(found, queryOf(exchange))) });
  };
}

/** A page that begins where its cursor says, and how far it goes. */
const startAndLimit = (query: URLSearchParams) =>
  [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? 50)] as const;

function skippingOne(items: Json[], query: URLSearchParams): unknown {
  const [start, limit] = startAndLimit(query);
  const end = start + limit;
  return { items: items.slice(start, end), ...(end < items.length && { nextCursor: String(end + 1) }) };
}

/** A service that looks after operations and sees at once when a client hangs up. */
const losingOperations = (call: MockCall) => (): Tamper => {
  return async (exchange) => {
    if (exchange.call !== call) return exchange.forward();
    await wait(60);
    // It carries the request out, and keeps no record of what nobody waits for.
    return exchange.forward(exchange.isGone() ? { headers: { 'idempotency-key': crypto.randomUUID() } } : {});
  };
};

function comparingText(): Tamper {
  const bodies = new Map<string, string>();
  return async (exchange) => {
    const id = exchange.request.headers.get('idempotency-key');
    if (id === null) return exchange.forward();
    const first = bodies.get(id) ?? exchange.body;
    bodies.set(id, first);
    return exchange.forward(first === exchange.body ? {} : { body: '{"reason":"another"}' });
  };
}

/** Takes a regeneration for one that asks for something else. */
const misreading = (read: (asked: Asked) => Asked) => (): Tamper => (exchange) => {
  if (exchange.call !== 'regenerateKey') return exchange.forward();
  return exchange.forward({ body: JSON.stringify(read(JSON.parse(exchange.body) as Asked)) });
};

interface Asked {
  readonly overlap?: { readonly from: string; readonly seconds?: number } | undefined;
  readonly reason?: string | undefined;
}

/** Whether an overlap is one that the mock supports in these tests. */
const isSupported = ({ overlap }: Asked) => overlap?.seconds === undefined || [1, 3600].includes(overlap.seconds);

/** The channel of a call about its keys, as the mock knows it. */
async function channelOf({ request }: Exchange): Promise<Json> {
  const url = request.url.replace(/\/(api-key|previous-key|verify).*$/, '');
  return (await (await fetch(url, { headers: request.headers })).json()) as Json;
}

/** A service that does not look at the `If-Match` of a call. */
const matchingAnything = (call: MockCall) => (): Tamper => async (exchange) => {
  if (exchange.call !== call) return exchange.forward();
  const { apiKey } = await channelOf(exchange);
  return exchange.forward({ headers: { 'if-match': `"${String(apiKey?.['version'])}"` } });
};

/** Answers that it ended a key, and has not begun to. */
const endingLater = (): Tamper => async (exchange) => {
  if (exchange.call !== 'endPreviousKey') return exchange.forward();
  const channel = await channelOf(exchange);
  const isMeant = exchange.request.headers.get('if-match') === `"${String(channel.apiKey?.['version'])}"`;
  return isMeant ? Response.json({ ...channel, previousKey: null }) : exchange.forward();
};

/** Ends the previous key of a channel where another one is made, and forgets that one may be there already. */
const keepingThree = (): Tamper => {
  const undead = new Set<string>();
  let [current, previous]: (string | undefined)[] = [];
  return async (exchange) => {
    const response = await exchange.forward();
    const { call, request, body } = exchange;
    if (call === 'messages' && undead.has(request.headers.get('authorization')!.replace('Bearer ', '')))
      return Response.json({ request_id: '1' });
    if (call === 'endPreviousKey' || call === 'restorePreviousKey') previous = undefined;
    if (call !== 'regenerateKey' || response.status !== 200) return response;
    const text = await response.text();
    const { value } = JSON.parse(text) as { value: string };
    if (value !== current) {
      const isOverlap = body.includes('overlap');
      if (isOverlap && previous !== undefined) undead.add(previous);
      [current, previous] = [value, isOverlap ? current : undefined];
    }
    return changed(response, { body: text });
  };
};

/** Takes a verification for the first use of a key. */
const verifyingAsUse = (): Tamper => {
  let isVerified = false;
  const told = answering('getChannel', ({ previousKey, ...channel }) => {
    const { endsAfterFirstUse, ...facts } = previousKey ?? {};
    if (!isVerified || !endsAfterFirstUse) return { ...channel, previousKey };
    return { ...channel, previousKey: { ...facts, endsAt: new Date(Date.now() + 1000).toISOString() } };
  })();
  return (exchange) => {
    if (exchange.call === 'verifyChannel') isVerified = true;
    if (exchange.call === 'regenerateKey') isVerified = false;
    return told(exchange);
  };
};

/** Counts the use of a key as a change of it, from the first new key on. */
const versioningUse = (): Tamper => {
  let isOn = false;
  return async (exchange) => {
    isOn ||= exchange.call === 'regenerateKey';
    const ifMatch = exchange.request.headers.get('if-match')?.replace(/-used"$/, '"');
    const response = await exchange.forward(ifMatch === undefined ? {} : { headers: { 'if-match': ifMatch } });
    if (!isOn || exchange.call !== 'revealKey' || response.status !== 200) return response;
    const key = (await response.json()) as Json;
    const version = key['lastUsedAt'] === null ? key['version'] : `${String(key['version'])}-used`;
    return changed(response, { body: JSON.stringify({ ...key, version }) });
  };
};

/** Keeps what it knows of restorings from whoever settles one. */
const forgettingRestorings = (): Tamper => {
  const restorings = new Set<string>();
  return async (exchange) => {
    if (exchange.call === 'restorePreviousKey') restorings.add(exchange.request.headers.get('idempotency-key') ?? '');
    const id = /operations\/([^/]+)\/settle$/.exec(exchange.request.url)?.[1];
    const response = await exchange.forward();
    return id !== undefined && restorings.has(id) ? changed(response, { body: '{"outcome":"superseded"}' }) : response;
  };
};

/** Reads of a key that it answers at once; one more is refused. */
const mostAtOnce = 5;

function refusingBursts(): Tamper {
  let running = 0;
  return async (exchange) => {
    if (exchange.call !== 'revealKey') return exchange.forward();
    running += 1;
    try {
      if (running > mostAtOnce) return new Response('{"status":429}', { status: 429, headers: problem });
      await wait(60);
      return await exchange.forward();
    } finally {
      running -= 1;
    }
  };
}

const problem = { 'content-type': 'application/problem+json' };

const uncacheable = ['revealKey', 'regenerateKey', 'settleRegeneration'] as const;

export const brokenBackends: readonly BrokenBackend[] = [
  // Shapes
  {
    mistake: 'leaves the types out of a project in the list',
    breaks: ['projects'],
    tamper: answering('listProjects', ({ items = [], ...page }) => ({
      ...page,
      items: items.map((item, index) => (index === 1 ? { ...item, channelTypes: undefined } : item)),
    })),
  },
  {
    mistake: 'answers another project than the one that was asked for',
    breaks: ['project'],
    tamper: answering('getProject', (project) => ({ ...project, id: 'another' })),
  },
  {
    mistake: 'writes a time in the list of channels in words',
    breaks: ['channels'],
    tamper: answering('listChannels', ({ items = [], ...page }) => ({
      ...page,
      items: items.map((item, index) => (index === 2 ? { ...item, connectedAt: 'yesterday' } : item)),
    })),
  },
  {
    mistake: 'names the project of a channel by a number',
    breaks: ['channel'],
    tamper: answering('getChannel', (channel) => ({ ...channel, projectId: 7 })),
  },
  {
    mistake: 'counts the version of a key by a number',
    breaks: ['api-key'],
    tamper: answering('revealKey', (key) => ({ ...key, version: 7 })),
  },
  {
    mistake: 'masks the key that it shows again',
    breaks: ['whole-key', 'shown-again', 'restore'],
    tamper: answering('revealKey', (key) => ({ ...key, value: `${'•'.repeat(20)}${String(key['hint'])}` })),
  },
  {
    mistake: 'shows the first key that it ever showed',
    breaks: ['shown-again', 'restore'],
    tamper: () => {
      let first: unknown;
      return answering('revealKey', (key) => ({ ...key, value: (first ??= key['value']) }))();
    },
  },
  {
    mistake: 'sends no ETag',
    breaks: ['etag'],
    tamper: where(({ call }) => call === 'revealKey', { headers: { etag: null } }),
  },
  {
    mistake: 'weakens the ETag',
    breaks: ['etag'],
    tamper: where(
      ({ call }, { status }) => call === 'revealKey' && status === 200,
      async ({ headers }) => ({ headers: { etag: `W/${headers.get('etag')}` } }),
    ),
  },
  // Lists
  {
    mistake: 'skips a channel between two pages',
    breaks: ['paging-channels'],
    tamper: pagingBy(skippingOne),
  },
  {
    mistake: 'skips a project between two pages',
    breaks: ['paging-projects'],
    tamper: pagingBy(skippingOne, 'listProjects'),
  },
  {
    mistake: 'repeats the last item of a page on the next',
    breaks: ['paging-channels'],
    tamper: pagingBy((items, query) => {
      const [start, limit] = startAndLimit(query);
      const end = start + limit;
      return {
        items: items.slice(Math.max(0, start - 1), end),
        ...(end < items.length && { nextCursor: String(end) }),
      };
    }),
  },
  {
    mistake: 'ends a list one page too early',
    breaks: ['paging-channels'],
    tamper: pagingBy((items, query) => {
      const [start, limit] = startAndLimit(query);
      const end = start + limit;
      return { items: items.slice(start, end), ...(end + limit < items.length && { nextCursor: String(end) }) };
    }),
  },
  {
    mistake: 'gives the same cursor again, with nothing behind it',
    breaks: ['paging-channels'],
    tamper: pagingBy((items, query) => {
      const [start, limit] = startAndLimit(query);
      const end = Math.min(start + limit, items.length);
      return { items: items.slice(start, end), nextCursor: String(end) };
    }),
  },
  {
    mistake: 'gives empty pages without end',
    breaks: ['paging-channels'],
    tamper: pagingBy((items, query) => {
      const [start, limit] = startAndLimit(query);
      return { items: items.slice(start, start + limit), nextCursor: String(start + limit) };
    }),
  },
  {
    mistake: 'does not know how long a page may be',
    breaks: ['paging-channels'],
    tamper: pagingBy((items) => ({ items })),
  },
  {
    mistake: 'does not look at the query',
    breaks: ['search'],
    tamper: () => async (exchange) => {
      if (exchange.call !== 'listChannels') return exchange.forward();
      return fetch(exchange.request.url.replace(/([?&])query=[^&]*/, '$1'), { headers: exchange.request.headers });
    },
  },
  // Secrets
  {
    mistake: 'answers a channel with its whole record',
    breaks: ['no-value-in-reads', 'no-value-elsewhere'],
    tamper: () => async (exchange) => {
      const response = await exchange.forward();
      if (exchange.call !== 'getChannel' || response.status !== 200) return response;
      const { headers, url } = exchange.request;
      const { value } = (await (await fetch(`${url}/api-key`, { headers })).json()) as Json;
      const channel = (await response.json()) as Json;
      return changed(response, { body: JSON.stringify({ ...channel, apiKey: { ...channel.apiKey, value } }) });
    },
  },
  {
    mistake: 'hides a token in a list',
    breaks: ['no-value-in-reads'],
    tamper: answering('listChannels', (page) => ({
      ...page,
      debug: `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(43)}`,
    })),
  },
  {
    mistake: 'quotes the current key in an error',
    breaks: ['no-value-elsewhere'],
    tamper: () => async (exchange) => {
      const response = await exchange.forward();
      if (exchange.call !== 'regenerateKey' || response.status !== 412) return response;
      const { headers, url } = exchange.request;
      const { value } = (await (await fetch(url.replace(/\/regenerate$/, ''), { headers })).json()) as Json;
      const body = JSON.stringify({ status: 412, title: 'Changed', detail: `The key is ${String(value)} by now.` });
      return changed(response, { body });
    },
  },
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
    tamper: where((_, { status }) => status === 404, { status: 500, headers: problem, body: '{"status":500}' }),
  },
  {
    mistake: 'answers the key to anybody',
    breaks: ['sign-in'],
    tamper: where(() => true, { headers: { server: null } }),
  },
  {
    mistake: 'redirects whoever has not signed in to a login page',
    breaks: ['sign-in', 'redirects'],
    tamper: where(({ request }) => !request.headers.has('authorization') && request.method === 'GET', {
      status: 302,
      headers: { location: '/login', server: null },
      body: '',
    }),
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
    tamper: where(({ call }) => call === 'verifyChannel', { status: 308, headers: { location: '/verified' } }),
  },
  {
    mistake: 'answers a verification with nothing',
    breaks: ['verify'],
    tamper: where(({ call }) => call === 'verifyChannel', { status: 204 }),
  },
  {
    mistake: 'refuses bursts and does not say for how long',
    breaks: ['retry-after'],
    tamper: refusingBursts,
  },
  {
    mistake: 'does not say when to ask after an operation that runs',
    breaks: ['running-retry-after'],
    tamper: where((_, { status }) => status === 409, { headers: { 'retry-after': null } }),
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
  // Operations
  {
    mistake: 'gives a new key the hint of another',
    breaks: ['regenerate'],
    tamper: answering('regenerateKey', (key) => ({ ...key, hint: 'abcd' })),
  },
  {
    mistake: 'reads a key from a replica that lags',
    breaks: ['regenerate', 'overlap-ends'],
    tamper: () => {
      let [lags, seen]: [boolean, unknown] = [false, undefined];
      return async (exchange) => {
        const response = await exchange.forward();
        if (exchange.call === 'regenerateKey' && response.status === 200) lags = seen !== undefined;
        if (exchange.call !== 'getChannel' || response.status !== 200) return response;
        const channel = (await response.json()) as Json;
        const body = JSON.stringify({ ...channel, apiKey: lags ? seen : channel.apiKey });
        [lags, seen] = [false, channel.apiKey];
        return changed(response, { body });
      };
    },
  },
  {
    mistake: 'looks at If-Match before the Idempotency-Key',
    breaks: ['replay', 'superseded', 'same-at-once', 'dropped', 'other-caller'],
    parts: matchesFirst,
  },
  { mistake: 'compares bodies letter by letter', breaks: ['same-body'], tamper: comparingText },
  {
    mistake: 'does not compare bodies',
    breaks: ['other-body'],
    tamper: misreading(({ reason: _reason, ...asked }) => asked),
  },
  {
    mistake: 'does not look at If-Match',
    breaks: ['stale-version', 'others-at-once', 'restore-others-at-once'],
    tamper: () => (exchange) =>
      exchange.forward(exchange.call === 'regenerateKey' ? { headers: { 'if-match': undefined } } : {}),
  },
  { mistake: 'remembers refusals', breaks: ['refusals-not-stored'], parts: storesErrors },
  {
    mistake: 'says 410 and not why',
    breaks: ['superseded', 'late-copy', 'restore-settled', 'restore-late-copy'],
    parts: namesNoEnd,
  },
  // Settling
  {
    mistake: 'settles without the value for who sent it',
    breaks: ['settle-done', 'settle-dropped'],
    tamper: answering('settleRegeneration', (end) => ({
      ...end,
      ...(end.key && { key: { ...end.key, value: null } }),
    })),
  },
  {
    mistake: 'settles a replaced operation as done',
    breaks: ['settle-superseded', 'restore-settled'],
    parts: settlesReplacedAsDone,
  },
  {
    mistake: 'settles a replaced operation as never',
    breaks: ['settle-superseded', 'restore-settled'],
    parts: settlesReplacedAsNever,
  },
  { mistake: 'settles by regenerating', breaks: ['settle-never'], parts: settlesByRegenerating },
  {
    mistake: 'forgets that it said never',
    breaks: ['late-copy', 'restore-late-copy'],
    mayBreak: ['settle-at-once'],
    parts: forgetsFences,
  },
  {
    mistake: 'settles in two steps',
    breaks: ['settle-at-once'],
    mayBreak: ['settle-dropped'],
    parts: settlesInTwoSteps,
  },
  {
    mistake: 'settles a running operation as never',
    breaks: ['settle-at-once'],
    mayBreak: ['settle-dropped'],
    parts: settlesRunningAsNever,
  },
  // Races
  {
    mistake: 'reserves nothing',
    breaks: ['same-at-once', 'restore-same-at-once'],
    mayBreak: ['dropped', 'restore-dropped'],
    parts: reservesNothing,
  },
  {
    mistake: 'commits blindly',
    breaks: ['others-at-once'],
    mayBreak: ['restore-others-at-once'],
    parts: commitsBlindly,
  },
  {
    mistake: 'keeps no record of an operation whose caller hung up',
    breaks: ['dropped', 'settle-dropped'],
    tamper: losingOperations('regenerateKey'),
  },
  // Callers
  { mistake: 'replays to strangers', breaks: ['other-caller', 'restore-other-caller'], parts: replaysToStrangers },
  { mistake: 'settles for strangers', breaks: ['settle-other-caller'], parts: settlesForStrangers },
  {
    mistake: 'refuses an old sign-in without saying why',
    breaks: ['step-up'],
    options: { staleHeaders: { 'x-signed-in': 'long-ago' } },
    tamper: () => async (exchange) => {
      const isOld = exchange.request.headers.has('x-signed-in') && exchange.call === 'regenerateKey';
      const response = isOld
        ? new Response('{"status":401}', { status: 401, headers: problem })
        : await exchange.forward();
      return response;
    },
  },
  // The life of a key
  {
    mistake: 'does not know new keys where messages arrive',
    breaks: [
      ...['new-key-works', 'overlap', 'overlap-ends', 'overlap-replaced', 'first-use', 'end', 'end-stale'],
      ...['restore', 'restore-stale', 'restore-other-request', 'restore-late-copy'],
    ],
    tamper: where(({ call }) => call === 'messages', { status: 401, body: '{"errors":[],"warnings":[]}' }),
  },
  {
    mistake: 'goes on accepting the old key',
    breaks: ['old-key-dies', 'overlap-ends', 'overlap-replaced', 'first-use', 'end', 'restore'],
    tamper: where(({ call }, { status }) => call === 'messages' && status === 401, {
      status: 200,
      body: '{"request_id":"1"}',
    }),
  },
  {
    mistake: 'takes the making of a key for its use',
    breaks: ['last-used'],
    tamper: answering('revealKey', (key) => ({ ...key, lastUsedAt: key['lastUsedAt'] ?? key['createdAt'] })),
  },
  {
    mistake: 'never tells that a key is used',
    breaks: ['last-used'],
    tamper: answering('revealKey', (key) => ({ ...key, lastUsedAt: null })),
  },
  // Two keys
  {
    mistake: 'takes an overlap, and ends the old key at once',
    breaks: ['overlap', 'overlap-ends'],
    tamper: misreading((asked) => (isSupported(asked) ? { ...asked, overlap: undefined } : asked)),
  },
  {
    mistake: 'takes an overlap that it does not know for the next one',
    breaks: ['overlap-refused'],
    tamper: misreading((asked) => (isSupported(asked) ? asked : { overlap: { from: 'now', seconds: 3600 } })),
  },
  {
    mistake: 'takes the shortest overlap for the longest',
    breaks: ['overlap-ends'],
    tamper: misreading((asked) =>
      asked.overlap?.seconds === 1 ? { ...asked, overlap: { from: 'now', seconds: 3600 } } : asked,
    ),
  },
  { mistake: 'lets three keys work', breaks: ['overlap-replaced'], tamper: keepingThree },
  { mistake: 'takes a verification for the first use', breaks: ['first-use'], tamper: verifyingAsUse },
  { mistake: 'changes the version where a key is used', breaks: ['version-stays'], tamper: versioningUse },
  {
    mistake: 'says that a key has ended before it has',
    breaks: ['end', 'end-again', 'restore-ended', 'key-events'],
    tamper: endingLater,
  },
  { mistake: 'looks at If-Match before whether a key has ended', breaks: ['end-again'], parts: endsMatchingFirst },
  {
    mistake: 'ends a key without a look at If-Match',
    breaks: ['end-stale'],
    tamper: matchingAnything('endPreviousKey'),
  },
  { mistake: 'restores a key with its old version', breaks: ['restore'], parts: restoresVersions },
  {
    mistake: 'looks at If-Match before the Idempotency-Key of a restoring',
    breaks: [
      ...['restore-replay', 'restore-other-request', 'restore-other-caller', 'restore-settled'],
      ...['restore-same-at-once', 'restore-dropped'],
    ],
    parts: restoresMatchingFirst,
  },
  {
    mistake: 'does not say why a key that has ended cannot be restored',
    breaks: ['restore-ended'],
    tamper: () => async (exchange) => {
      const response = await exchange.forward();
      if (exchange.call !== 'restorePreviousKey' || response.status !== 410) return response;
      const { outcome, ...told } = (await response.json()) as Json;
      return changed(response, { body: JSON.stringify(outcome === 'ended' ? told : { ...told, outcome }) });
    },
  },
  {
    mistake: 'restores a key without a look at If-Match',
    breaks: ['restore-stale'],
    mayBreak: ['restore-others-at-once'],
    tamper: matchingAnything('restorePreviousKey'),
  },
  {
    mistake: 'does not compare what is asked for by one id',
    breaks: ['other-body', 'restore-other-request'],
    parts: replaysWhateverIsAsked,
  },
  { mistake: 'settles restorings as replaced', breaks: ['restore-settled'], tamper: forgettingRestorings },
  { mistake: 'restores blindly', breaks: ['restore-others-at-once'], parts: restoresBlindly },
  {
    mistake: 'keeps no record of a restoring whose caller hung up',
    breaks: ['restore-dropped'],
    tamper: losingOperations('restorePreviousKey'),
  },
  // What is told of the past
  {
    mistake: 'leaves the end of old keys out of the history',
    breaks: ['key-events'],
    tamper: answering('listKeyEvents', ({ items = [], ...page }) => ({
      ...page,
      items: items.filter(({ type }) => type !== 'previous-ended'),
    })),
  },
  {
    mistake: 'tells a reason in the history that nobody gave',
    breaks: ['key-events'],
    tamper: answering('listKeyEvents', ({ items = [], ...page }) => ({
      ...page,
      items: items.map((item) => ({ reason: 'other', ...item })),
    })),
  },
  {
    mistake: 'skips an event between two pages of the history',
    breaks: ['paging-key-events'],
    tamper: answering('listKeyEvents', ({ items = [], ...page }, exchange) => ({
      ...page,
      items: items.slice(queryOf(exchange).has('cursor') ? 1 : 0),
    })),
  },
  {
    mistake: 'guesses who uses a key',
    breaks: ['last-used-by'],
    tamper: answering('revealKey', (key) => ({ ...key, lastUsedBy: { client: 'a-bot/1.0' } })),
  },
];
