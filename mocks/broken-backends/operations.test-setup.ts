/** Backends that make two keys of an operation, or tell its end wrongly. Each by one mistake. */
import {
  commitsBlindly,
  forgetsFences,
  matchesFirst,
  namesNoEnd,
  reservesNothing,
  settlesByRegenerating,
  settlesInTwoSteps,
  settlesReplacedAsDone,
  settlesReplacedAsNever,
  settlesRunningAsNever,
  storesErrors,
} from '../broken-servers.test-setup.js';
import { changed, type Tamper } from '../tampering-server.test-setup.js';
import { answering, type BrokenBackend, type Json } from './broken-backend.test-setup.js';
import { losingOperations } from './losing-operations.test-setup.js';
import { misreading } from './misreading.test-setup.js';

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

export const brokenOperations: readonly BrokenBackend[] = [
  // Operations
  {
    mistake: 'gives a new key the hint of another',
    breaks: ['regenerate', 'settle-done', 'list-follows'],
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
    breaks: ['replay', 'other-body', 'superseded', 'same-at-once', 'dropped', 'other-caller', 'replay-later'],
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
  {
    mistake: 'remembers refusals',
    breaks: ['other-body', 'refusals-not-stored', 'other-caller'],
    parts: storesErrors,
  },
  {
    mistake: 'says 410 and not why',
    breaks: ['superseded', 'late-copy', 'restore-settled', 'restore-late-copy'],
    parts: namesNoEnd,
  },
  // Settling
  {
    mistake: 'settles without the value for who sent it',
    breaks: ['settle-done', 'settle-dropped', 'settle-later'],
    tamper: answering('settleRegeneration', (end) => ({
      ...end,
      ...(end.key && { key: { ...end.key, value: null } }),
    })),
  },
  {
    mistake: 'settles a replaced operation as done',
    breaks: ['settle-superseded', 'restore-settled', 'settle-later'],
    parts: settlesReplacedAsDone,
  },
  {
    mistake: 'settles a replaced operation as never',
    breaks: ['settle-superseded', 'restore-settled', 'settle-later'],
    parts: settlesReplacedAsNever,
  },
  { mistake: 'settles by regenerating', breaks: ['settle-never'], parts: settlesByRegenerating },
  {
    mistake: 'forgets that it said never',
    breaks: ['late-copy', 'restore-late-copy', 'fences-last'],
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
];
