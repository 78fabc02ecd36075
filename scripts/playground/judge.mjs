/** What the playground judges values by, as far as it can be had without a browser. */
import { readTokens } from '../theming/tokens.mjs';

export const tokens = readTokens();

/**
 * Takes every value that is written well. Whether it means something, a browser tells: `playground.node-test.mjs` asks one.
 *
 * @type {import('../../stories/playground/formats/check-value.ts').Judge}
 */
export const judge = { tokens, measure: () => [] };
