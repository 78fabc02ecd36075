import { SettingsError } from '../../api/settings-error.js';
import type { ApiKey, IssuedApiKey } from '../../model/api-key.js';
import { foreignClaim, looksLikeJwt, readJwt } from './jwt.js';

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
 * Checks that a reply is a whole new key for this channel, and takes the secret out of it.
 *
 * @throws SettingsError `malformed` for anything else. The message never contains the reply's value.
 */
export function conformingKey(reply: IssuedApiKey, { previousKeyId, channelType }: ExpectedKey): SplitKey {
  const split = splitKey(reply);
  if (split.key.id === previousKeyId) throw malformed('it has the id of the key that it replaces');
  if (foreignClaim(split.value, channelType) !== undefined)
    throw malformed('its value is a key for another type of channel');
  return split;
}

/**
 * Takes the secret out of an issued key.
 *
 * @throws SettingsError `malformed` if the value is masked, cut, or says that it is another key.
 */
export function splitKey({ value, ...key }: IssuedApiKey): SplitKey {
  if (isMasked(value)) throw malformed('its value is masked');
  if (value === key.hint) throw malformed('its value is no more than its hint');
  if (looksLikeJwt(value) && !readJwt(value)) throw malformed('its value is not the whole of a JSON Web Token');
  if ((readJwt(value)?.keyId ?? key.id) !== key.id) throw malformed('its value is another key');
  const isHint = key.hint !== '' && value.endsWith(key.hint);
  return { key: { ...key, hint: isHint ? key.hint : value.slice(-4) }, value };
}

/**
 * Characters that stand for others, a run of one character, dots for what is left out, or a word in brackets: no whole key has them.
 * No expression looks for them: every script of the page can read in `RegExp.input` what one has matched last.
 */
function isMasked(value: string): boolean {
  const text = value.toLowerCase();
  const isStandIn = (one: string) => '•●∙·⋅*…\ufffd'.includes(one) || one.trim() === '' || text.includes(one.repeat(7));
  const isInBrackets = '[<({'.includes(text.slice(0, 1)) && '])>}'.includes(text.slice(-1));
  const isOdd = isInBrackets || text.includes('..') || text.includes('redacted') || [...new Set(text)].some(isStandIn);
  return isOdd && !readJwt(value);
}

function malformed(why: string): SettingsError {
  return new SettingsError('malformed', `The adapter's reply is no new key: ${why}.`);
}
