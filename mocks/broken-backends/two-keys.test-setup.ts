/** Backends that go wrong about a second key, or about the past. Each by one mistake. */
import {
  endsMatchingFirst,
  replaysWhateverIsAsked,
  restoresBlindly,
  restoresMatchingFirst,
  restoresVersions,
} from '../broken-servers.test-setup.js';
import type { MockCall } from '../faults.js';
import { changed, type Exchange, type Tamper } from '../tampering-server.test-setup.js';
import { answering, type BrokenBackend, type Json, queryOf, readable } from './broken-backend.test-setup.js';
import { losingOperations } from './losing-operations.test-setup.js';
import { type Asked, misreading } from './misreading.test-setup.js';

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
  return isMeant ? Response.json({ ...channel, previousKey: null }, { headers: readable }) : exchange.forward();
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

export const brokenTwoKeys: readonly BrokenBackend[] = [
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
  { mistake: 'changes the version where a key is used', breaks: ['etag', 'version-stays'], tamper: versioningUse },
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
