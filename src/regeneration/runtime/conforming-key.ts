import { SettingsError } from '../../api/settings-error.js';
import type { ApiKey, IssuedApiKey } from '../../model/api-key.js';
import { readJwt } from './jwt.js';

/** What a reply must fit to be a new key. */
export interface ExpectedKey {
  readonly previousKeyId: string;
  /** The channel's type, where it is known: a JWT names the type it is for. */
  readonly channelType?: string | undefined;
}

/** A key without its secret, and the secret. */
export interface SplitKey {
  readonly key: ApiKey;
  readonly value: string;
}

/**
 * Checks that an adapter's reply is a new key for this channel, and takes the secret out of it.
 *
 * @throws SettingsError `malformed` for anything else. The message never contains the reply's value.
 */
export function conformingKey(reply: unknown, expected: ExpectedKey): SplitKey {
  const split = splitKey(reply);
  if (split.key.id === expected.previousKeyId) throw malformed('it has the id of the key that it replaces');
  const jwt = readJwt(split.value);
  if (jwt?.keyId !== undefined && jwt.keyId !== split.key.id) throw malformed('its value is another key');
  const isForeign =
    jwt?.channel !== undefined && expected.channelType !== undefined && jwt.channel !== expected.channelType;
  if (isForeign) throw malformed('its value is a key for another type of channel');
  return split;
}

/**
 * Takes the secret out of an adapter's reply, field by field.
 *
 * @throws SettingsError `malformed` if it is no issued key.
 */
export function splitKey(reply: unknown): SplitKey {
  const { id, hint, createdAt, createdBy, lastUsedAt, version, value } = (reply ?? {}) as Partial<IssuedApiKey>;
  if (!isText(id)) throw malformed('it has no id');
  if (!isText(version)) throw malformed('it has no version');
  if (typeof createdAt !== 'string') throw malformed('it has no time');
  if (!isText(value)) throw malformed('it has no value');
  if (/[•*…\s]|x{8}/i.test(value) && !readJwt(value)) throw malformed('its value is masked');
  const isHint = isText(hint) && value.endsWith(hint);
  return { key: { id, version, createdAt, createdBy, lastUsedAt, hint: isHint ? hint : value.slice(-4) }, value };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function malformed(why: string): SettingsError {
  return new SettingsError('malformed', `The adapter's reply is no new key: ${why}.`);
}
