import { attempt } from './attempt.js';

/**
 * Makes a random UUID (RFC 9562, version 4). Its bytes come from `crypto.getRandomValues`, since `crypto.randomUUID` is missing on pages
 * without HTTPS. Where `crypto` is missing or throws, they come from `Math.random`: unique enough to name an operation, never a secret.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.4
 */
export function randomUuid(): string {
  const bytes =
    attempt(() => crypto.getRandomValues(new Uint8Array(16))) ??
    Uint8Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40; // Version 4.
  bytes[8] = (bytes[8]! & 0x3f) | 0x80; // The variant of RFC 9562.
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
