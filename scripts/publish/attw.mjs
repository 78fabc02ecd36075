import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The entries of a package that have types. Style sheets and JSON have none; a pattern stands for the modules it matches, which
 * the tool would skip.
 *
 * @param {{ exports: Record<string, unknown> }} manifest the `package.json`
 * @param {string} root the folder of the package
 * @returns {Promise<readonly string[]>} such as `./rest`
 */
export async function typedEntries({ exports }, root) {
  const entries = Object.keys(exports).filter((entry) => !/\.(json|css)$/.test(entry));
  const expanded = entries.map(async (entry) => {
    if (!entry.includes('*')) return [entry];
    const [before, after] = exports[entry].default.split('*');
    const names = (await readdir(path.join(root, before))).filter((name) => name.endsWith(after));
    return names.map((name) => entry.replace('*', name.slice(0, -after.length)));
  });
  return (await Promise.all(expanded)).flat();
}

/** The report has a block for each entry: its name, and a line for each way to look it up. */
function faultsIn(report) {
  const blocks = report.split(/^\*+$/m).map((block) => block.split('\n').filter((line) => line.trim()));
  const faults = blocks
    .slice(1)
    .flatMap(([entry, ...lines]) =>
      lines.filter((line) => !/: OK|ignored/.test(line)).map((line) => `${entry} ${line}`),
    );
  return faults.length > 0 ? faults : [report];
}

/**
 * Packs the package as `npm publish` would, and looks each typed entry up as Node's modules and bundlers do.
 *
 * @returns {Promise<string[]>} what is wrong
 * @see https://arethetypeswrong.github.io
 */
export async function typeResolutionFaults(manifest, root) {
  const folder = await mkdtemp(path.join(tmpdir(), 'ba-settings-pack-'));
  try {
    const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
    const entries = await typedEntries(manifest, root);
    const attw = path.join(root, 'node_modules/.bin/attw');
    const words = [path.join(folder, stdout.trim()), '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'];
    const { code, stdout: said } = await run(attw, [...words, '--entrypoints', ...entries]).catch((error) => error);
    return code ? faultsIn(said) : [];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
