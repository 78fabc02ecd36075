import { readFile } from 'node:fs/promises';
import '../register-typescript.mjs';

const inRest = (file) => new URL(`../../src/api/rest/${file}`, import.meta.url).href;
const tables = ['endpoints', 'contract/operations', 'contract/headers', 'contract/parameters', 'contract/examples'];

/** A type's name as that of its file: `ApiKey` is in `api-key.json`. */
const fileOf = (name) => name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

/**
 * Loads the tables of the REST contract, and the JSON Schemas of the bodies.
 *
 * @returns {Promise<{ contract: object, schemas: Record<string, object> }>} the schemas by the names of their types
 */
export async function loadContract() {
  const modules = await Promise.all(tables.map((name) => import(inRest(`${name}.ts`))));
  const contract = Object.assign({}, ...modules);
  const schemas = {};
  for (const name of Object.keys(contract.examples)) {
    schemas[name] = JSON.parse(await readFile(new URL(`../../schemas/${fileOf(name)}.json`, import.meta.url), 'utf8'));
  }
  return { contract, schemas };
}
