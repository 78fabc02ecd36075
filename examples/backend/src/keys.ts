import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { type CryptoKey, SignJWT } from 'jose';

/** A key that was signed. It is worth nothing before a transaction has inserted it. */
export interface NewKey {
  /** The `kid`. */
  readonly id: string;
  readonly value: string;
  readonly valueHash: string;
  readonly sealedValue: string;
  readonly hint: string;
}

/** What a value is stored as for checking. A fast hash is enough: nobody guesses a signature and 128 random bits. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * Makes API keys, and seals their values for those who may see them again.
 *
 * A key is a JWT (RFC 7519), signed with EdDSA over Ed25519 (RFC 8037), because the bots' clients read its `channel` claim. The
 * service itself trusts the database alone: whoever steals the signing key can sign a JWT, but its hash is on no record.
 */
export class Keys {
  /**
   * @param signingKey a private Ed25519 key
   * @param encryptionKey 32 bytes
   */
  constructor(
    private readonly signingKey: CryptoKey,
    private readonly encryptionKey: Uint8Array,
  ) {}

  async issue(channel: { readonly projectId: string; readonly type: string }): Promise<NewKey> {
    const id = randomUUID();
    const value = await new SignJWT({ channel: channel.type })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: id })
      .setIssuer('ba-settings-reference-backend')
      .setSubject(channel.projectId)
      .setIssuedAt()
      .setJti(randomBytes(16).toString('base64url')) // Stored nowhere: the rest of the row does not tell the value.
      .sign(this.signingKey);
    return { id, value, valueHash: hashOf(value), sealedValue: this.#seal(id, value), hint: value.slice(-4) };
  }

  /** Reads a sealed value. @returns nothing where it was sealed with another encryption key, or for another API key */
  open(id: string, sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.encryptionKey, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(12, 28));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** AES-256-GCM: nonce, tag, text. The id is bound to it, so that a row's value cannot be moved to another row. */
  #seal(id: string, value: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.encryptionKey, nonce).setAAD(Buffer.from(id));
    const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
  }
}
