/**
 * Signs API keys as the service does: JSON Web Tokens (RFC 7519) with EdDSA over Ed25519 (RFC 8037). The signing key
 * is made anew for every backend, so that no key stands in any source.
 */
export class KeySigner {
  #pair: Promise<CryptoKeyPair> | undefined;

  constructor(private readonly stored?: JsonWebKey) {}

  /** @param claims the token's claims; `kid` names the key in its header. */
  async sign(kid: string, claims: Readonly<Record<string, unknown>>): Promise<string> {
    const head = `${encode({ alg: 'EdDSA', typ: 'JWT', kid })}.${encode(claims)}`;
    const { privateKey } = await this.#keys();
    const signature = await crypto.subtle.sign('Ed25519', privateKey, new TextEncoder().encode(head));
    return `${head}.${base64url(new Uint8Array(signature))}`;
  }

  /** Whether this signer made the token. */
  async verify(token: string): Promise<boolean> {
    const [header, claims, signature] = token.split('.');
    if (!header || !claims || !signature) return false;
    const { publicKey } = await this.#keys();
    try {
      const bytes = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
        char.charCodeAt(0),
      );
      return await crypto.subtle.verify('Ed25519', publicKey, bytes, new TextEncoder().encode(`${header}.${claims}`));
    } catch {
      return false;
    }
  }

  /** The private key as a JSON Web Key, so that a backend can be restored with the keys it issued. */
  async export(): Promise<JsonWebKey> {
    return crypto.subtle.exportKey('jwk', (await this.#keys()).privateKey);
  }

  #keys(): Promise<CryptoKeyPair> {
    this.#pair ??= this.stored ? restore(this.stored) : crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    return this.#pair;
  }
}

async function restore(jwk: JsonWebKey): Promise<CryptoKeyPair> {
  const { kty, crv, x } = jwk as Required<JsonWebKey>;
  return {
    privateKey: await crypto.subtle.importKey('jwk', jwk, 'Ed25519', true, ['sign']),
    publicKey: await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', true, ['verify']),
  };
}

function encode(value: unknown): string {
  return base64url(new TextEncoder().encode(JSON.stringify(value)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
