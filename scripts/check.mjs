/** Runs every static check, also after one has failed, so that one run shows all there is to mend. */
import { run } from './run.mjs';

const checks = {
  Types: 'npx tsc --noEmit',
  Lint: 'npx eslint . --max-warnings 0',
  Format: 'npx prettier --check . --log-level warn',
  Icons: 'node scripts/icons.mjs --check',
  Schemas: 'node scripts/schemas.mjs --check',
  OpenAPI: 'node scripts/openapi.mjs --check',
  Manifest: 'node scripts/analyze.mjs --check',
  Brands: 'npm run check:brand',
  Build: 'npm run build',
  Package: 'node scripts/check-package.mjs',
  Size: 'node scripts/check-size.mjs',
};

const failures = [];
const times = [];
for (const [name, command] of Object.entries(checks)) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  await run(command).catch((error) => failures.push(`${name}: ${error.message}`));
  times.push(`${name} ${Math.round((performance.now() - start) / 1000)} s`);
}

const count = Object.keys(checks).length;
console.log(`\n${times.join(' · ')}`);
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`${count - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
