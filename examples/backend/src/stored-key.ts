import type { ApiKey } from './contract.js';

/** The columns of a key as other queries join it, under the name `k`, with its maker, `p`. */
export const keyColumns = `k.id AS key_id, k.hint, k.created_at, p.name AS created_by, k.last_used_at, k.version`;

export interface KeyRow {
  readonly key_id: string;
  readonly hint: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly last_used_at: string | null;
  readonly version: number;
}

/** What the contract tells of a key without its value. */
export function apiKeyOf(row: KeyRow): ApiKey {
  return {
    id: row.key_id,
    hint: row.hint,
    createdAt: row.created_at,
    createdBy: row.created_by,
    lastUsedAt: row.last_used_at,
    version: versionOf(row.version),
  };
}

/** A key's number as the contract's opaque version, and its entity tag (RFC 9110, section 8.8.3). */
export const versionOf = (count: number) => `v${count}`;
export const entityTagOf = (version: string) => `"${version}"`;

/**
 * Reads an `If-Match` header.
 *
 * @returns the number of the key that is meant; `null` where any is; -1, which none has, where the header names no key of ours
 */
export function expectedCount(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  return Number(/^"v(\d{1,9})"$/.exec(ifMatch.trim())?.[1] ?? -1);
}
