/** The version of this package, as `package.json` has it: `npm run release` sets both, and a test compares them. */
export const version = '0.1.0';
