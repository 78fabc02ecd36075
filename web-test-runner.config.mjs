import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { forcedColorsPlugin } from './scripts/accessibility/forced-colors-plugin.mjs';
import { textSizePlugin } from './scripts/accessibility/text-size-plugin.mjs';
import { accessibilityTreePlugin } from './scripts/accessibility/tree-plugin.mjs';
import { builtModulesPlugin, sourceNamesPlugin } from './scripts/built-modules-plugin.mjs';
import { countsPlugin } from './scripts/counts.mjs';
import { launcherOf } from './scripts/engines/engines.mjs';
import { livingElementsPlugin } from './scripts/living-elements-plugin.mjs';
import { serverPagesPlugin } from './scripts/server-pages-plugin.mjs';
import { mutantsPlugin } from './scripts/mutation/mutants-plugin.mjs';
import { conformancePlugin } from './scripts/openapi/conformance-plugin.mjs';
import { reactPlugin } from './scripts/react-plugin.mjs';

const require = createRequire(import.meta.url);
const mswWorker = await readFile(require.resolve('msw/mockServiceWorker.js'), 'utf8');

/** Serves the worker of MSW at the root, so that its scope is `/`. */
const mswWorkerPlugin = {
  name: 'msw-worker',
  serve: ({ path }) => (path === '/mockServiceWorker.js' ? { body: mswWorker, type: 'js' } : undefined),
};

/** The manifest, which stories import: the attribute that says it is JSON is lost on the way. */
const manifestPlugin = {
  name: 'manifest',
  resolveMimeType: ({ path }) => (path === '/custom-elements.json' ? 'js' : undefined),
  transform: ({ path, body }) => (path === '/custom-elements.json' ? `export default ${body};` : undefined),
};

/** Modules of a frame with an opaque origin are loaded across origins. */
const allowOpaqueOrigins = (context, next) => {
  context.set('Access-Control-Allow-Origin', '*');
  return next();
};

/** A window runs one file after the other: what one has stored is no operation of the next. */
const testRunnerHtml = (testFramework) => `<!doctype html>
<html>
  <body>
    <script>
      sessionStorage.clear();
      localStorage.clear();
    </script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

export default {
  testRunnerHtml,
  // What takes long comes first, so that nothing is waited for alone at the end.
  files: ['test/**/*.test.ts', 'src/**/*.test.ts', 'mocks/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  middleware: [allowOpaqueOrigins],
  plugins: [
    ...(process.env.BUILT ? [builtModulesPlugin] : []),
    mswWorkerPlugin,
    manifestPlugin,
    serverPagesPlugin,
    countsPlugin,
    sourceNamesPlugin,
    accessibilityTreePlugin,
    textSizePlugin,
    forcedColorsPlugin,
    livingElementsPlugin,
    mutantsPlugin,
    conformancePlugin,
    reactPlugin,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' }),
  ],
  staticLogging: !process.stdout.isTTY,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 20 * 60_000,
  testFramework: { config: { timeout: 30_000 } },
  testsStartTimeout: 60_000,
  browsers: [await launcherOf(process.env.ENGINE ?? 'chromium')],
};
