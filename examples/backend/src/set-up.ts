import { readFileSync } from 'node:fs';
import type { Database } from './database.js';
import type { Keys } from './keys.js';
import { seed } from './seed.js';

/** Makes the tables that are missing and, if wanted, fills in the demo. Any number of processes may start at once. */
export async function setUp(database: Database, keys: Keys, withDemo: boolean): Promise<void> {
  const schema = readFileSync(new URL('schema.sql', import.meta.url), 'utf8').replace(/--.*$/gm, '');
  await database.exclusively(async (query) => {
    for (const statement of schema.split(';').filter((text) => text.trim() !== '')) await query(statement);
    if (withDemo) await seed(query, keys);
  });
}
