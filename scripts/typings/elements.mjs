/**
 * Writes what the typings of every framework are made from: for each element what can be set on it and what it fires, as the
 * manifest says it.
 */

const builtIn = new Set(['Record']);
const namesIn = (text) => (text.match(/\b[A-Z]\w+/g) ?? []).filter((name) => !builtIn.has(name));

const comment = (description) =>
  description ? `  /** ${description.replace(/\s*\n\s*/g, ' ').replaceAll('*/', '*\\/')} */\n` : '';
const optional = ({ name, description, type }) => `${comment(description)}  ${name}?: ${type} | undefined;\n`;
const withoutUndefined = (text) => text.replace(/ \| undefined\b/g, '');

/** Frameworks also set a number as a text, from markup; an attribute without a value is the empty one. */
const takenTypes = { number: 'number | `${number}`' };
const writtenTypes = { ...takenTypes, boolean: "boolean | ''" };

function interfacesOf({ name, tagName, description, members = [], attributes = [], events = [] }) {
  const properties = members
    .filter(({ kind }) => kind === 'field')
    .map((field) => {
      const type = withoutUndefined(field.type.text);
      return optional({ ...field, type: takenTypes[type] ?? type });
    });
  const written = attributes.map((attribute) => {
    const type = withoutUndefined(attribute.type.text);
    return optional({ ...attribute, name: `'${attribute.name}'`, type: writtenTypes[type] ?? type });
  });
  const fired = events.map((event) => `${comment(event.description)}  '${event.name}': ${event.type.text};\n`);
  return {
    declarations: [
      `export interface ${name}Attributes {\n${written.join('')}}\n`,
      `export interface ${name}Properties {\n${properties.join('')}}\n`,
      `export interface ${name}Events {\n${fired.join('')}}\n`,
    ].join('\n'),
    entry: `${comment(description)}  '${tagName}': {
    element: ${name};
    attributes: ${name}Attributes;
    properties: ${name}Properties;
    events: ${name}Events;
  };\n`,
    names: [name, ...[...members, ...events].flatMap(({ type }) => namesIn(type?.text ?? ''))],
  };
}

/**
 * @param {object} manifest a custom elements manifest
 * @returns {string} the text of `src/types/elements.generated.d.ts`, to be formatted
 */
export function elementTypes({ modules }) {
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(interfacesOf);
  const names = [...new Set(elements.flatMap((element) => element.names))].sort();
  return `// Made from custom-elements.json by \`npm run analyze\`.
import type { ${names.join(', ')} } from '../index.js';

${elements.map(({ declarations }) => declarations).join('\n')}
/** Every element by its name. */
export interface BaElements {
${elements.map(({ entry }) => entry).join('')}}
`;
}
