/** What a key says of itself. */
export interface JwtFacts {
  /** `kid` of the header. */
  readonly keyId: string | undefined;
  /** The service's own claim: the type of channel that the key is for. */
  readonly channel: string | undefined;
}

/**
 * Reads a key that is a JSON Web Token (RFC 7519), without verifying it: only its issuer can.
 *
 * @returns `undefined` if it is none.
 */
export function readJwt(value: string): JwtFacts | undefined {
  const [header, claims, signature, ...rest] = value.split('.');
  if (!header || !claims || signature === undefined || rest.length > 0) return undefined;
  try {
    const [{ kid }, { channel }] = [decode(header), decode(claims)];
    return { keyId: text(kid), channel: text(channel) };
  } catch {
    return undefined;
  }
}

function decode(part: string): Record<string, unknown> {
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
