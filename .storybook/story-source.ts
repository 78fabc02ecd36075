import { slotArg } from '../stories/element.js';
import { elementOf, propertiesOf } from '../stories/manifest.js';

interface StoryOfSource {
  readonly component?: unknown;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function attributeText(name: string, value: unknown): string {
  if (value === true) return ` ${name}`;
  return value === undefined || value === null || value === false ? '' : ` ${name}="${escaped(String(value))}"`;
}

/** What an element of a story is in a host's page: its tag, and a line for each property that is no attribute. */
function elementSource(tagName: string, args: Readonly<Record<string, unknown>>): string {
  const element = elementOf(tagName);
  const properties = propertiesOf(element);
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  const isAttribute = ([name, value]: readonly [string, unknown]) =>
    typeof value !== 'object' && properties.some((one) => one.name === name && one.attribute);
  const attributes = given
    .filter(isAttribute)
    .map(([name, value]) => attributeText(properties.find((one) => one.name === name)!.attribute!, value));
  const tokens = given.filter(([name]) => name.startsWith('--')).map(([name, value]) => `${name}: ${String(value)}`);
  const style = tokens.length > 0 ? ` style="${escaped(tokens.join('; '))}"` : '';
  const slots = (element.slots ?? []).flatMap(({ name }) => {
    const content = args[slotArg(name)];
    if (typeof content !== 'string' || content === '') return [];
    return [name ? `  <div slot="${name}">${content}</div>` : `  ${content}`];
  });
  const content = slots.length > 0 ? `\n${slots.join('\n')}\n` : '';
  const rest = given
    .filter((one) => !isAttribute(one) && !one[0].startsWith('--') && !one[0].startsWith('slot-'))
    .map(([name, value]) => `\n<!-- .${name} = ${JSON.stringify(value)} -->`);
  return `<${tagName}${attributes.join('')}${style}>${content}</${tagName}>${rest.join('')}`;
}

/** What *Show code* shows: the element with its args where a story is made of them, else the story as it is written. */
export function storySource(code: string, { component, args = {}, parameters }: StoryOfSource): string {
  if (typeof component !== 'string' || !parameters?.['madeOfArgs']) return code;
  return elementSource(component, args);
}
