/** What the manifest says of an element, as Markdown: a section for each kind of thing, a line for each thing. */

const sections = [
  { title: 'Properties', of: ({ members = [] }) => members.filter(({ kind }) => kind === 'field'), line: propertyLine },
  { title: 'Methods', of: ({ members = [] }) => members.filter(({ kind }) => kind === 'method'), line: methodLine },
  { title: 'Events', of: ({ events = [] }) => events, line: eventLine },
  {
    title: 'Slots',
    of: ({ slots = [] }) => slots,
    line: ({ name, description }) => item(name || 'default', description),
  },
  { title: 'CSS custom properties', of: ({ cssProperties = [] }) => cssProperties, line: tokenLine },
  { title: 'CSS parts', of: ({ cssParts = [] }) => cssParts, line: plainLine },
  { title: 'CSS states', of: ({ cssStates = [] }) => cssStates, line: plainLine },
];

const item = (code, description = '') => `- \`${code}\`: ${description}`;

function plainLine({ name, description }) {
  return item(name, description);
}

function propertyLine({ name, attribute, type, default: initial, description = '' }) {
  const notes = [attribute && `Attribute \`${attribute}\`.`, initial && `Default \`${initial}\`.`].filter(Boolean);
  return item(`${name}: ${type?.text ?? 'unknown'}`, [description, ...notes].join(' '));
}

function methodLine({ name, description }) {
  return item(`${name}()`, description);
}

function eventLine({ name, type, description = '' }) {
  return item(name, type ? `${description} \`${type.text}\`.` : description);
}

function tokenLine({ name, description = '', default: initial }) {
  return item(name, initial ? `${description} Default \`${initial}\`.` : description);
}

/** @param {object} element a declaration of `custom-elements.json` */
export function elementMarkdown(element) {
  return sections
    .map(({ title, of, line }) => ({ title, lines: of(element).map(line) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => `## ${title}\n\n${lines.join('\n')}`)
    .join('\n\n');
}
