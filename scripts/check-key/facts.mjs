import { looksLikeJwt, readJwt } from '../../src/regeneration/runtime/jwt.ts';

/** A claim as it is printed: it is text from outside, and steers no terminal. */
const printable = (value) => String(value).replace(/\p{C}/gu, '�').slice(0, 100);

/** A NumericDate (RFC 7519, section 2); `undefined` for what is none, or lies after the year 9999, as one in milliseconds does. */
const instantOf = (seconds) => {
  const date = new Date(typeof seconds === 'number' ? seconds * 1000 : NaN);
  return date.getUTCFullYear() <= 9999 ? date : undefined;
};

const decode = (part) => {
  try {
    const json = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
};

const inWords = (date) => date.toISOString().replace('.000Z', 'Z');

/**
 * What a key says of itself, if it is a JSON Web Token (RFC 7519). Of its claims only the named ones are looked at: no other is printed.
 *
 * @param {string} key
 */
export function factsOf(key) {
  const [header = '', claims = ''] = key.split('.');
  const jwt = readJwt(key);
  if (!jwt) {
    const isCut = looksLikeJwt(key);
    return {
      isJwt: false,
      isCut,
      lines: [isCut ? 'It begins like a JSON Web Token.' : 'It is no JSON Web Token: it says nothing of itself.'],
    };
  }
  const { alg } = decode(header);
  const { iat, exp, nbf } = decode(claims);
  const times = { made: instantOf(iat), expires: instantOf(exp), starts: instantOf(nbf) };
  const unreadable = Object.entries({ iat, exp, nbf }).flatMap(([name, given]) =>
    given === undefined || instantOf(given) ? [] : [name],
  );
  const facts = [
    ['Algorithm', alg],
    ['Key id', jwt.keyId],
    ['Channel', jwt.channel],
    ['Made', times.made && inWords(times.made)],
    ['Valid from', times.starts && inWords(times.starts)],
    ['Expires', times.expires ? inWords(times.expires) : exp === undefined ? 'never, as far as it says' : undefined],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name.padEnd(11)}${printable(value)}`],
  );
  return { isJwt: true, alg, keyId: jwt.keyId, channel: jwt.channel, ...times, unreadable, lines };
}

/**
 * What is wrong with a key, as far as it says itself.
 *
 * @param {ReturnType<typeof factsOf>} facts
 * @param {{ channel?: string | undefined, now: number }} expected the type of channel that it should be for; the time, in milliseconds
 * @returns {readonly string[]}
 */
export function faultsOf(facts, { channel, now }) {
  const faults = [];
  if (facts.isCut) faults.push('It is not whole: a part is missing, or was cut.');
  if (!facts.isJwt) return faults;
  if (typeof facts.alg !== 'string' || facts.alg.toLowerCase() === 'none') faults.push('It is not signed.');
  if (facts.keyId === undefined) faults.push('It has no id (kid).');
  if (channel !== undefined && facts.channel !== channel) {
    const claim = facts.channel === undefined ? 'It names no channel' : `It is for "${printable(facts.channel)}"`;
    faults.push(`${claim}, not for the type that --channel names.`); // Which is not repeated: it may be a key in the wrong place.
  }
  for (const name of facts.unreadable)
    faults.push(`Its ${name} is no time in seconds since 1970 (RFC 7519), at most that of the year 9999.`);
  if (facts.expires && facts.expires.getTime() <= now) faults.push('It has expired.');
  if (facts.starts && facts.starts.getTime() > now) faults.push('It is not valid yet.');
  return faults;
}
