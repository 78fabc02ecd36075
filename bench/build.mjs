/** Builds each page of the benchmark as a host would: minified, in its own folder, sharing nothing with another. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const bench = fileURLToPath(new URL('.', import.meta.url));
export const output = path.join(bench, 'dist');

/** The pages, by what they are called in the results. */
export const apps = {
  'app-ours': 'this library, project settings',
  'app-projects': 'this library, projects',
  'app-floor': 'hand-written DOM',
  'app-zuplo': 'Zuplo’s key manager, React',
  'app-radix': 'React + Radix',
};

const pageOf = (name) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="icon" href="data:,"></head>
<body><div id="root"></div><script type="module" src="./pages/${name}.js"></script></body>
</html>
`;

const blank = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>blank</title><link rel="icon" href="data:,"></head>
<body><script>new Intl.NumberFormat('en').format(1); new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'long' }).format(1)</script><p>Some <b>text</b></p><input value="text"><button>text</button></body></html>`;

export async function buildPages() {
  await rm(output, { recursive: true, force: true });
  for (const name of [...Object.keys(apps), 'lists']) {
    const input = path.join(bench, `${name}.html`);
    await writeFile(input, pageOf(name));
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
