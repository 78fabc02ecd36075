import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadContract } from './contract.mjs';
import { openApiDocument } from './document.mjs';
import { toJsonSchema2020, withoutLinks, withReferences } from './json-schema.mjs';
import { lintOpenApi } from './lint.mjs';
import { withTables } from './tables.mjs';

const { contract, schemas } = await loadContract();
const document = openApiDocument(contract, schemas);
const copy = (value) => JSON.parse(JSON.stringify(value));

describe('a JSON Schema of draft-07, written as one of 2020-12', () => {
  const conversions = [
    ['what is the same in both', { type: ['null', 'string'], minLength: 1, format: 'date-time' }, undefined],
    ['its dialect', { $schema: 'http://json-schema.org/draft-07/schema#', type: 'string' }, { type: 'string' }],
    [
      'a tuple',
      { items: [{ type: 'string' }], additionalItems: false },
      { prefixItems: [{ type: 'string' }], items: false },
    ],
    ['what follows no tuple', { items: { type: 'string' }, additionalItems: false }, { items: { type: 'string' } }],
    [
      'definitions',
      { definitions: { a: { items: [true] } }, $ref: '#/definitions/a' },
      { $defs: { a: { prefixItems: [true] } }, $ref: '#/$defs/a' },
    ],
    [
      'dependencies',
      { dependencies: { a: ['b'], c: { items: [{}] } } },
      { dependentRequired: { a: ['b'] }, dependentSchemas: { c: { prefixItems: [{}] } } },
    ],
    [
      'schemas in schemas',
      { anyOf: [{ properties: { items: { items: [{}] } } }], not: { additionalProperties: { items: [{}] } } },
      {
        anyOf: [{ properties: { items: { prefixItems: [{}] } } }],
        not: { additionalProperties: { prefixItems: [{}] } },
      },
    ],
    ['a value that looks like a schema', { default: { items: [{}] }, const: { definitions: {} } }, undefined],
  ];
  for (const [name, schema, converted = schema] of conversions) {
    it(`converts ${name}`, () => assert.deepEqual(toJsonSchema2020(schema), converted));
  }

  it('refuses what would change its meaning', () => {
    assert.throws(() => toJsonSchema2020({ properties: { a: { $id: 'x' } } }), /keyword "\$id" is not known/);
    assert.throws(
      () => toJsonSchema2020({ $ref: '#/definitions/a', minLength: 1 }),
      /"minLength" stands beside "\$ref"/,
    );
  });

  it('refers to a named schema where it stands inside of another', () => {
    const key = { type: 'object', description: 'A key.', properties: { id: { type: 'string' } } };
    const channel = {
      type: 'object',
      properties: { key: { ...key, description: 'Its key.' }, keys: { type: 'array', items: key } },
    };
    assert.deepEqual(withReferences({ Key: key, Channel: channel }, '#/').Channel.properties, {
      key: { $ref: '#/Key', description: 'Its key.' },
      keys: { type: 'array', items: { $ref: '#/Key' } },
    });
    assert.deepEqual(withReferences({ Key: key }).Key, key);
  });

  it('keeps no link to TypeScript', () => {
    assert.deepEqual(withoutLinks({ description: 'See {@link knownChannelTypes}.' }), {
      description: 'See `knownChannelTypes`.',
    });
    assert.doesNotMatch(JSON.stringify(document), /@link/);
  });

  it('takes and refuses the same as before', () => {
    const [before, after] = [schemas.Channel, toJsonSchema2020(schemas.Channel)];
    assert.equal(before.$schema, 'http://json-schema.org/draft-07/schema#');
    const validate = new Ajv2020({ validateFormats: false }).compile(after);
    const [channel] = Object.values(contract.examples.Channel);
    assert.ok(validate(channel));
    assert.ok(!validate({ ...channel, status: 'odd' }));
    assert.ok(!validate({ ...channel, apiKey: { ...channel.apiKey, version: '' } }));
  });
});

describe('openapi.json', () => {
  it('is what the tables make', async () => {
    assert.deepEqual(JSON.parse(await readFile('openapi.json', 'utf8')), copy(document));
  });

  it('has no faults by the rules of the linter', async () => {
    assert.deepEqual(await lintOpenApi(JSON.stringify(document)), []);
  });

  const mistakes = [
    ['an operation without security', (paths) => delete paths['/projects'].get.security, /security-defined/],
    ['an id without a parameter', (paths) => paths['/projects/{projectId}'].get.parameters.pop(), /projectId/],
    [
      'a reference that leads nowhere',
      (paths) => (paths['/projects'].get.responses[400].$ref += 'X'),
      /no-unresolved-refs/,
    ],
    [
      'two operations of one name',
      (paths) => (paths['/projects'].get.operationId = 'getProject'),
      /operation-operationId-unique/,
    ],
    [
      'an example that does not conform',
      (paths) =>
        (paths['/projects'].get.responses[200].content['application/json'].examples.first.value = { items: 7 }),
      /no-invalid-media-type-examples/,
    ],
  ];
  for (const [name, spoil, fault] of mistakes) {
    it(`would not be published with ${name}`, async () => {
      const spoiled = copy(document);
      spoil(spoiled.paths);
      assert.match((await lintOpenApi(JSON.stringify(spoiled))).join('\n'), fault);
    });
  }

  it('contains nothing that looks like a key', () => {
    assert.doesNotMatch(JSON.stringify(document), /eyJ/);
  });
});

describe('docs/rest-contract.md', () => {
  it('has a row for every call, and for no other', async () => {
    const page = await readFile('docs/rest-contract.md', 'utf8');
    const [table] = /<!-- calls -->[\s\S]*<!-- end of calls -->/.exec(page);
    const rows = [...table.matchAll(/^\| `(\w+)` +\| `(\w+) \{base\}([^`?]*)/gm)];
    assert.deepEqual(
      Object.fromEntries(rows.map(([, name, method, path]) => [name, `${method} ${path}`])),
      contract.endpoints,
    );
  });

  it('needs a place for each table', () => {
    assert.throws(() => withTables('# No tables', contract), /no place for the table of calls/);
  });
});
