/** Checks the commands of an example: scripts, commands of the package and their options, and files that they name. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isInPackage, packageName, root } from './package-entries.mjs';

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const known = new Set(['cd', 'cp', 'curl', 'mkdir', 'node', 'npm', 'npx']);
/** What hosts run of other packages. */
const foreignCommands = new Set(['msw']);

/** What each command says of itself. @returns {Map<string, string>} */
function readHelp() {
  const run = (...words) => {
    const all = ['--import=./scripts/register-typescript.mjs', 'scripts/cli.mjs', ...words, '--help'];
    const { stdout } = spawnSync(process.execPath, all, { encoding: 'utf8', cwd: root });
    return stdout;
  };
  const general = run();
  const names = [...general.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name]) => name);
  return new Map(names.map((name) => [name, general + run(name)]));
}
let help;

/** @returns {{ line: number, message: string }[]} */
export function faultsOfCommands(text) {
  // A backslash goes on with the line, as does a quote that is open.
  const lines = text.replace(/\\\n\s*/g, ' ').split('\n');
  return lines.flatMap((line, index) => {
    const words = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    return words[0] === '' ? [] : faultsOfCommand(words).map((message) => ({ line: index + 1, message }));
  });
}

function faultsOfCommand(words) {
  const [program, name, ...rest] = words;
  const faults = [];
  if (!known.has(program)) faults.push(`${program} is no command that the docs use`);
  if (program === 'npm' && name === 'run' && !(rest[0] in scripts)) faults.push(`there is no script ${rest[0]}`);
  if (program === 'npx' && name === packageName) faults.push(...faultsOfOwn(rest));
  else if (program === 'npx' && !foreignCommands.has(name)) faults.push(`npx ${name} is unknown`);
  for (const [, file] of words.join(' ').matchAll(new RegExp(`node_modules/${packageName}/(\\S+)`, 'g'))) {
    if (!isInPackage(file)) faults.push(`the package has no file ${file}`);
  }
  return faults;
}

function faultsOfOwn([name, ...words]) {
  help ??= readHelp();
  const text = help.get(name);
  if (text === undefined) return [`${packageName} has no command ${name}`];
  const options = words.filter((word) => word.startsWith('--')).map((word) => word.split('=')[0]);
  return options
    .filter((option) => !new RegExp(`${option}(?![\\w-])`).test(text))
    .map((option) => `${name} has no option ${option}`);
}
