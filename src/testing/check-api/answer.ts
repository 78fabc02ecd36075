import { faultOf, type Reader } from '../../api/readers/readers.js';
import type { EndpointName } from '../../api/rest/endpoints.js';
import { type Method, readReply, type ReplyOf } from '../../api/replies.js';
import { attempt } from '../../platform/attempt.js';
import { Broken } from './check.js';
import type { WireAnswer } from './wire.js';

const problemType = /^application\/problem\+json\s*(;|$)/i;
const jsonType = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** An answer of the service, and the call that it answers. */
export class Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;

  constructor(
    readonly call: EndpointName,
    /** The ids in the address of the call. */
    readonly ids: readonly string[],
    { status, headers, text }: WireAnswer,
  ) {
    this.status = status;
    this.headers = headers;
    this.text = text;
  }

  get isProblem(): boolean {
    return problemType.test(this.headers.get('content-type') ?? '');
  }

  /** Whether a cache may keep it (RFC 9111, section 5.2.2.5). */
  get isCacheable(): boolean {
    return !/(^|[\s,])no-store($|[\s,])/i.test(this.headers.get('cache-control') ?? '');
  }

  /** The member of a problem that tells how an operation ended. */
  get outcome(): unknown {
    return (this.json() as { readonly outcome?: unknown } | null | undefined)?.outcome;
  }

  /** The parsed body; `undefined` where it is no JSON. */
  json(): unknown {
    if (!jsonType.test(this.headers.get('content-type') ?? '')) return undefined;
    return attempt(() => JSON.parse(this.text) as unknown);
  }

  /**
   * Reads a 200 as the elements read the reply of a method.
   *
   * @throws Broken with the path of what does not conform, and never its value.
   */
  readAs<M extends Method>(method: M): ReplyOf<M> {
    return this.read((body) => readReply(method, this.ids, body));
  }

  /** Reads the body of a 200. @throws Broken as {@link readAs} does. */
  read<T>(reader: Reader<T>): T {
    this.expect(200);
    const body = this.json();
    if (body === undefined) throw new Broken(`${this.call}: the body, or its content type, is not JSON.`);
    try {
      return reader(body);
    } catch (thrown) {
      throw new Broken(`${this.call}: ${faultOf(thrown) ?? 'the reply does not conform'}.`);
    }
  }

  /** @throws Broken for any other status. */
  expect(status: number, what: string = this.call): this {
    if (this.status === status) return this;
    throw new Broken(`${what}: answered ${this.status} instead of ${status}.`);
  }
}
