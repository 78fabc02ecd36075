import type { EndpointName } from '../../api/rest/endpoints.js';
import { retryAfter } from '../../api/rest/retry-after.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Answer } from './answer.js';
import type { WireAnswer } from './wire.js';

/** The calls whose answers may carry the value of a key. */
const telling: ReadonlySet<EndpointName> = new Set<EndpointName>(['revealKey', 'regenerateKey', 'settleRegeneration']);

/** The calls whose answers carry the version of a key as their `ETag`. */
const tagged: ReadonlySet<EndpointName> = new Set<EndpointName>(['revealKey', 'regenerateKey']);

/** What an answer was, without its body. */
export interface Head {
  readonly call: EndpointName;
  readonly status: number;
  readonly headers: Headers;
}

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
  /** Statuses that ask for patience: how often each came, and how often without a `Retry-After` that can be read. */
  readonly patience = new Map<number, { count: number; without: number }>();
  /** The answers to everything that a page asks. */
  readonly heads: Head[] = [];
  /** Answers with a key whose `ETag` is missing or wrong, each with what is wrong. */
  readonly wrongTags = new Set<string>();
  /** Whether two keys were seen with one version. */
  hasRepeatedVersion = false;
  /** How many errors were seen. */
  errors = 0;

  readonly #secrets = new Set<string>();
  /** The id of the key that each version was seen with. */
  readonly #versions = new Map<string, string>();

  /** Remembers the value of a key: no other answer may carry it. */
  learn(secret: string): void {
    this.#secrets.add(secret);
  }

  /** Remembers which key had which version: no other key may have it. */
  addVersion({ id, version }: Pick<ApiKey, 'id' | 'version'>): void {
    if ((this.#versions.get(version) ?? id) !== id) this.hasRepeatedVersion = true;
    this.#versions.set(version, id);
  }

  /** How many versions were seen. */
  get versions(): number {
    return this.#versions.size;
  }

  /** Takes every secret that was seen out of a text. */
  redact(text: string): string {
    let redacted = text;
    for (const secret of this.#secrets) redacted = redacted.replaceAll(secret, '[key]');
    return redacted;
  }

  add(answer: Answer): void {
    const { call, status, headers } = answer;
    const name = `${call} (${status})`;
    if (call !== 'messages') this.heads.push({ call, status, headers });
    const wrongTag = status === 200 && tagged.has(call) ? tagFaultOf(answer) : undefined;
    if (wrongTag !== undefined) this.wrongTags.add(`${call}: ${wrongTag}`);
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
    if (retryAfter(headers) === undefined) seen.without += 1;
    this.patience.set(status, seen);
  }

  #leaksFrom({ call, status, text, headers }: Answer): boolean {
    const mayTell = status === 200 && telling.has(call);
    const heads = [...headers].map(([, value]) => value).join('\n');
    return [...this.#secrets].some((secret) => heads.includes(secret) || (!mayTell && text.includes(secret)));
  }
}

/** What is wrong with the `ETag` of an answer with a key; nothing where its body has no version to compare. */
function tagFaultOf(answer: Answer): string | undefined {
  const version = (answer.json() as { readonly version?: unknown } | null | undefined)?.version;
  if (typeof version !== 'string') return undefined;
  const tag = answer.headers.get('etag');
  if (tag === null) return 'no ETag';
  if (tag.startsWith('W/')) return 'a weak ETag, as a proxy that compresses makes it';
  return tag === `"${version}"` ? undefined : 'an ETag that is not the version in quotes';
}
