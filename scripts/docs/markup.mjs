/** Compares the tags of an example with the manifest: elements, attributes, properties, events, slots. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isInPackage, packageName, root } from './package-entries.mjs';
import { tagsOf } from './tags.mjs';

const { modules } = JSON.parse(readFileSync(path.join(root, 'custom-elements.json'), 'utf8'));
const elements = new Map(
  modules.flatMap(({ declarations = [] }) =>
    declarations.filter((one) => one.tagName).map((one) => [one.tagName, one]),
  ),
);
/** Every event bubbles, so that any element may have a listener for any. */
const events = new Set([...elements.values()].flatMap((element) => (element.events ?? []).map(({ name }) => name)));

/** What any element may have, and what frameworks take for themselves. */
const global =
  /^(?:id|class|className|style|slot|lang|dir|hidden|part|title|tabindex|ref|key|[#*].*|v-\w+|aria-.*|data-.*|client:.*)$/;

/** How HTML and frameworks write that a name is an event or a property. */
const eventName = /^(?:@|v-on:|on:|\(|on(?=ba-))(ba-[\w-]+)(?:[.|][\w.|]+)?\)?$/;
const propertyName = /^(?::|v-bind:|\.|prop:|bind:|attr:|\[(?:attr\.)?)([\w-]+)(?:\.\w+)?\]?$/;

/**
 * @param {string} markup
 * @param {{ isHtml?: boolean }} options whether a plain name can only be an attribute
 * @returns {{ line: number, message: string }[]}
 */
export function faultsOfMarkup(markup, { isHtml = false } = {}) {
  const faults = [];
  const open = [];
  for (const tag of tagsOf(markup)) {
    const complain = (message) => faults.push({ line: tag.line, message: `<${tag.name}>: ${message}` });
    if (tag.isClosing) {
      if (open.pop() !== tag.name) complain('closes another element than the one that is open');
      continue;
    }
    if (tag.name.startsWith('ba-')) checkElement(tag, isHtml, complain);
    checkSlot(tag, elements.get(open.at(-1)), complain);
    checkAddresses(tag, complain);
    if (!tag.isVoid) open.push(tag.name);
  }
  for (const name of open) faults.push({ line: 1, message: `<${name}> is not closed` });
  return faults;
}

function checkElement({ name: tagName, attributes }, isHtml, complain) {
  const element = elements.get(tagName);
  if (!element) return complain('there is no such element');
  const attributeOf = (name) => element.attributes?.find((one) => one.name === name);
  const propertyOf = (name) => element.members?.find((one) => one.kind === 'field' && one.name === name);
  for (const [name, value] of attributes) {
    if (global.test(name)) continue;
    const event = eventName.exec(name)?.[1];
    if (event !== undefined) {
      if (!events.has(event)) complain(`there is no event ${event}`);
      continue;
    }
    const bound = propertyName.exec(name)?.[1];
    const known = isHtml ? attributeOf(name) : (attributeOf(bound ?? name) ?? propertyOf(bound ?? name));
    if (!known) complain(`there is no ${isHtml ? 'attribute' : 'attribute or property'} ${bound ?? name}`);
    else if (bound === undefined) checkValue(element, name, value, complain);
  }
}

/** A literal of a union of literals has to be one of them. */
function checkValue(element, name, value, complain) {
  const { fieldName = name } = element.attributes?.find((one) => one.name === name) ?? {};
  const type = element.members?.find((one) => one.name === fieldName)?.type?.text ?? '';
  const literals =
    name === 'routing' ? ['memory', 'hash', 'host'] : [...type.matchAll(/'([^']+)'/g)].map(([, one]) => one);
  if (value === undefined || value.startsWith('{') || literals.length === 0 || literals.includes(value)) return;
  complain(`${name} is one of ${literals.join(', ')}, not "${value}"`);
}

function checkSlot({ attributes }, parent, complain) {
  const slot = attributes.find(([name]) => name === 'slot')?.[1];
  if (slot === undefined || slot.startsWith('{') || !parent) return;
  const slots = (parent.slots ?? []).map(({ name }) => name);
  const isOwnTab = slots.includes('tab-ID') && /^tab-./.test(slot);
  if (!isOwnTab && !slots.includes(slot)) complain(`<${parent.tagName}> has no slot "${slot}"`);
}

/** A file of the package has to be in it. */
function checkAddresses({ attributes }, complain) {
  for (const [name, value = ''] of attributes) {
    const file = new RegExp(`/${packageName}(?:@[\\d.]+)?/(dist/.+)$`).exec(value)?.[1];
    if (['src', 'href'].includes(name) && file && !isInPackage(file)) complain(`the package has no file ${file}`);
  }
}
