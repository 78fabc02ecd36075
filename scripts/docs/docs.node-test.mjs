import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { recordCount } from '../counts.mjs';
import { checkBlocks } from './blocks.mjs';
import { deadLinks, readPublishedFiles } from './links.mjs';
import { readPage } from './markdown.mjs';
import { root } from './package-entries.mjs';

const files = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];
const pages = files.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
/** Decisions tell how something once was. */
const current = pages.filter(({ file }) => !file.startsWith('docs/decisions/'));

describe('the pages', () => {
  it('have code blocks that compile, and name what exists', () => {
    const { faults, count } = checkBlocks(current);
    assert.deepEqual(faults, []);
    recordCount({ what: 'code blocks of the docs', count });
  });

  it('have links that lead somewhere, those of the package to what is in it', () => {
    const published = readPublishedFiles();
    assert(published.has('README.md') && published.has('docs/events.md'));
    assert.deepEqual(
      pages.flatMap(({ file, text }) => deadLinks(file, text, published)),
      [],
    );
  });

  it('are all reached from the table of contents', () => {
    const published = readPublishedFiles();
    const contents = readPage(readFileSync(path.join(root, 'docs/README.md'), 'utf8'));
    const linked = new Set(contents.links.map(({ target }) => path.posix.join('docs', target.split('#')[0])));
    const isPage = (file) => file.startsWith('docs/') && file.endsWith('.md') && file !== 'docs/README.md';
    assert.deepEqual(
      [...published].filter((file) => isPage(file) && !linked.has(file)),
      [],
    );
  });
});

/** One mistake of each kind: a check that sees nothing would be green for ever. */
const mistakes = {
  'a type': [
    'ts',
    `import type { SettingsApi } from 'ba-settings-elements';\nexport const api: SettingsApi = {};`,
    2,
    /missing/,
  ],
  'a name of the package': ['ts', `import { createRestApl } from 'ba-settings-elements/rest';`, 1, /createRestApl/],
  'an entry': ['js', `import 'ba-settings-elements/define/ba-chanel-list.js';`, 1, /no entry/],
  'a detail of an event': ['js', `addEventListener('ba-key-copied', ({ detail }) => detail.key);`, 1, /'key'/],
  'a prop of a component': ['tsx', `const view = (\n  <ba-chanel-list />\n);`, 2, /no such element/],
  'an element': ['html', `<p>\n  <ba-chanel-list></ba-chanel-list>\n</p>`, 2, /no such element/],
  'an attribute': ['html', `<ba-channel-list project="p"></ba-channel-list>`, 1, /no attribute project/],
  'a property as an attribute': [
    'html',
    `<ba-channel-list projectId="p"></ba-channel-list>`,
    1,
    /no attribute projectId/,
  ],
  'a value': ['html', `<ba-settings-app routing="history"></ba-settings-app>`, 1, /one of memory, hash, host/],
  'a slot': ['html', `<ba-settings-app><img slot="icon" src="/a.svg" alt="" /></ba-settings-app>`, 1, /no slot "icon"/],
  'a closing tag': ['html', `<p><ba-home-link></p>`, 1, /closes another/],
  'a file of the package': [
    'html',
    `<link rel="stylesheet" href="/ba-settings-elements/dist/cdn/ba-settings.js" />`,
    1,
    /no file/,
  ],
  'a script of a page': [
    'html',
    `<script type="module">\n  import { createRestApi } from './ba-settings-elements.js';\n  createRestApi();\n</script>`,
    3,
    /Expected 1 arg/,
  ],
  'an import map': ['html', `<script type="importmap">\n  { "imports": }\n</script>`, 1, /JSON/],
  'an event of a template': [
    'vue',
    `<template>\n  <ba-provider @ba-key-made="f"></ba-provider>\n</template>`,
    2,
    /no event/,
  ],
  'a property of a template': ['svelte', `<ba-provider apis={api}></ba-provider>`, 1, /no attribute or property apis/],
  'a component’s template': [
    'ts',
    'const view = {\n  template: `<ba-providr></ba-providr>`,\n};\nvoid view;',
    2,
    /no such/,
  ],
  'a detail in JSX of Preact': [
    'tsx',
    `import { render } from 'preact';\nimport 'ba-settings-elements/types/preact';\nvoid render;\nvoid <ba-channel-settings onba-key-copied={(event) => event.detail.key} />;`,
    4,
    /Property 'key' does not exist/,
  ],
  'a detail in JSX of Solid': [
    'tsx',
    `import { render } from 'solid-js/web';\nimport 'ba-settings-elements/types/solid';\nrender(\n  () => <ba-provider prop:api={1} />, document.body);`,
    4,
    /'number' is not assignable/,
  ],
  'a detail of a component': [
    'tsx',
    `import { BaChannelSettings } from 'ba-settings-elements/react';\nvoid <BaChannelSettings onBaKeyCopied={(event) => event.detail.key} />;`,
    2,
    /Property 'key' does not exist/,
  ],
  'a typed script of a template': [
    'vue',
    `<script setup lang="ts">\nconst a: string = 1;\n</script>`,
    2,
    /not assignable/,
  ],
  'a token': ['css', `:root {\n  --ba-color-acent: red;\n}`, 2, /no token/],
  'a part': ['css', `ba-settings-app::part(buton) {\n  color: red;\n}`, 1, /no part/],
  'a state': ['css', `ba-channel-list:state(busy) {\n  color: red;\n}`, 1, /no state/],
  'the syntax of CSS': ['css', `a {\n  color red;\n}`, 2, /Expected ":"/],
  'a script of npm': ['sh', `npm run tests`, 1, /no script/],
  'a command of the package': ['sh', `npx ba-settings-elements check-brands a.css`, 1, /no command/],
  'an option': ['sh', `npx ba-settings-elements check-brand --al a.css`, 1, /no option --al/],
  JSON: ['json', `{ "a": 1, }`, 1, /JSON/],
  'a language': ['typescript', `const a = 1;`, 0, /nothing checks/],
};

