import { html as lightHtml, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { SettingsApi } from '../src/index.js';
import { elementOf, propertiesOf } from './manifest.js';

/** What Storybook's controls have set, by the names of `arg-types.ts`. */
export type Args = Readonly<Record<string, unknown>>;

/** The names of the args that are no properties. */
export const slotArg = (slot: string) => `slot-${slot || 'default'}`;

const isPrimitive = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

function setAttribute(element: Element, name: string, value: unknown): void {
  if (value === true) element.setAttribute(name, '');
  else if (isPrimitive(value)) element.setAttribute(name, String(value));
  else element.removeAttribute(name);
}

function setArg(element: Element, name: string, value: unknown): void {
  if (name.startsWith('--')) {
    (element as HTMLElement).style.setProperty(name, typeof value === 'string' ? value : null);
    return;
  }
  const { attribute } = propertiesOf(elementOf(element.localName)).find((one) => one.name === name) ?? {};
  if (attribute && typeof value !== 'object') setAttribute(element, attribute, value);
  else Object.assign(element, { [name]: value });
}

/** Sets what has changed since the last time, and leaves alone what the user did to the element since. */
class SetArgs extends Directive {
  #last: Args = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('Failed to set args: they are set on an element.');
  }

  render(_args: Args) {
    return nothing;
  }

  override update({ element }: ElementPart, [args]: [Args]) {
    const names = new Set([...Object.keys(this.#last), ...Object.keys(args)]);
    for (const name of names) {
      if (this.#last[name] !== args[name]) setArg(element, name, args[name]);
    }
    this.#last = args;
    return nothing;
  }
}

const setArgs = directive(SetArgs);

/** What stands in a slot, as HTML. Its own element names the slot, so that a text is enough. */
function slotted([name, content]: readonly [string, unknown]): TemplateResult | typeof nothing {
  if (typeof content !== 'string' || content === '') return nothing;
  const slot = name === slotArg('') ? nothing : name.slice('slot-'.length);
  return lightHtml`<div slot=${slot} style="display: contents">${unsafeHTML(content)}</div>`;
}

const isSlot = (name: string) => name.startsWith('slot-');

/** The element with these args: attributes where it has them, else properties; and what stands in its slots. */
export function elementWith(tagName: string, args: Args): TemplateResult {
  const tag = unsafeStatic(tagName);
  const own = Object.entries(args).filter(([name]) => !isSlot(name));
  const slots = Object.entries(args).filter(([name]) => isSlot(name));
  // eslint-disable-next-line lit/binding-positions, lit/no-invalid-html -- It is the other `html`: a tag may be static.
  return html`<${tag} ${setArgs(Object.fromEntries(own))}>${slots.map(slotted)}</${tag}>`;
}

/** Whether it has a policy of its own, and needs no provider around it. */
const providesItself = (tagName: string) => propertiesOf(elementOf(tagName)).some(({ name }) => name === 'policy');

/** An element as the controls say, connected to a service. */
export function connectedElement(tagName: string, api: SettingsApi, args: Args): TemplateResult {
  if (providesItself(tagName)) return elementWith(tagName, { api, ...args });
  const { policy, ...own } = args;
  return lightHtml`<ba-provider .api=${api} .policy=${policy}>${elementWith(tagName, own)}</ba-provider>`;
}
