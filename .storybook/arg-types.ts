import type { ArgTypes } from '@storybook/web-components-vite';
import { slotArg } from '../stories/element.js';
import { type Described, type ElementDeclaration, elementOf, type Member, propertiesOf } from '../stories/manifest.js';

/** What a story sets by itself, and no control can: why. */
const setByTheStory: Readonly<Record<string, string>> = {
  api: 'Here: the mock service of the story.',
  apiBase: 'Here without effect: the story sets `api`, which wins.',
  messages: 'Here: every language; the toolbar chooses one.',
  channel: 'Here: what the element reads itself.',
};

type InputType = ArgTypes[string];
type Control = Partial<Pick<InputType, 'control' | 'options' | 'type'>>;

const text: Control = { control: { type: 'text' }, type: { name: 'string' } };
const none: Control = { control: false };

/** The control for a TypeScript type as the manifest writes it. */
export function controlFor(type: string): Control {
  const parts = type.split('|').map((part) => part.trim());
  const wanted = parts.filter((part) => part !== 'undefined');
  if (wanted.every((part) => /^'.*'$/.test(part))) {
    const values = wanted.map((part) => part.slice(1, -1));
    const options = parts.length > wanted.length ? [undefined, ...values] : values;
    return { control: { type: 'select' }, options, type: { name: 'enum', value: values } };
  }
  if (wanted.includes('string')) return text;
  if (wanted.includes('number')) return { control: { type: 'number' }, type: { name: 'number' } };
  if (wanted.includes('boolean')) return { control: { type: 'boolean' }, type: { name: 'boolean' } };
  return { control: { type: 'object' }, type: { name: 'object', value: {} } };
}

const table = (category: string, type?: string, defaultValue?: string) => ({
  category,
  ...(type && { type: { summary: type } }),
  ...(defaultValue && { defaultValue: { summary: defaultValue } }),
});

function propertyRow({ name, attribute, type, description, default: initial }: Member): [string, InputType] {
  const typeText = type?.text ?? 'unknown';
  const here = setByTheStory[name];
  const notes = [description, attribute && `Attribute: \`${attribute}\`.`, here];
  return [
    name,
    {
      name,
      description: notes.filter(Boolean).join(' '),
      table: table('Properties', typeText, initial),
      ...(here ? none : controlFor(typeText)),
    },
  ];
}

/** The content of a slot is HTML; one that has an id in its name is set by a story that knows the id. */
function slotRow({ name, description }: Described): [string, InputType] {
  const control = name.includes('ID') ? none : text;
  return [
    slotArg(name),
    { name: `slot: ${name || 'default'}`, description: description ?? '', table: table('Slots', 'HTML'), ...control },
  ];
}

const tokenRow = ({ name, description, default: initial }: Described & { default?: string }): [string, InputType] => [
  name,
  { name, description: description ?? '', table: table('CSS custom properties', 'CSS', initial), ...text },
];

/** The names of rows that no control could be in: the docs list them, and the controls leave them out. */
export const readOnlyRow = /^(ba-|::part|:state)|\(\)$/;

/** What can be read about, and not set. */
const readOnly =
  (category: string, nameOf: (name: string) => string) =>
  ({ name, description }: Described): [string, InputType] => [
    nameOf(name),
    { name: nameOf(name), description: description ?? '', table: table(category), ...none },
  ];

const methodRow = readOnly('Methods', (name) => `${name}()`);
const eventRow = readOnly('Events', (name) => name);
const partRow = readOnly('Parts', (name) => `::part(${name})`);
const stateRow = readOnly('States', (name) => `:state(${name})`);

/** Below a provider it is the provider's, and shows and hides just the same. */
const providersPolicy = (element: ElementDeclaration): [string, InputType][] =>
  element.events?.length === 1 || propertiesOf(element).some(({ name }) => name === 'policy')
    ? []
    : [
        [
          'policy',
          {
            name: 'policy',
            description: 'What is shown and hidden: `.policy` of the `ba-provider` around it.',
            table: table('Provider around it', 'Policy | undefined'),
            ...controlFor('Policy'),
          },
        ],
      ];

/** A row for whatever the manifest says of an element, with a control where one can do something. */
export function argTypesOf(tagName: string): ArgTypes {
  const element = elementOf(tagName);
  const methods = (element.members ?? []).filter(({ kind }) => kind === 'method');
  return Object.fromEntries([
    ...propertiesOf(element).map(propertyRow),
    ...providersPolicy(element),
    ...(element.slots ?? []).map(slotRow),
    ...(element.cssProperties ?? []).map(tokenRow),
    ...methods.map(methodRow),
    ...(element.events ?? []).map(eventRow),
    ...(element.cssParts ?? []).map(partRow),
    ...(element.cssStates ?? []).map(stateRow),
  ]);
}
