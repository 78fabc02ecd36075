import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const mount = fileURLToPath(new URL('mount.mjs', import.meta.url));
const typescript = new URL('../register-typescript.mjs', import.meta.url).href;

/** What stands in each element, in the DOM of a host's unit tests. */
const texts = {
  'ba-provider': /^$/,
  'ba-settings-app': /Support bot.*Rasa/,
  'ba-home-link': /^$/,
  'ba-project-switcher': /Support bot/,
  'ba-project-grid': /6 projects.*Support bot/,
  'ba-project-settings': /Project settings.*General/,
  'ba-channel-list': /4 channels.*Rasa/,
  'ba-channel-settings': /integration guide for Rasa.*Integrated/,
  'ba-api-key-field': /Copy/,
  'ba-key-history': /First key created/,
  'ba-key-rotation': /^$/, // There is none.
  'ba-key-snippets': /YOUR_API_KEY/,
  'ba-regenerate-key-dialog': /Regenerate the API key for.*Rasa.*Cancel/,
};

for (const dom of ['jsdom', 'happy-dom']) {
  describe(`every element in ${dom}`, async () => {
    const { stdout } = await run(process.execPath, ['--import', typescript, mount, dom, ...Object.keys(texts)]);
    const shown = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    for (const [name, text] of Object.entries(texts)) {
      it(`is constructed, rendered and taken out again: ${name}`, () => {
        assert.match(shown.find((one) => one.name === name)?.text ?? 'not mounted', text);
      });
    }
  });
}

for (const dom of ['jsdom', 'happy-dom']) {
  it(`a host's unit test regenerates a key in ${dom}`, async () => {
    const script = fileURLToPath(new URL('regenerate.mjs', import.meta.url));
    const { stdout } = await run(process.execPath, ['--import', typescript, script, dom]);
    const { events, length, message } = JSON.parse(stdout);
    assert.deepEqual(events, ['rasa']);
    assert.ok(length > 20, 'the new key is shown');
    assert.equal(message, 'After 3 s no enabled button is named Fly.');
  });
}

/** Right away, while the first answers are on their way, after them, and after a new key: its channel is watched. */
const moments = ['0', '45', 'done'];

for (const dom of ['jsdom', 'happy-dom']) {
  for (const way of ['closed', 'taken']) {
    for (const moment of moments) {
      it(`nothing runs into a page that is gone: ${dom}, ${way}, ${moment}`, async () => {
        const script = fileURLToPath(new URL('teardown.mjs', import.meta.url));
        const { stdout } = await run(process.execPath, ['--import', typescript, script, dom, way, moment]);
        assert.equal(stdout, '');
      });
    }
  }
}

for (const dom of ['jsdom', 'happy-dom']) {
  it(`the stub passes the tests of an adapter in ${dom}`, async () => {
    const script = fileURLToPath(new URL('adapter.mjs', import.meta.url));
    const { stdout } = await run(process.execPath, ['--import', typescript, script, dom]);
    assert.match(stdout, /^\d\d tests\n$/);
  });
}
