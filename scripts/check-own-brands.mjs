/** Checks the brands that are named, or the library's own themes: `npm run check:brand -- [--all] [path/to/brand.css …]`. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCheckBrand } from './check-brand.mjs';

const ownThemes = ['base', 'light', 'dark', 'example-brand'].map((name) =>
  path.relative(process.cwd(), fileURLToPath(new URL(`../src/themes/${name}.css`, import.meta.url))),
);
const words = process.argv.slice(2);
const namesFile = words.some((word) => !word.startsWith('--'));
process.exitCode = await runCheckBrand(namesFile ? words : [...words, ...ownThemes]);
