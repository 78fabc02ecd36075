import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { settingsErrorCodes } from '../../src/api/settings-error.ts';
import { messagesIn, readMessages } from './console-messages.mjs';
import { root } from './package-entries.mjs';

const read = (file) => readFileSync(path.join(root, file), 'utf8');
const { modules } = JSON.parse(read('custom-elements.json'));
const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

/** The cells of the first table with such a heading. */
function tableOf(text, heading) {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|') && line.includes(heading));
  assert(start >= 0, `there is a table with "${heading}"`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const codesOf = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

describe('what the pages say', () => {
  it('explains every message of the library, and no other', () => {
    const page = read('docs/troubleshooting.md').split('## Messages of others')[0];
    const headings = [...page.matchAll(/^### `(.*?)(?:: …)?`$/gm)].map(([, message]) => message);
    const messages = readMessages();
    assert(messages.size > 5);
    assert.deepEqual(headings.toSorted(), [...messages.keys()].toSorted());
  });

  it('lists the attributes and properties of each element', () => {
    const rows = new Map(
      tableOf(read('docs/elements.md'), 'properties without an attribute').map(([name, ...rest]) => [name, rest]),
    );
    const wanted = elements.map(({ tagName, attributes = [], members = [] }) => {
      const reflected = new Set(attributes.map(({ fieldName, name }) => fieldName ?? name));
      const fields = members.filter(({ kind, name }) => kind === 'field' && !reflected.has(name));
      return [tagName, attributes.map(({ name }) => name).toSorted(), fields.map(({ name }) => name).toSorted()];
    });
    for (const [tagName, attributes, properties] of wanted) {
      const [listed = '', others = ''] = rows.get(`\`${tagName}\``) ?? [];
      assert.deepEqual(
        [tagName, codesOf(listed).toSorted(), codesOf(others).toSorted()],
        [tagName, attributes, properties],
      );
    }
    assert.equal(rows.size, wanted.length);
  });

  it('lists every event', () => {
    const page = read('docs/events.md');
    const listed = [...page.matchAll(/^\| `(ba-[\w-]+)`/gm)].map(([, name]) => name);
    const fired = new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)));
    assert.deepEqual(listed.toSorted(), [...fired].toSorted());
  });

  it('lists every code of an error, once', () => {
    const listed = tableOf(read('docs/adapter.md'), 'for `regenerateKey` it means').flatMap(([codes]) =>
      codesOf(codes),
    );
    assert.deepEqual(listed.toSorted(), [...settingsErrorCodes].toSorted());
  });

  it('lists every field of the policy', () => {
    const declared = [...read('src/model/policy.ts').matchAll(/readonly (\w+)\?/g)].map(([, name]) => name);
    const listed = tableOf(read('docs/elements.md'), 'what it does').map(([name]) => codesOf(name)[0]);
    assert.deepEqual(listed.toSorted(), declared.toSorted());
  });

  it('lists every option of the REST adapter', () => {
    const [, body] = /interface RestApiOptions \{([^]*?)\n\}/.exec(read('src/api/rest/create-rest-api.ts'));
    const declared = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name);
    const listed = tableOf(read('docs/adapter.md'), 'option ').map(([name]) => codesOf(name)[0]);
    assert.deepEqual(listed.toSorted(), declared.toSorted());
  });

  it('quotes the benchmark', () => {
    /** What the README measures, and the row of the results that says it. */
    const sources = {
      'the whole application, Lit included': 'bytes of the whole application',
      'of it, before the first rows show': 'bytes before the rows',
      'one channel’s settings with the dialog': 'bytes of a channel’s settings with the dialog',
      'the same, beside Lit that the page has already': 'the same beside a host’s Lit',
      'the single file': 'bytes of the file for pages without a bundler',
      'rows shown, on slow 4G with a quarter of the CPU': 'rows, slow 4G and 4 × CPU ÷ hand-written DOM',
      'elements in the page, at 1,000 and 100,000 channels': 'elements of the list at 100,000 rows',
    };
    const results = tableOf(read('bench/results.md'), 'measure');
    const valueOf = (measure) => results.find(([name]) => name === measure)?.[1] ?? '';
    const quoted = tableOf(read('README.md'), 'measured').map(([name, figure]) => [name.replace("'", '’'), figure]);
    assert.deepEqual(
      Object.keys(sources),
      quoted.map(([name]) => name),
    );
    for (const [name, figure] of quoted) {
      const value = valueOf(sources[name]);
      assert.match(` ${value} `, new RegExp(`[ (]${figure.replace('.', '\\.')}[ (]`), `${name}: ${value}`);
    }
    assert.equal(valueOf('elements of the list at 1,000 rows'), valueOf('elements of the list at 100,000 rows'));
    const section = /## Size and speed\n([^]*?)\n## /.exec(read('README.md'))[1];
    for (const [figure] of section.matchAll(/[\d.,]+ (?:kB|ms)/g)) {
      assert(
        results.some(([, value]) => value.includes(figure)),
        `${figure} stands in bench/results.md`,
      );
    }
  });
});

describe('messagesIn', () => {
  it('finds the beginning of a message, also of one that varies', () => {
    const text =
      'console.warn(`Failed to set "${name}" of <${tag}>: it is ${what}. Did you?`); throw new Error("Failed to fly."); console.info("Flew."); f("Flew");';
    assert.deepEqual(messagesIn(text), ['Failed to set "…" of <…>', 'Failed to fly', 'Flew']);
  });
});
