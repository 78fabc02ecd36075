import { SettingsError } from '../settings-error.js';

export interface ReadOptions {
  /** The most bytes that the reply may have. */
  readonly limit: number;
  /** Ends the reading, also of a stream that knows nothing of the signal. */
  readonly signal: AbortSignal;
}

/** `application/json` (RFC 8259), or a type built on it (RFC 6839, section 3.1). */
const jsonType = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/**
 * Reads a JSON reply, and no more of it than is allowed.
 *
 * @throws SettingsError `malformed` if it is no JSON in UTF-8, is cut off, or is too large; the signal's reason if it
 * was aborted.
 */
export async function readJson(response: Response, options: ReadOptions): Promise<unknown> {
  const malformed = (message: string) => new SettingsError('malformed', message, { status: response.status });
  const stream = response.body;
  if (!jsonType.test(response.headers.get('content-type') ?? '')) {
    stream?.cancel().catch(() => undefined);
    throw malformed('The reply is not JSON.');
  }
  const chunks = stream ? await readChunks(stream, options) : [];
  if (chunks === undefined) throw malformed(`The reply is larger than ${options.limit} bytes.`);
  try {
    // Fatal: a byte that was replaced would change a key without anybody knowing.
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const texts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
    return JSON.parse(texts.join('') + decoder.decode()) as unknown;
  } catch {
    // The parser's own message quotes the text, which may contain a key.
    throw malformed('The reply is not valid JSON.');
  }
}

/** @returns the bytes as they arrive, or `undefined` if there are more than the limit. */
async function readChunks(stream: ReadableStream, { limit, signal }: ReadOptions): Promise<Uint8Array[] | undefined> {
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  // Not awaited: a source may take its time to stop. Reads that are under way end at once.
  const stop = () => void reader.cancel().catch(() => undefined);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength;
      if (size > limit) {
        stop();
        return undefined;
      }
      chunks.push(next.value);
    }
    signal.throwIfAborted();
    return chunks;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
