/** Directional overrides and isolates, and characters of no width: what makes a name look like another. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/**
 * Tells whether a name contains characters that nobody sees.
 *
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function isSuspiciousName(name: string): boolean {
  return invisible.test(name);
}
