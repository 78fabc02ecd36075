import type { ApiKey, PreviousKey } from './contract.js';

/** The columns of a key as other queries join it, under the name `k`, with its maker, `p`. */
export const keyColumns = `k.id AS key_id, k.hint, k.created_at, p.name AS created_by, k.version, k.last_used_at,
  k.last_used_client, k.last_used_address, k.place, k.ends_at, k.first_use_seconds`;

/** Which keys work, at the instant that a parameter gives. */
export const worksAt = (instant: `$${number}`) =>
  `(place = 'current' OR (place = 'previous' AND ends_at > ${instant}))`;

export interface KeyRow {
  readonly key_id: string;
  readonly hint: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly version: number;
  readonly last_used_at: string | null;
  readonly last_used_client: string | null;
  readonly last_used_address: string | null;
  readonly place: 'current' | 'previous' | null;
  readonly ends_at: string | null;
  readonly first_use_seconds: number | null;
}

/** What the contract tells of a key without its value. */
export function apiKeyOf(row: KeyRow): ApiKey {
  return { ...factsOf(row), version: versionOf(row.version) };
}

/** The key before, as long as it works. @returns `null` where it has ended */
export function previousKeyOf(row: KeyRow, now = new Date()): PreviousKey | null {
  const { place, ends_at: endsAt, first_use_seconds: seconds } = row;
  if (place !== 'previous' || endsAt === null || endsAt <= now.toISOString()) return null;
  if (seconds !== null) return { ...factsOf(row), endsAfterFirstUse: { seconds, atMost: endsAt } };
  // Rounded up: when the countdown is over, so is the key.
  return { ...factsOf(row), endsAt, endsInSeconds: Math.ceil((Date.parse(endsAt) - now.getTime()) / 1000) };
}

function factsOf(row: KeyRow): Omit<ApiKey, 'version'> {
  const { last_used_client: client, last_used_address: address } = row;
  return {
    id: row.key_id,
    hint: row.hint,
    createdAt: row.created_at,
    createdBy: row.created_by,
    lastUsedAt: row.last_used_at,
    ...(address !== null && { lastUsedBy: { address, ...(client !== null && { client }) } }),
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
