/**
 * Writes what is made of the tables of the REST contract in `src/api/rest/`: `openapi.json`, the types of a client that is made
 * from it, and the tables of `docs/rest-contract.md`. With `--check` it writes nothing and fails when a file is not what would be
 * written. Either way the document is linted.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import openapiTS, { astToString } from 'openapi-typescript';
import { loadContract } from './openapi/contract.mjs';
import { openApiDocument } from './openapi/document.mjs';
import { lintOpenApi } from './openapi/lint.mjs';
import { withTables } from './openapi/tables.mjs';

const guide = 'docs/rest-contract.md';
const { contract, schemas } = await loadContract();
const document = openApiDocument(contract, schemas);

const files = {
  'openapi.json': JSON.stringify(document),
  'test/openapi/client.generated.ts': `// Made by scripts/openapi.mjs from openapi.json. Do not edit.\n\n${astToString(await openapiTS(document))}`,
  [guide]: withTables(await readFile(guide, 'utf8'), contract),
};

const faults = await lintOpenApi(files['openapi.json']);
for (const [path, text] of Object.entries(files)) {
  const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if ((await readFile(path, 'utf8').catch(() => undefined)) === wanted) continue;
  if (process.argv.includes('--check')) faults.push(`${path} is out of date: run "npm run openapi" and commit it.`);
  else await writeFile(path, wanted).then(() => console.log(`Wrote ${path}`));
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
