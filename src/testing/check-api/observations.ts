import type { EndpointName } from '../../api/rest/endpoints.js';
import type { Answer } from './answer.js';
import type { WireAnswer } from './wire.js';

/** The calls whose answers may carry the value of a key. */
const telling: ReadonlySet<EndpointName> = new Set<EndpointName>(['revealKey', 'regenerateKey', 'settleRegeneration']);

/** What is seen of all answers, whichever check asked for them. */
export class Observations {
  /** Calls that were answered with a redirect. */
  readonly redirects = new Set<string>();
  /** Errors that are no `application/problem+json`, each with its status. */
  readonly plainErrors = new Set<string>();
  /** Answers with a key that a cache may keep. */
  readonly cacheable = new Set<string>();
  /** Answers that carry the value of a key where none belongs. */
  readonly leaks = new Set<string>();
  /** Statuses that ask for patience: how often each came, and how often without `Retry-After`. */
  readonly patience = new Map<number, { count: number; without: number }>();
  /** How many errors were seen. */
  errors = 0;

  readonly #secrets = new Set<string>();

  /** Remembers the value of a key: no other answer may carry it. */
  learn(secret: string): void {
    this.#secrets.add(secret);
  }

  /** Takes every secret that was seen out of a text. */
  redact(text: string): string {
    let redacted = text;
    for (const secret of this.#secrets) redacted = redacted.replaceAll(secret, '[key]');
    return redacted;
  }

  add(answer: Answer): void {
    const { call, status } = answer;
    const name = `${call} (${status})`;
    if (status >= 300 && status < 400) this.redirects.add(name);
    if (status >= 400 && call !== 'messages') {
      this.errors += 1;
      if (!answer.isProblem) this.plainErrors.add(name);
    }
    if (status === 409) this.addBusy(answer);
    if (status === 200 && telling.has(call) && answer.isCacheable) this.cacheable.add(call);
    if (this.#leaksFrom(answer)) this.leaks.add(name);
  }

  addBusy({ status, headers }: WireAnswer): void {
    const seen = this.patience.get(status) ?? { count: 0, without: 0 };
    seen.count += 1;
    if (!headers.has('retry-after')) seen.without += 1;
    this.patience.set(status, seen);
  }

  #leaksFrom({ call, status, text, headers }: Answer): boolean {
    const mayTell = status === 200 && telling.has(call);
    const heads = [...headers].map(([, value]) => value).join('\n');
    return [...this.#secrets].some((secret) => heads.includes(secret) || (!mayTell && text.includes(secret)));
  }
}
