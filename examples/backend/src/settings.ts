import { randomBytes } from 'node:crypto';
import { type CryptoKey, generateKeyPair, importJWK, type JWK } from 'jose';
import { Keys } from './keys.js';
import type { SupportedOverlap } from './overlap.js';

/** What the environment decides. */
export interface Settings {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Whether a key is shown again after it was made. */
  readonly shows: 'once' | 'revealable';
  /** How long an old key may go on working. */
  readonly overlap: SupportedOverlap;
  /** The origins of pages that may call. */
  readonly origins: '*' | string[];
  /** How many calls a principal may make in a minute. */
  readonly callsPerMinute: number;
  /** How old a sign-in may be when a key is changed, in seconds. */
  readonly maxSignInAge: number;
  readonly isProduction: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error that says what is wrong with the environment; never repeats a secret */
export function readSettings(environment: Environment): Settings {
  const shows = environment.KEYS ?? 'revealable';
  if (shows !== 'once' && shows !== 'revealable') throw unusable('KEYS', 'to write "once" or "revealable"');
  const origins = environment.ORIGINS ?? '*';
  return {
    databaseUrl: environment.DATABASE_URL ?? 'data/backend.sqlite',
    host: environment.HOST ?? '127.0.0.1',
    port: wholeNumber(environment, 'PORT', 4020),
    shows,
    overlap: readOverlap(environment),
    origins: origins === '*' ? origins : origins.split(',').map((origin) => origin.trim()),
    callsPerMinute: wholeNumber(environment, 'CALLS_PER_MINUTE', 300),
    maxSignInAge: wholeNumber(environment, 'MAX_SIGN_IN_AGE', 12 * 60 * 60),
    isProduction: environment.NODE_ENV === 'production',
  };
}

/** @see README.md for `OVERLAP` and `FIRST_USE` */
function readOverlap({
  OVERLAP: times = '3600,86400,604800',
  FIRST_USE: first = '300/604800',
}: Environment): SupportedOverlap {
  const numbers = (name: string, text: string, separator: string) => {
    const all = text === '' ? [] : text.split(separator).map(Number);
    if (all.every((seconds) => Number.isInteger(seconds) && seconds > 0)) return all;
    throw unusable(name, 'that it is whole numbers of seconds');
  };
  const seconds = numbers('OVERLAP', times, ',');
  const [after, atMost, ...more] = numbers('FIRST_USE', first, '/');
  if (after === undefined) return { seconds };
  if (atMost === undefined || more.length > 0) throw unusable('FIRST_USE', 'that it is two numbers, as 300/604800');
  return { seconds, firstUse: { seconds: after, atMost } };
}

/**
 * Takes the secrets from `SIGNING_KEY` (a private Ed25519 JWK) and `ENCRYPTION_KEY` (32 bytes in Base64). Without them a development
 * key is made, which lives as long as the process; in production that is refused.
 *
 * @param warn hears what the development keys cannot do
 */
export async function readKeys(environment: Environment, warn: (message: string) => void): Promise<Keys> {
  const { SIGNING_KEY: signing, ENCRYPTION_KEY: encryption, NODE_ENV: mode } = environment;
  if (mode === 'production' && !signing) throw unusable('SIGNING_KEY', 'to set it');
  if (mode === 'production' && !encryption) throw unusable('ENCRYPTION_KEY', 'to set it');
  if (!encryption) {
    warn('ENCRYPTION_KEY is not set: values that are sealed now cannot be shown or replayed after a restart.');
  }
  return new Keys(signing ? await importSigningKey(signing) : await makeSigningKey(), encryptionKey(encryption));
}

async function importSigningKey(text: string): Promise<CryptoKey> {
  try {
    const key = await importJWK(JSON.parse(text) as JWK, 'EdDSA');
    if (!(key instanceof Uint8Array) && key.type === 'private') return key;
  } catch {
    // Falls through: the error might quote the key.
  }
  throw unusable('SIGNING_KEY', 'that it is a private Ed25519 key as a JSON Web Key');
}

async function makeSigningKey(): Promise<CryptoKey> {
  return (await generateKeyPair('EdDSA', { crv: 'Ed25519' })).privateKey;
}

function encryptionKey(text: string | undefined): Uint8Array {
  if (!text) return randomBytes(32);
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw unusable('ENCRYPTION_KEY', 'that it is 32 bytes in Base64');
  return bytes;
}

function wholeNumber(environment: Environment, name: string, usual: number): number {
  const value = Number(environment[name] ?? usual);
  if (!Number.isInteger(value) || value < 0) throw unusable(name, 'that it is a whole number');
  return value;
}

function unusable(name: string, forgotten: string): Error {
  return new Error(`Failed to start: ${name} is missing or cannot be used. Did you forget ${forgotten}?`);
}
