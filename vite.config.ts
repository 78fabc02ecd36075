import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const workerFile = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));

/** Puts the worker of MSW beside the demo: its scope is the folder in which it stands. */
const mswWorker: Plugin = {
  name: 'msw-worker',
  configureServer(server) {
    server.middlewares.use('/mockServiceWorker.js', (_request, response, next) => {
      readFile(workerFile)
        .then((script) => response.setHeader('content-type', 'text/javascript').end(script))
        .catch(next);
    });
  },
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: await readFile(workerFile) });
  },
};

/** Puts the skeleton into the page, as the build of a host would. */
const skeleton: Plugin = {
  name: 'skeleton',
  async transformIndexHtml(html) {
    const snippet = await readFile(new URL('docs/skeleton.html', import.meta.url), 'utf8');
    return html.replace('<!-- docs/skeleton.html -->', () => snippet);
  },
};

export default defineConfig({
  plugins: [mswWorker, skeleton],
  // Relative addresses: the built demo may stand below any path.
  base: './',
  build: {
    outDir: 'demo-static',
    // The first versions that know light-dark(): for older ones it would be rewritten, and lose the page's scheme.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  server: { host: '127.0.0.1', port: 5173, open: Boolean(process.stdout.isTTY) && !process.env['CI'] },
  // Found late, a dependency would reload the page in the middle of its start.
  optimizeDeps: { entries: ['index.html', 'stories/playground/index.html'], include: ['msw', 'msw/browser'] },
});
