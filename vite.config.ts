import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

/** Serves MSW's worker from its package, so that no copy of it stands in the repository. */
const mockServiceWorker: Plugin = {
  name: 'mock-service-worker',
  configureServer(server) {
    const worker = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'));
    server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
      response.setHeader('content-type', 'text/javascript').end(worker);
    });
  },
};

const isInteractive = process.stdout.isTTY && !process.env.CI;

export default defineConfig(({ command }) => ({
  plugins: command === 'serve' ? [mockServiceWorker] : [],
  server: { host: '127.0.0.1', port: 5173, open: isInteractive },
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    sourcemap: true,
    copyPublicDir: false,
    lib: { entry: 'src/cdn.ts', formats: ['es'], fileName: () => 'ba-settings-elements.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
}));
