import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const root = new URL('..', import.meta.url);

/** In a process of its own: what a server imports must neither need a page nor leave one behind. */
async function render(expression) {
  const script = `
    import { createElement as h } from 'react';
    import { renderToString } from 'react-dom/server';
    import * as components from './src/react/index.ts';
    const before = ['document', 'window', 'HTMLElement'].filter((name) => name in globalThis);
    const api = { id: 'a-secret-of-the-server' };
    console.log(JSON.stringify({ before, html: renderToString(${expression}) }));
    process.exit();`;
  const words = ['--import=./scripts/register-typescript.mjs', '--input-type=module', '-e', script];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { cwd: root });
  return { ...JSON.parse(stdout.trim().split('\n').at(-1)), stderr };
}

test('a server renders the tags of the wrappers, with what stands in them and without a page', async () => {
  const { html, before, stderr } = await render(
    `h(components.BaProvider, { api, className: 'wide' }, h(components.BaSettingsApp, { route: '/projects', onBaReady() {} }, h('img', { slot: 'logo', alt: '' })))`,
  );
  assert.equal(
    html,
    '<ba-provider class="wide"><ba-settings-app><img slot="logo" alt=""/></ba-settings-app></ba-provider>',
  );
  assert.deepEqual(before, []);
  assert.doesNotMatch(stderr, /Warning|useLayoutEffect/);
});

test('a server renders every wrapper', async () => {
  const { html } = await render('Object.values(components).map((component, key) => h(component, { key, api }))');
  const manifest = JSON.parse(await readFile(new URL('../custom-elements.json', import.meta.url), 'utf8'));
  const tags = manifest.modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  assert.ok(tags.length > 0);
  assert.deepEqual(html.match(/(?<=<)ba-[a-z-]+(?=><\/ba-)/g)?.sort(), tags.sort());
  assert.doesNotMatch(html, /secret/);
});
