import { createRestApi } from '../../api/rest/create-rest-api.js';
import type { SettingsApi } from '../../api/settings-api.js';

/** The adapter for a service at an address; `undefined` without one. One that cannot be used is named in the console. */
export function restApiAt(base: string | undefined): SettingsApi | undefined {
  try {
    return base ? createRestApi({ base }) : undefined;
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
}
