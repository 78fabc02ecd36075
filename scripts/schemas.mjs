// Makes the JSON Schemas of the model and of what else the REST contract sends, and from those of the model the readers that
// check and copy every reply.
// `--check` fails if the committed files differ from what would be made.
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import TJS from 'typescript-json-schema';

const modelTypes = {
  ApiKey: 'api-key',
  IssuedApiKey: 'issued-api-key',
  PreviousKey: 'previous-key',
  Channel: 'channel',
  KeyEvent: 'key-event',
  Project: 'project',
  ChannelPage: 'channel-page',
  ProjectPage: 'project-page',
  KeyEventPage: 'key-event-page',
};
const wireTypes = {
  AnsweredApiKey: 'answered-api-key',
  Settled: 'settled',
  ProblemDetails: 'problem-details',
  RegenerateBody: 'regenerate-body',
  MessagesBody: 'messages-body',
  MessagesAccepted: 'messages-accepted',
  MessagesRefused: 'messages-refused',
};

const program = TJS.getProgramFromFiles(['src/model/pages.ts', 'src/model/api-key.ts', 'src/api/rest/wire.ts'], {
  strictNullChecks: true,
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  skipLibCheck: true,
});
// No `noExtraProps`: a partner may add fields, and a reply with more than we know still conforms.
const generator = TJS.buildGenerator(program, { required: true, ref: false });
if (!generator) throw new Error('Failed to make schemas: src does not compile. Did you forget "npx tsc --noEmit"?');
const schemasOf = (types) =>
  Object.fromEntries(Object.keys(types).map((name) => [name, generator.getSchemaForSymbol(name)]));
const modelSchemas = schemasOf(modelTypes);
const schemas = { ...modelSchemas, ...schemasOf(wireTypes) };

const files = {
  'src/api/readers/model-readers.generated.ts': readers(modelSchemas),
  ...Object.fromEntries(
    Object.entries({ ...modelTypes, ...wireTypes }).map(([name, file]) => [
      `schemas/${file}.json`,
      JSON.stringify(schemas[name]),
    ]),
  ),
};

const stale = [];
for (const [path, text] of Object.entries(files)) {
  const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found === wanted) continue;
  stale.push(path);
  if (process.argv.includes('--check')) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, wanted);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run schemas" and commit what it writes.`);
  process.exit(1);
}
console.log(stale.length > 0 ? `Wrote ${stale.join(', ')}` : 'The schemas and readers are up to date.');

/** The schemas as calls of the combinators in `readers.ts`: straight-line code, made ahead of time. */
function readers(schemas) {
  const names = Object.keys(schemas);
  const body = names
    // A page is read item by item, in `page.ts`.
    .filter((name) => !name.endsWith('Page'))
    .map((name) => `export const read${name}: Reader<${name}> = ${reader(schemas[name], names)};`)
    .join('\n\n');
  return `// Made by scripts/schemas.mjs from src/model. Do not edit.
import type { ApiKey, IssuedApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { KeyEvent } from '../../model/key-event.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { Project } from '../../model/project.js';
import { array, boolean, count, keyHint, nullable, number, object, oneOf, optional, type Reader, string } from './readers.js';

${body}
`;
}

/** What the readers check, by type. A constraint that is not among them stops the script: it would be lost in silence. */
function requireKnown(schema) {
  const constraints = {
    object: ['properties', 'required'],
    array: ['items'],
    string: ['minLength', 'format', 'enum'],
    number: ['minimum'],
    boolean: [],
  };
  const known = ['$schema', 'description', 'default', 'type', ...(constraints[schema.type] ?? [])];
  const unknown = Object.keys(schema).filter((keyword) => !known.includes(keyword));
  if (constraints[schema.type] && unknown.length === 0) return;
  throw new Error(`Failed to make a reader: ${unknown.join(', ')} of ${JSON.stringify(schema)} is not known.`);
}

/** The schema of what may also be `null`, where `null` says something: it is not read as absent. */
function nullableSchema({ type, anyOf, ...schema }) {
  if (anyOf?.length === 2 && anyOf[1].type === 'null') return anyOf[0];
  if (!Array.isArray(type) || type.length !== 2 || !type.includes('null')) return undefined;
  return { ...schema, type: type.find((one) => one !== 'null') };
}

function reader(schema, names, isTop = true) {
  const nullable = nullableSchema(schema);
  if (nullable) return `nullable(${reader(nullable, names, false)})`;
  requireKnown(schema);
  // A type that has a reader of its own is read by that.
  const known =
    !isTop &&
    names.find((name) => JSON.stringify(withoutNotes(schemas[name])) === JSON.stringify(withoutNotes(schema)));
  if (known) return `read${known}`;
  if (schema.enum) {
    const fallback = schema.default === undefined ? '' : `, ${JSON.stringify(schema.default)}`;
    return `oneOf(${JSON.stringify(schema.enum)}${fallback})`;
  }
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties).map(([name, field]) => {
        const inner = reader(field, names, false);
        const isWhole = schema.required?.includes(name) || nullableSchema(field) !== undefined;
        // A number that may be absent is how many there are of something.
        const isCount = field.type === 'number' && !isWhole;
        // It stands in the open wherever its key does not.
        const read = name === 'hint' ? 'keyHint' : isCount ? 'count()' : inner;
        return `${name}: ${isWhole ? read : `optional(${read})`}`;
      });
      return `object({ ${fields.join(', ')} })`;
    }
    case 'array':
      return `array(${reader(schema.items, names, false)})`;
    case 'string':
      return `string(${options(schema, { minLength: 'minLength', format: 'format' })})`;
    case 'number':
      return `number(${options(schema, { minimum: 'minimum' })})`;
    case 'boolean':
      return 'boolean()';
  }
}

function options(schema, known) {
  const found = Object.keys(known).filter((name) => schema[name] !== undefined);
  return found.length === 0 ? '' : `{ ${found.map((name) => `${name}: ${JSON.stringify(schema[name])}`).join(', ')} }`;
}

function withoutNotes({ $schema, description, ...schema }) {
  return schema;
}
