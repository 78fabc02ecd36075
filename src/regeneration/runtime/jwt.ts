/** What a key says of itself. */
export interface JwtFacts {
  /** `kid` of the header (RFC 7515, section 4.1.4). */
  readonly keyId: string | undefined;
  /** The service's own claim: the type of channel that the key is for. */
  readonly channel: string | undefined;
}

/** How many bytes a signature has, by `alg` (RFC 7518, section 3.1; RFC 8037, section 3.1). RSA's depend on the key. */
const signatureLengths: Readonly<Record<string, readonly number[]>> = {
  EdDSA: [64, 114],
  Ed25519: [64],
  Ed448: [114],
  ES256: [64],
  ES256K: [64],
  ES384: [96],
  ES512: [132],
  HS256: [32],
  HS384: [48],
  HS512: [64],
};

/**
 * Reads a key that is a whole JSON Web Token in compact form (RFC 7519), without verifying it: only its issuer can.
 *
 * @returns `undefined` if it is none, or is cut.
 */
export function readJwt(value: string): JwtFacts | undefined {
  const [header, claims, signature, ...rest] = value.split('.');
  if (!header || !claims || !signature || rest.length > 0) return undefined;
  try {
    const [{ kid, alg }, { channel }] = [decode(header), decode(claims)];
    const lengths = typeof alg === 'string' && Object.hasOwn(signatureLengths, alg) ? signatureLengths[alg] : undefined;
    const { byteLength } = bytesOf(signature);
    if (lengths && !lengths.includes(byteLength)) return undefined;
    return { keyId: text(kid), channel: text(channel) };
  } catch {
    return undefined;
  }
}

/** The type of channel that a key says it is for, where that is not this channel's. The key is read, not verified. */
export function foreignClaim(value: string, channelType: string | undefined): string | undefined {
  const claim = readJwt(value)?.channel;
  return channelType === undefined || claim === channelType ? undefined : claim;
}

/** Whether a value looks like one: header or claims begin with a base64url-encoded `{"`. */
export function looksLikeJwt(value: string): boolean {
  return value.split('.').some((part) => part.startsWith('eyJ'));
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(bytesOf(part))) as Record<string, unknown>;
}

function bytesOf(part: string): Uint8Array {
  return Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
