import { isSettingsError, type SettingsError } from '../api/settings-error.js';

/** What a call fails with: the very error, which must be a `SettingsError`. */
export async function errorOf(promise: Promise<unknown>): Promise<SettingsError> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isSettingsError(thrown)) throw new Error(`It should have failed with a SettingsError, not ${String(thrown)}.`);
  return thrown;
}
