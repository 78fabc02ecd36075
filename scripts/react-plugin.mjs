import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const run = promisify(execFile);
const modules = ['react', 'react-dom', 'react-dom/client', 'react-dom/server.browser'];
const folder = '/__react/';
const fileOf = (name) => name.replace(/[/.]/g, '-');

/** React is published as CommonJS, which says its exports only when it runs: in a process of its own, which it keeps from ending. */
async function exportsOfReact() {
  const script = `console.log(JSON.stringify(${JSON.stringify(modules)}.map((name) => [name, Object.keys(require(name))]))); process.exit()`;
  const { stdout } = await run(process.execPath, ['-e', script], { cwd: import.meta.dirname });
  return new Map(JSON.parse(stdout));
}

/** Modules that name the exports of React's anew. */
const entries = (names) => ({
  name: 'entries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice('entry:'.length), namespace: 'entry' }));
    onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
      contents: `import whole from '${path}'; export default whole; export const { ${names.get(path).join(', ')} } = whole;`,
      resolveDir: import.meta.dirname,
    }));
  },
});

let bundles;

/** Bundles React once for all tests, in modules that share one copy of it. */
async function bundlesOfReact() {
  const { outputFiles } = await build({
    entryPoints: modules.map((name) => ({ in: `entry:${name}`, out: fileOf(name) })),
    plugins: [entries(await exportsOfReact())],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: folder,
    write: false,
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

/** Serves React to the tests of its wrappers; other tests cost nothing by it. */
export const reactPlugin = {
  name: 'react',
  resolveImport: ({ source }) => (modules.includes(source) ? `${folder}${fileOf(source)}.js` : undefined),
  async serve({ path }) {
    if (!path.startsWith(folder)) return undefined;
    bundles ??= bundlesOfReact();
    return { body: (await bundles).get(path), type: 'js' };
  },
};
