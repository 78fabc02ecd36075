/** Builds each page of the benchmark as a host would: minified, in its own folder, sharing nothing with another. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const bench = fileURLToPath(new URL('.', import.meta.url));
export const output = path.join(bench, 'dist');

/** The HTML that hosts may copy: what stands inside of the tag until the application draws. */
const skeletonFile = path.join(bench, '../docs/skeleton.html');
const skeleton = await readFile(skeletonFile, 'utf8');

const app = (inside = '') => `<ba-settings-app>${inside}</ba-settings-app>`;
const settings = '<ba-channel-settings project-id="p" channel-id="c0"></ba-channel-settings>';
const root = '<div id="root"></div>';

/** The applications that are compared: each one's name in the results, and what its HTML contains. */
export const apps = {
  'app-ours': { title: 'this library', body: app() },
  'app-floor': { title: 'hand-written DOM', body: root },
  'app-zuplo': { title: 'Zuplo’s key manager, React', body: root },
  'app-radix': { title: 'React + Radix', body: root },
};

/** What else is started: the application in other hosts, one element alone, and pages with nothing of the library. */
export const otherPages = {
  'app-skeleton': { script: 'app-ours', body: app(skeleton) },
  'app-react': { body: root },
  settings: { body: settings },
  'settings-in-lit': { body: `<host-panel>${settings}</host-panel>` },
  'lit-host': { body: '<host-panel></host-panel>' },
  bare: { body: root },
};

const htmlOf = (script, body) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${script}</title><link rel="icon" href="data:,"></head>
<body>${body}<script type="module" src="./pages/${script}.js"></script></body>
</html>
`;

const blank = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>blank</title><link rel="icon" href="data:,"></head>
<body><script>new Intl.NumberFormat('en').format(1); new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'long' }).format(1)</script><p>Some <b>text</b></p><input value="text"><button>text</button></body></html>`;

export async function buildPages() {
  await rm(output, { recursive: true, force: true });
  const pages = { ...apps, ...otherPages, lists: { body: root } };
  for (const [name, { script = name, body }] of Object.entries(pages)) {
    const input = path.join(bench, `${name}.html`);
    await writeFile(input, htmlOf(script, body));
    try {
      await build({
        root: bench,
        base: './',
        configFile: false,
        logLevel: 'error',
        define: { 'process.env.NODE_ENV': '"production"' },
        // Zuplo's style sheet has a selector that Lightning CSS refuses.
        build: {
          cssMinify: 'esbuild',
          outDir: path.join(output, name),
          emptyOutDir: true,
          target: 'es2022',
          rolldownOptions: { input },
        },
      });
    } finally {
      await rm(input);
    }
  }
  await writeFile(path.join(output, 'blank.html'), blank);
}
