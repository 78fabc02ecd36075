/**
 * Bundles what a host imports from `dist/`, as Vite bundles a page, and holds each bundle to a budget: kilobytes minified and
 * gzipped, of what a page waits for (`start`) and with what is loaded later (`all`). Also, that importing one element brings no
 * other that it does not need.
 */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const lit = [/^lit(\/|$)/, /^@lit\//, /^lit-html/, /^lit-element/];

/** What may be in the start of a bundle, and how large it may be; measured sizes with room for a fix, not for a feature. */
const bundles = [
  {
    name: 'the whole app, English, REST adapter, Lit',
    code: `import 'dist/app/ba-settings-app.define.js'; import { createRestApi } from 'dist/api/rest/index.js';
      document.querySelector('ba-settings-app').api = createRestApi({ baseUrl: '/api' });`,
    elements: [
      'ba-channel-list',
      'ba-home-link',
      'ba-project-grid',
      'ba-project-settings',
      'ba-project-switcher',
      'ba-provider',
    ],
    budget: { start: 50.7, all: 104.2 },
  },
  {
    name: 'ba-channel-settings with its dialog, Lit',
    code: `import 'dist/elements/ba-channel-settings/ba-channel-settings.define.js';`,
    elements: ['ba-api-key-field', 'ba-channel-settings', 'ba-regenerate-key-dialog'],
    budget: { start: 59.6, all: 80.5 },
  },
  {
    name: 'ba-channel-settings with its dialog, where the host has Lit',
    code: `import 'dist/elements/ba-channel-settings/ba-channel-settings.define.js';`,
    external: lit,
    elements: ['ba-api-key-field', 'ba-channel-settings', 'ba-regenerate-key-dialog'],
    budget: { start: 54.4, all: 74.5 },
  },
  {
    name: 'ba-channel-list, Lit',
    code: `import 'dist/elements/ba-channel-list/ba-channel-list.define.js';`,
    elements: ['ba-channel-list'],
    budget: { start: 33.9, all: 88.8 },
  },
  {
    name: 'ba-project-grid, Lit',
    code: `import 'dist/elements/ba-project-grid/ba-project-grid.define.js';`,
    elements: ['ba-project-grid'],
    budget: { start: 34.0, all: 34.0 },
  },
  {
    name: 'ba-home-link, Lit',
    code: `import 'dist/elements/ba-home-link/ba-home-link.define.js';`,
    elements: ['ba-home-link'],
    budget: { start: 14.6, all: 14.6 },
  },
  {
    name: 'BaHomeLink for React, Lit, where the host has React',
    code: `import { BaHomeLink } from 'dist/react/index.js'; console.log(BaHomeLink);`,
    external: ['react'],
    elements: ['ba-home-link'],
    budget: { start: 15.3, all: 15.3 },
  },
  {
    name: 'the file for pages: every element and export, Lit',
    file: 'dist/cdn/ba-settings-elements.js',
    budget: { start: 100.8, all: 100.8 },
  },
];

async function chunksOf({ file, code, external = [] }) {
  // What is bundled already is measured as it is.
  if (file) return [{ isEntry: true, imports: [], moduleIds: [], code: await readFile(path.join(root, file)) }];
  const entry = '\0entry';
  const plugin = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? entry : id.startsWith('dist/') ? path.join(root, id) : undefined),
    load: (id) => (id === entry ? code : undefined),
  };
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'entry', external },
    },
  });
  return output.filter(({ type }) => type === 'chunk');
}

function startOf(chunks) {
  const start = new Set([chunks.find(({ isEntry }) => isEntry)]);
  for (const chunk of start)
    for (const file of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === file);
      if (imported) start.add(imported);
    }
  return [...start];
}

/** In kB (1,000 bytes), each file gzipped by itself as a server sends it. */
const size = (chunks) => chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;

const elementsIn = (chunks) =>
  [
    ...new Set(
      chunks
        .flatMap(({ moduleIds }) => moduleIds)
        .map((id) => /\/elements\/(ba-[\w-]+)\/\1\.js$/.exec(id)?.[1])
        .filter(Boolean),
    ),
  ].sort();

/** @returns {Promise<readonly { name: string, start: number, all: number, faults: readonly string[] }[]>} */
export async function measureSizes() {
  const results = [];
  for (const { name, elements = [], budget, ...bundle } of bundles) {
    const chunks = await chunksOf(bundle);
    const start = startOf(chunks);
    const result = { name, start: size(start), all: size(chunks), faults: [] };
    for (const part of ['start', 'all']) {
      if (result[part] > budget[part])
        result.faults.push(`${part}: ${result[part].toFixed(1)} kB are more than its budget of ${budget[part]} kB`);
    }
    const others = elementsIn(start).filter((element) => !elements.includes(element));
    if (others.length > 0) result.faults.push(`it brings ${others.join(', ')}, which can be loaded later`);
    results.push(result);
  }
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await measureSizes();
  for (const { name, start, all, faults } of results) {
    console.log(
      `${faults.length === 0 ? '✓' : '✗'} ${name}: ${start.toFixed(1)} kB to start, ${all.toFixed(1)} kB in all`,
    );
    for (const fault of faults) console.log(`    ${fault}`);
  }
  process.exit(results.some(({ faults }) => faults.length > 0) ? 1 : 0);
}
