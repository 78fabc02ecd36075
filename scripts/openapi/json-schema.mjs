/** Turns the JSON Schemas of `schemas/`, which are of draft-07, into those of an OpenAPI 3.1 document, which are of 2020-12. */

/** Keywords that hold one schema, a list of schemas, or schemas by name. */
const nested = {
  one: ['not', 'if', 'then', 'else', 'contains', 'propertyNames', 'additionalProperties'],
  list: ['allOf', 'anyOf', 'oneOf'],
  named: ['properties', 'patternProperties'],
};

/** Keywords whose meaning is the same in both. */
const unchanged = [
  ...[
    'title',
    'description',
    'default',
    'examples',
    'readOnly',
    'writeOnly',
    'type',
    'enum',
    'const',
    'format',
    'pattern',
  ],
  ...['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'required'],
];

/**
 * Writes a schema of draft-07 as one of 2020-12, where tuples are `prefixItems` (before: a list of `items`), definitions are
 * `$defs`, and `dependencies` are two keywords. Beside a `$ref` draft-07 ignores every keyword, and 2020-12 does not: there, a
 * schema with both is refused.
 *
 * @param {object | boolean} schema
 * @returns {object | boolean} a new schema, without `$schema`: the document names its dialect once
 * @throws {Error} for a keyword that it does not know: it would change its meaning in silence
 * @see https://json-schema.org/draft/2020-12/release-notes
 */
export function toJsonSchema2020(schema) {
  if (typeof schema === 'boolean') return schema;
  const converted = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$schema') continue;
    else if (unchanged.includes(keyword)) converted[keyword] = value;
    else if (nested.one.includes(keyword)) converted[keyword] = toJsonSchema2020(value);
    else if (nested.list.includes(keyword)) converted[keyword] = value.map(toJsonSchema2020);
    else if (nested.named.includes(keyword)) converted[keyword] = mapValues(value, toJsonSchema2020);
    else if (keyword === 'items') converted[Array.isArray(value) ? 'prefixItems' : 'items'] = convertItems(value);
    else if (keyword === 'additionalItems') {
      // Without a tuple it means nothing in draft-07.
      if (Array.isArray(schema.items)) converted.items = toJsonSchema2020(value);
    } else if (keyword === 'definitions') converted.$defs = mapValues(value, toJsonSchema2020);
    else if (keyword === 'dependencies') Object.assign(converted, convertDependencies(value));
    else if (keyword === '$ref') converted.$ref = convertReference(schema);
    else throw new Error(`Failed to convert a JSON Schema: the keyword "${keyword}" is not known.`);
  }
  return converted;
}

/**
 * Replaces every schema inside of others that is the same as a named one, but for its description, by a reference.
 *
 * @param {Record<string, object>} schemas by their names
 * @param {string} [prefix] what a reference begins with
 */
export function withReferences(schemas, prefix = '#/components/schemas/') {
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [textOf(schema), name]));
  const visit = (value, isTop) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => visit(item, false));
    const name = isTop || value.type !== 'object' ? undefined : names.get(textOf(value));
    if (name === undefined) return mapValues(value, (item) => visit(item, false));
    const { description } = value;
    const isOwn = description !== undefined && description !== schemas[name].description;
    return { $ref: prefix + name, ...(isOwn && { description }) };
  };
  return mapValues(schemas, (schema) => visit(schema, true));
}

/** JSDoc links to TypeScript say nothing outside of it. */
export function withoutLinks(schema) {
  return JSON.parse(JSON.stringify(schema).replace(/\{@link (\w+)\}/g, '`$1`'));
}

function mapValues(object, map) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
}

function convertItems(items) {
  return Array.isArray(items) ? items.map(toJsonSchema2020) : toJsonSchema2020(items);
}

function convertDependencies(dependencies) {
  const entries = Object.entries(dependencies);
  const required = entries.filter(([, value]) => Array.isArray(value));
  const schemas = entries.filter(([, value]) => !Array.isArray(value));
  return {
    ...(required.length > 0 && { dependentRequired: Object.fromEntries(required) }),
    ...(schemas.length > 0 && { dependentSchemas: mapValues(Object.fromEntries(schemas), toJsonSchema2020) }),
  };
}

function convertReference({ $ref, ...beside }) {
  const others = Object.keys(beside).filter((keyword) => !['$schema', 'definitions', 'description'].includes(keyword));
  if (others.length > 0) throw new Error(`Failed to convert a JSON Schema: "${others[0]}" stands beside "$ref".`);
  return $ref.replace(/^#\/definitions\//, '#/$defs/');
}

function textOf({ description, ...schema }) {
  return JSON.stringify(schema);
}