describe('the check of a page', () => {
  let results;
  before(() => {
    const broken = Object.entries(mistakes).map(([, [language, code]], index) => ({
      file: `page-${index}.md`,
      text: `# A page\n\n\`\`\`${language}\n${code}\n\`\`\`\n`,
    }));
    results = checkBlocks(broken).faults;
  });

  for (const [index, [name, [, , line, message]]] of Object.entries(mistakes).entries()) {
    it(`finds a mistake in ${name}, on its line`, () => {
      const own = results.filter((fault) => fault.startsWith(`page-${index}.md:`));
      const place = `page-${index}.md:${line + 3}: `;
      assert(
        own.some((fault) => fault.startsWith(place) && message.test(fault)),
        `${place}${message}, not ${own.join('\n') || 'nothing'}`,
      );
    });
  }

  it('finds nothing in what is right', () => {
    const code = (language, ...lines) => ['', '```' + language, ...lines, '```', ''].join('\n');
    const text = [
      code(
        'ts',
        '// api.ts',
        `import { createRestApi } from 'ba-settings-elements/rest';`,
        `export const api = createRestApi({ base: '/api' });`,
      ),
      '<!-- given',
      `declare const app: import('ba-settings-elements').BaSettingsApp;`,
      '-->',
      code('ts', `import { api } from './api.js';`, 'app.api = api;'),
      '<!-- continues -->',
      code('ts', `app.addEventListener('ba-key-copied', ({ detail }) => console.log(detail.keyId, api));`),
      code(
        'vue',
        '<template>',
        `  <ba-settings-app :api="api" @ba-ready.once="() => a > b"></ba-settings-app>`,
        '</template>',
      ),
      code('svelte', `<ba-settings-app {api} onba-ready={({ detail }) => f({ detail })}></ba-settings-app>`),
      code('css', 'ba-settings-app::part(button primary) {', '  color: var(--ba-color-accent);', '}'),
      code('text', 'anything'),
    ].join('\n');
    assert.deepEqual(checkBlocks([{ file: 'right.md', text }]), { faults: [], count: 7 });
  });

  it('finds links that lead nowhere, out of the package, or to no heading', () => {
    const text = [
      '[a](docs/nowhere.md) [b](CONTRIBUTING.md)',
      '[c](docs/events.md#nowhere) [d](#here) ![e](docs/images/none.png)',
      '## Here',
      '`[f](docs/nowhere.md)` [g](#here) [h](docs/events.md#events) [i](https://lit.dev)',
    ].join('\n');
    const dead = deadLinks('README.md', text, new Set(['README.md', 'docs/events.md']));
    assert.deepEqual(dead, [
      'README.md:1: docs/nowhere.md: there is no such file',
      'README.md:1: CONTRIBUTING.md: the package does not have it',
      'README.md:2: docs/events.md#nowhere: there is no such heading',
      'README.md:2: docs/images/none.png: there is no such file',
    ]);
  });
});
