import { SettingsError } from '../settings-error.js';

/**
 * Reads a JSON reply, and no more of it than is allowed.
 *
 * @param limit the most bytes it may have.
 * @throws SettingsError `malformed` if it is no JSON, is cut off, or is too large.
 */
export async function readJson(response: Response, limit: number): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    await response.body?.cancel();
    throw new SettingsError('malformed', 'The reply is not JSON.', { status: response.status });
  }
  const text = await readText(response, limit);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message quotes the text, which may contain a key.
    throw new SettingsError('malformed', 'The reply is not valid JSON.', { status: response.status });
  }
}

async function readText(response: Response, limit: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new SettingsError('malformed', `The reply is larger than ${limit} bytes.`, { status: response.status });
    }
    text += decoder.decode(value, { stream: true });
  }
}
