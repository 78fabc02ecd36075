import { identityOf } from './identity.js';
import { faultOf } from './readers/readers.js';
import type { SettingsApi } from './settings-api.js';
import { codeOf, toSettingsError } from './settings-error.js';

const named = new Set<string>();

/**
 * Names in the console what a host's developer has to fix, once for each method, or declaration, and field: never a value, and
 * no text of the host's, which may quote a key.
 */
export function complain(
  api: SettingsApi,
  what: string,
  thrown: unknown,
  forgotten = `to map the service's reply to the types of SettingsApi`,
): void {
  const { code, path = '' } = toSettingsError(thrown);
  // What an adapter itself calls unexpected, such as a firewall's page, is not the host's mistake.
  if (code !== 'malformed' && (code !== 'unexpected' || codeOf(thrown) === 'unexpected')) return;
  const fault = faultOf(thrown);
  const place = JSON.stringify([identityOf(api), what, path.replace(/\[\d+\]/g, '[]'), fault === undefined]);
  if (named.has(place)) return;
  named.add(place);
  console.error(
    code === 'malformed'
      ? `Failed to read ${what}: ${fault ?? 'the reply does not conform'}. Did you forget ${forgotten}?`
      : `Failed to call ${what}: the adapter threw something that is no SettingsError. Did you forget to reject with one?`,
  );
}
