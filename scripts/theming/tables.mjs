/** Draws the tables of `docs/theming.md` from the manifest of the elements, between comments that mark their places. */
import { code, table, withTablesIn } from '../markdown.mjs';
import { kindOf } from './token-kinds.mjs';
import { layers, readTokens } from './tokens.mjs';

function declarationsOf({ modules }) {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
}

function tokenTable(declarations, layer) {
  const ofLayer = new Set(
    readTokens()
      .filter((token) => token.layer === layer)
      .map(({ name }) => name),
  );
  const listed = new Map(
    declarations.flatMap(({ cssProperties = [] }) => cssProperties).map((token) => [token.name, token]),
  );
  const tokens = [...listed.values()].filter(({ name }) => ofLayer.has(name));
  return table(
    ['token', 'what it is', 'default'],
    tokens.map(({ name, description, default: value }) => [code(name), description, code(value)]),
  );
}

/** A row for every name, with the elements that have it: many hand on what elements inside of them have. */
function namesTable(declarations, kind, head, show) {
  const rows = new Map();
  for (const { tagName, [kind]: members = [] } of declarations) {
    for (const { name, description } of members) {
      const row = rows.get(name) ?? { description, tags: [] };
      row.tags.push(code(tagName));
      rows.set(name, row);
    }
  }
  const sorted = [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
  return table(
    head,
    sorted.map(([name, { description, tags }]) => [show(name), description, tags.join(', ')]),
  );
}

/** What is allowed, with the tokens that it is allowed for. */
function valuesTable() {
  const rows = new Map();
  for (const { name } of readTokens()) {
    const { name: kind, words } = kindOf(name);
    // They are as many as all others together, and named alike.
    const tokens = kind === 'color' ? 'every token of a colour' : code(name);
    rows.set(words, new Set([...(rows.get(words) ?? []), tokens]));
  }
  return table(
    ['what is allowed', 'for'],
    [...rows].map(([words, tokens]) => [words, [...tokens].join(', ')]),
  );
}

function membersTable(declarations, kind, head, show) {
  return table(
    head,
    declarations.flatMap(({ tagName, [kind]: members = [] }) =>
      members.map(({ name, description }) => [code(tagName), show(name), description]),
    ),
  );
}

/**
 * @param {string} guide the text of the page
 * @returns {string} the text with its tables drawn anew
 * @throws {Error} where a table has no place
 */
export function withTables(guide, manifest) {
  const declarations = declarationsOf(manifest);
  const tables = {
    ...Object.fromEntries(layers.map((layer) => [`${layer} tokens`, tokenTable(declarations, layer)])),
    'allowed values': valuesTable(),
    parts: namesTable(declarations, 'cssParts', ['part', 'what it is', 'of'], (name) => code(`::part(${name})`)),
    states: membersTable(declarations, 'cssStates', ['element', 'state', 'holds while'], (name) =>
      code(`:state(${name})`),
    ),
    slots: membersTable(declarations, 'slots', ['element', 'slot', 'what stands there'], (name) =>
      name === '' ? 'the default one' : code(name),
    ),
  };
  return withTablesIn(guide, 'docs/theming.md', tables);
}
