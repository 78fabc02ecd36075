/** Backends that answer where they must refuse, or that a page of another origin cannot read. Each by one mistake. */
import { type BrokenBackend, onPreflight, refusal, signingIn, where } from './broken-backend.test-setup.js';
import { replaysToStrangers, settlesForStrangers } from '../broken-servers.test-setup.js';
import type { MockCall } from '../faults.js';
import { changed, type Exchange, type Tamper } from '../tampering-server.test-setup.js';

const changes: readonly MockCall[] = ['regenerateKey', 'settleRegeneration', 'verifyChannel'];

/** Looks for channels by their own id alone: the project in the address is not looked at. */
const findingAnywhere = (calls: readonly MockCall[]) => (): Tamper => async (exchange) => {
  const { call, request, body } = exchange;
  if (!call || !calls.includes(call)) return exchange.forward();
  const { method, headers } = request;
  const url = request.url.replace(/\/projects\/[^/]+\//, '/projects/support-bot/');
  return fetch(url, { method, headers, body: method === 'POST' ? body : null });
};

const withoutCors = { headers: { 'access-control-allow-origin': null, 'access-control-expose-headers': null } };
const conflicts = [409, 410, 412, 422];

const isSettle = ({ request }: Exchange) => request.url.endsWith('/settle');

export const brokenCallers: readonly BrokenBackend[] = [
  // Who has not signed in
  {
    mistake: 'regenerates for whoever has not signed in',
    breaks: ['sign-in-changes'],
    tamper: signingIn((call) => call === 'regenerateKey'),
  },
  {
    mistake: 'settles for whoever has not signed in',
    breaks: ['sign-in-changes'],
    tamper: signingIn((call) => call === 'settleRegeneration'),
  },
  {
    mistake: 'verifies for whoever has not signed in',
    breaks: ['sign-in-changes'],
    tamper: signingIn((call) => call === 'verifyChannel'),
  },
  {
    mistake: 'takes who has not signed in for the last caller, where anything is changed',
    breaks: ['sign-in-changes'],
    tamper: () => (exchange) => {
      const isOpen = exchange.call !== undefined && changes.includes(exchange.call);
      const { headers } = exchange.request;
      if (isOpen && !headers.has('authorization'))
        return exchange.forward({ headers: { authorization: 'Bearer ada' } });
      return signingIn()()(exchange);
    },
  },
  {
    mistake: 'ends previous keys for whoever has not signed in',
    breaks: ['sign-in-previous-key'],
    tamper: signingIn((call) => call === 'endPreviousKey'),
  },
  {
    mistake: 'restores previous keys for whoever has not signed in',
    breaks: ['sign-in-previous-key'],
    tamper: signingIn((call) => call === 'restorePreviousKey'),
  },
  {
    mistake: 'tells the history to whoever has not signed in',
    breaks: ['sign-in'],
    tamper: signingIn((call) => call === 'listKeyEvents'),
  },
  {
    mistake: 'lists channels for whoever has not signed in',
    breaks: ['sign-in'],
    tamper: signingIn((call) => call === 'listChannels'),
  },
  {
    mistake: 'shows projects to whoever has not signed in',
    breaks: ['sign-in'],
    tamper: signingIn((call) => call === 'getProject' || call === 'listProjects'),
  },
  // Whose channel it is
  {
    mistake: 'reads a channel under any project',
    breaks: ['not-found', 'other-project'],
    tamper: findingAnywhere(['getChannel', 'revealKey']),
  },
  {
    mistake: 'regenerates a key under any project',
    breaks: ['not-found-changes'],
    tamper: findingAnywhere(['regenerateKey']),
  },
  {
    mistake: 'refuses the caller of an operation once another one was refused',
    breaks: ['other-caller'],
    tamper: () => {
      const refused = new Map<string, Response>();
      return async (exchange) => {
        const id = exchange.request.headers.get('idempotency-key') ?? '';
        const before = refused.get(id);
        if (before) return before.clone();
        const response = await exchange.forward();
        if (response.status === 403) refused.set(id, response.clone());
        return response;
      };
    },
  },
  // Whose operation it is
  { mistake: 'replays to strangers', breaks: ['other-caller', 'restore-other-caller'], parts: replaysToStrangers },
  { mistake: 'settles for strangers', breaks: ['settle-other-caller'], parts: settlesForStrangers },
  {
    mistake: 'refuses an old sign-in without saying why',
    breaks: ['step-up'],
    options: { staleHeaders: { 'x-signed-in': 'long-ago' } },
    tamper: () => (exchange) => {
      const isOld = exchange.request.headers.has('x-signed-in') && exchange.call === 'regenerateKey';
      return isOld ? Promise.resolve(refusal(401)) : exchange.forward();
    },
  },
  // CORS
  {
    mistake: 'refuses who has not signed in without CORS',
    breaks: ['cors-answers'],
    tamper: () => async (exchange) => {
      const response = await signingIn()()(exchange);
      return response.status === 401 && exchange.call !== 'messages' ? changed(response, withoutCors) : response;
    },
  },
  {
    mistake: 'refuses operations without CORS',
    breaks: ['cors-answers'],
    showsInChanges: true,
    tamper: where((_, { status }) => conflicts.includes(status), withoutCors),
  },
  {
    mistake: 'settles and verifies without CORS',
    breaks: ['cors-answers'],
    showsInChanges: true,
    tamper: where((exchange) => !onPreflight(exchange) && /\/(settle|verify)$/.test(exchange.request.url), withoutCors),
  },
  {
    mistake: 'has no preflight where operations are settled',
    breaks: ['cors-preflight'],
    showsInChanges: true,
    tamper: where((exchange) => onPreflight(exchange) && isSettle(exchange), { status: 405 }),
  },
];
