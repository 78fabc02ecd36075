/**
 * A brand in the fragment of an address: `#brand=1.` and, in base64url (RFC 4648), the deflated JSON (RFC 1950, whose checksum finds
 * a fragment that was cut or changed) of pairs of names and values. A fragment is not sent to any server.
 */
import type { Brand, Problem, ReadBrand } from '../brand.js';
import { checkValue, isDefault, type Judge } from './check-value.js';

const version = '1';
const start = /^#?brand=(\d+)\.(.*)$/s;

/** A brand with every token set takes some 5 kB of JSON: what claims to be more is none. */
const most = { letters: 16_000, bytes: 64_000 };

/** Reads a stream of bytes, up to a limit. */
async function bytesOf(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value!.length;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      throw new Error('It is too long.');
    }
    chunks.push(value!);
  }
  const bytes = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, place);
    place += chunk.length;
  }
  return bytes;
}

/** Sends bytes through a stream that changes them. */
function through(bytes: Uint8Array<ArrayBuffer>, change: CompressionStream | DecompressionStream) {
  const stream: ReadableStream<Uint8Array> = new Blob([bytes]).stream().pipeThrough(change);
  return bytesOf(stream, most.bytes);
}

const toBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** @returns a fragment without its `#`; an empty one for a brand that sets nothing */
export async function writeFragment(brand: Brand): Promise<string> {
  if (brand.size === 0) return '';
  const pairs = [...brand].map(([name, value]) => [name.replace(/^--ba-/, ''), value]);
  const bytes = await through(new TextEncoder().encode(JSON.stringify(pairs)), new CompressionStream('deflate'));
  return `brand=${version}.${toBase64Url(bytes)}`;
}

/** Whether a fragment is about a brand at all. */
export const isBrandFragment = (fragment: string): boolean => /^#?brand=/.test(fragment);

const refused = (message: string): ReadBrand => ({ brand: new Map(), problems: [{ message }] });

function readPair(pair: unknown, judge: Judge, brand: Map<string, string>): Problem[] {
  const [short, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
  if (typeof short !== 'string' || typeof value !== 'string')
    return [{ message: 'It holds something that is no token.' }];
  const name = `--ba-${short}`;
  const token = judge.tokens.find((one) => one.name === name);
  if (!token) return [{ message: `There is no token ${name.slice(0, 60)}.` }];
  const checked = checkValue(name, value, judge);
  if ('problem' in checked) return [{ place: name, message: checked.problem }];
  if (!isDefault(token, checked.value)) brand.set(name, checked.value);
  return [];
}

/**
 * Reads a fragment that anybody may have written.
 *
 * @param fragment with its `#` or without
 */
export async function readFragment(fragment: string, judge: Judge): Promise<ReadBrand> {
  const [, found, data] = start.exec(fragment) ?? [];
  if (data === undefined) return refused('The link holds no brand that can be read: it may have been cut.');
  if (found !== version) return refused(`The link is of another version of the playground (${found}).`);
  if (data.length > most.letters) return refused('The link is too long to be a brand.');
  try {
    const bytes = await through(fromBase64Url(data), new DecompressionStream('deflate'));
    const pairs: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(pairs)) return refused('The link holds something that is no brand.');
    const brand = new Map<string, string>();
    return { brand, problems: pairs.slice(0, 500).flatMap((pair) => readPair(pair, judge, brand)) };
  } catch {
    return refused('The link holds no brand that can be read: it may have been cut or changed.');
  }
}
