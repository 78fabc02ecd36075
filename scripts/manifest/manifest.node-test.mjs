import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { eventsConstructed } from './source-graph.mjs';

const inRoot = (path) => new URL(`../../${path}`, import.meta.url);
const manifest = JSON.parse(readFileSync(inRoot('custom-elements.json'), 'utf8'));
const elements = manifest.modules.flatMap(({ path, declarations = [] }) =>
  declarations
    .filter(({ tagName }) => tagName)
    .map((declaration) => ({ ...declaration, file: path.replace(/^dist(.*)\.js$/, 'src$1.ts') })),
);

/** The names and classes of the global event map, as `src/events/` declares them. */
const eventMap = new Map(
  readdirSync(inRoot('src/events'))
    .map((name) => readFileSync(inRoot(`src/events/${name}`), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^ {4}'(ba-[a-z-]+)': (\w+);$/gm)].map(([, name, type]) => [name, type])),
);

const faultsOf = (check) =>
  elements.flatMap((element) => check(element).map((fault) => `${element.tagName}: ${fault}`));

test('the manifest lists every element and knows every event', () => {
  assert.equal(elements.length, readFileSync(inRoot('src/define.ts'), 'utf8').match(/\.define\.js/g).length);
  assert.ok(eventMap.size >= 15);
});

test('no type names a part twice, or an alias of words', () => {
  const faults = faultsOf(({ members = [], attributes = [] }) =>
    [...members, ...attributes]
      .filter(({ type }) => type)
      .filter(({ type: { text } }) => {
        const parts = text.split(' | ');
        return new Set(parts).size < parts.length || parts.includes('Routing');
      })
      .map(({ name, type }) => `${name} is ${type.text}`),
  );
  assert.deepEqual(faults, []);
});

test('every attribute has a property of the same name, and a type that a page can write', () => {
  const faults = faultsOf(({ members, attributes = [] }) =>
    attributes
      .filter(({ name, fieldName, type }) => {
        const property = members.find((member) => member.name === fieldName);
        const kebab = fieldName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        const parts = type.text.split(' | ').filter((part) => part !== 'undefined');
        const fits = parts.every(
          (part) => /^(string|number|boolean|'[^']+')$/.test(part) && property?.type.text.split(' | ').includes(part),
        );
        return !fits || name !== kebab || property.attribute !== name || parts.length === 0;
      })
      .map(({ name, type }) => `${name} is ${type.text}`),
  );
  assert.deepEqual(faults, []);
});

test('every event is listed under the name of its class, and described', () => {
  const faults = faultsOf(({ events = [] }) =>
    events
      .filter(({ name, type, description }) => eventMap.get(name) !== type.text || !description)
      .map(({ name }) => name),
  );
  assert.deepEqual(faults, []);
});

test('the application and the provider list every event', () => {
  for (const tagName of ['ba-settings-app', 'ba-provider']) {
    const { events } = elements.find((element) => element.tagName === tagName);
    assert.deepEqual(new Set(events.map(({ name }) => name)), new Set(eventMap.keys()), tagName);
  }
});

test('an element lists every event that its code constructs', () => {
  // The code of an operation, which these share, asks the host; none of them begins one.
  const never = Object.fromEntries(
    ['ba-api-key-field', 'ba-key-history', 'ba-key-snippets'].map((tagName) => [
      tagName,
      ['KeyRegenerateRequestEvent'],
    ]),
  );
  const classes = new Set(eventMap.values());
  const faults = faultsOf(({ tagName, file, events = [] }) =>
    eventsConstructed(file).filter(
      (name) => classes.has(name) && !never[tagName]?.includes(name) && !events.some(({ type }) => type.text === name),
    ),
  );
  assert.deepEqual(faults, []);
});

test('an element lists every event of the elements inside it', () => {
  const inside = {
    'ba-channel-list': 'ba-channel-settings',
    'ba-channel-settings': 'ba-regenerate-key-dialog',
    'ba-project-settings': 'ba-channel-list',
  };
  for (const [outer, inner] of Object.entries(inside)) {
    const [listed, fired] = [outer, inner].map((tagName) =>
      elements.find((element) => element.tagName === tagName).events.map(({ name }) => name),
    );
    assert.deepEqual(
      fired.filter((name) => !listed.includes(name)),
      [],
      outer,
    );
  }
});
