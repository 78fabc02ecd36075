/** What the *Actions* panel was given. */
import { recordCount } from '../counts.mjs';

/** A key of the service is a JWT (RFC 7519). */
const keyPattern = /eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]{5,}/;

/** What `stories/event-details.ts` shows in place of a key. */
const withheld = '(a key: not shown)';

/** The names of all events that were logged, of all pages. */
export const loggedNames = new Set();

/** @returns {Promise<string[]>} each event whose detail has a key in it */
export async function actionFaults(page) {
  const logged = await page.evaluate(() => window.loggedActions);
  logged.forEach(({ name }) => loggedNames.add(name));
  const leaks = logged.filter(({ text }) => keyPattern.test(text) || text.includes(withheld));
  if (logged.length > 0) recordCount({ what: 'events logged in Actions', run: logged.length, failures: leaks.length });
  return leaks.map(({ name }) => `${name} carries a key`);
}

/** Every story together fires these, at the least. A panel that logs nothing has no key in it, either. */
const expected = ['ba-ready', 'ba-navigate', 'ba-key-regenerated', 'ba-key-copied', 'ba-auth-required', 'ba-error'];

/** @returns {string[]} the events that no story has logged */
export const unloggedNames = () =>
  expected.filter((name) => !loggedNames.has(name)).map((name) => `${name} was never logged`);
