import { isSettingsError, type SettingsErrorCode } from '../../api/settings-error.js';
import { expect } from './adapter-check.js';

/** Rejects, with a `SettingsError` of this code. */
export async function expectRefused(promise: Promise<unknown>, code: SettingsErrorCode, what: string): Promise<void> {
  const failure: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(failure !== undefined, `${what} is answered.`);
  expect(isSettingsError(failure), `${what} is refused, and the error is no SettingsError.`);
  expect(failure.code === code, `${what} is refused as "${failure.code}", not as "${code}".`);
}
