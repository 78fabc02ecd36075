import type { Query } from './database.js';
import { hashOf } from './keys.js';
import { Problem } from './problem.js';

/** Who calls. Replace this module by the sign-in you have; the rest needs no more than this interface. */
export interface Principal {
  /** The same whatever session it comes from: an operation may be sent again after a fresh sign-in. */
  readonly id: string;
  readonly name: string;
  readonly mayRegenerate: boolean;
  readonly signedInAt: string;
}

/** @throws Problem 401 */
export async function authenticate(query: Query, authorization: string | undefined): Promise<Principal> {
  const token = bearerToken(authorization);
  if (token === undefined) throw new Problem(401, 'Sign in first.', { 'www-authenticate': 'Bearer' });
  const [found] = await query<{ id: string; name: string; may_regenerate: number; signed_in_at: string }>(
    `SELECT p.id, p.name, p.may_regenerate, s.signed_in_at
     FROM sessions s JOIN principals p ON p.id = s.principal_id WHERE s.token_hash = $1`,
    hashOf(token),
  );
  if (!found) {
    throw new Problem(401, 'The session is not known.', { 'www-authenticate': 'Bearer error="invalid_token"' });
  }
  const { id, name } = found;
  return { id, name, mayRegenerate: found.may_regenerate === 1, signedInAt: found.signed_in_at };
}

/**
 * Before a key is made or an operation is fenced.
 *
 * @param maxAge how old a sign-in may be, in seconds
 * @throws Problem 403; 401 with a step-up challenge (RFC 9470)
 */
export function authorizeRegeneration({ mayRegenerate, signedInAt }: Principal, maxAge: number): void {
  if (!mayRegenerate) throw new Problem(403, 'You may not change API keys.');
  if (Date.now() - Date.parse(signedInAt) <= maxAge * 1000) return;
  const challenge = `Bearer error="insufficient_user_authentication", max_age=${maxAge}`;
  throw new Problem(401, 'Sign in again to change a key.', { 'www-authenticate': challenge });
}

/** The token of an `Authorization` header (RFC 6750). */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}
