/**
 * Reads a `Retry-After` header (RFC 9110, section 10.2.3), in either of its forms. A date is taken relative to the
 * reply's own `Date`, because this device's clock may be wrong.
 *
 * @returns seconds, 0 or more; `undefined` if the header is absent or makes no sense.
 */
export function retryAfter(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const now = parseDate(headers.get('date') ?? '') || Date.now();
  const seconds = /^\d+$/.test(text) ? Number(text) : (parseDate(text) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}

/**
 * Reads an HTTP date (RFC 9110, section 5.6.7), whose oldest form does not name its zone. All forms begin with the day
 * of the week: `Date.parse` alone takes "-5" and "1.5" for dates, too.
 *
 * @returns milliseconds since 1970, or `NaN`.
 */
function parseDate(text: string): number {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return NaN;
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
}
