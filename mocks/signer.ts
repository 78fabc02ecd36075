/** How keys are made and used, by the name of the algorithm in a token's header (RFC 7518, RFC 8037). */
const algorithms = {
  EdDSA: { key: 'Ed25519', use: 'Ed25519' },
  ES256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, use: { name: 'ECDSA', hash: 'SHA-256' } },
} as const;

interface Keys {
  readonly algorithm: keyof typeof algorithms;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/**
 * Signs API keys as the service does: JSON Web Tokens (RFC 7519) with EdDSA over Ed25519 (RFC 8037), or with ES256 in a browser
 * whose Web Cryptography has no Ed25519. The signing key is made anew for every backend, so that no key stands in any source.
 */
export class KeySigner {
  #keys: Promise<Keys> | undefined;

  constructor(private readonly stored?: JsonWebKey) {}

  /** @param claims the token's claims; `kid` names the key in its header. */
  async sign(kid: string, claims: Readonly<Record<string, unknown>>): Promise<string> {
    const { algorithm, privateKey } = await this.#ready();
    const head = `${encode({ alg: algorithm, typ: 'JWT', kid })}.${encode(claims)}`;
    const signature = await crypto.subtle.sign(algorithms[algorithm].use, privateKey, new TextEncoder().encode(head));
    return `${head}.${base64url(new Uint8Array(signature))}`;
  }

  /** Whether this signer made the token. */
  async verify(token: string): Promise<boolean> {
    const [header, claims, signature] = token.split('.');
    if (!header || !claims || !signature) return false;
    const { algorithm, publicKey } = await this.#ready();
    try {
      const bytes = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
        char.charCodeAt(0),
      );
      const signed = new TextEncoder().encode(`${header}.${claims}`);
      return await crypto.subtle.verify(algorithms[algorithm].use, publicKey, bytes, signed);
    } catch {
      return false;
    }
  }

  /** The private key as a JSON Web Key, so that a backend can be restored with the keys it issued. */
  async export(): Promise<JsonWebKey> {
    return crypto.subtle.exportKey('jwk', (await this.#ready()).privateKey);
  }

  #ready(): Promise<Keys> {
    this.#keys ??= this.stored ? restore(this.stored) : generate('EdDSA').catch(() => generate('ES256'));
    return this.#keys;
  }
}

async function generate(algorithm: keyof typeof algorithms): Promise<Keys> {
  const pair = await crypto.subtle.generateKey(algorithms[algorithm].key, true, ['sign', 'verify']);
  const { privateKey, publicKey } = pair as CryptoKeyPair;
  return { algorithm, privateKey, publicKey };
}

async function restore(jwk: JsonWebKey): Promise<Keys> {
  const algorithm = jwk.kty === 'EC' ? 'ES256' : 'EdDSA';
  const { key } = algorithms[algorithm];
  const { kty, crv, x, y } = jwk;
  const publicJwk = Object.fromEntries(Object.entries({ kty, crv, x, y }).filter(([, value]) => value !== undefined));
  return {
    algorithm,
    privateKey: await crypto.subtle.importKey('jwk', jwk, key, true, ['sign']),
    publicKey: await crypto.subtle.importKey('jwk', publicJwk, key, true, ['verify']),
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
