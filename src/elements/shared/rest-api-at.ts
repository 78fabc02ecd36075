import { createRestApi } from '../../api/rest/create-rest-api.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { onServer } from '../../controllers/on-server.js';

/**
 * The adapter for a service at an address; `undefined` without one. One that cannot be used is named in the console. On a server,
 * which calls none, there is none either: an address such as `/api` means nothing there.
 */
export function restApiAt(base: string | undefined): SettingsApi | undefined {
  try {
    return base && !onServer ? createRestApi({ base }) : undefined;
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
}
