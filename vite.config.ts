import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Serves the worker of MSW at the root, so that its scope is `/`. */
const mswWorker: Plugin = {
  name: 'msw-worker',
  configureServer(server) {
    server.middlewares.use('/mockServiceWorker.js', (_request, response, next) => {
      readFile(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')))
        .then((script) => response.setHeader('content-type', 'text/javascript').end(script))
        .catch(next);
    });
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
  server: { host: '127.0.0.1', port: 5173, open: Boolean(process.stdout.isTTY) && !process.env['CI'] },
  // Found late, a dependency would reload the page in the middle of its start.
  optimizeDeps: { entries: ['index.html', 'stories/playground/index.html'], include: ['msw', 'msw/browser'] },
});
