/** Checks the CSS of an example: its syntax, and that there are the tokens, parts and states that it names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { readTokens } from '../theming/tokens.mjs';
import { isEntry, packageName, root } from './package-entries.mjs';

const { modules } = JSON.parse(readFileSync(path.join(root, 'custom-elements.json'), 'utf8'));
const elements = new Map(
  modules.flatMap(({ declarations = [] }) =>
    declarations.filter((one) => one.tagName).map((one) => [one.tagName, one]),
  ),
);
const tokens = new Set(readTokens().map(({ name }) => name));

/** @returns {{ line: number, message: string }[]} */
export function faultsOfStyles(css) {
  const { warnings, errors = [] } = attempt(css);
  const faults = [...errors, ...warnings].map(({ text, location }) => ({ line: location?.line ?? 1, message: text }));
  const complain = (index, message) => faults.push({ line: css.slice(0, index).split('\n').length, message });
  for (const { 0: token, index } of css.matchAll(/--ba-[\w-]+/g)) {
    if (!tokens.has(token)) complain(index, `there is no token ${token}`);
  }
  for (const { 0: selector, 1: tagName, index } of css.matchAll(/(ba-[a-z-]+)((?:::?[\w-]+(?:\([^)]*\))?)*)/g)) {
    if (css[index - 1] === '-' || css[index - 1] === '.') continue;
    const element = elements.get(tagName);
    if (!element) complain(index, `there is no element ${tagName}`);
    const named = (pattern) => (pattern.exec(selector)?.[1] ?? '').split(/\s+/).filter(Boolean);
    const has = (list, name) => list?.some((one) => one.name === name);
    for (const part of named(/::part\(([^)]*)\)/)) {
      if (!has(element?.cssParts, part)) complain(index, `${tagName} has no part ${part}`);
    }
    for (const state of named(/:state\(([^)]*)\)/)) {
      if (!has(element?.cssStates, state)) complain(index, `${tagName} has no state ${state}`);
    }
  }
  for (const { 1: imported, index } of css.matchAll(/@import\s+['"]([^'"]+)['"]/g)) {
    if (imported.startsWith(`${packageName}/`) && !isEntry(imported)) complain(index, `no entry ${imported}`);
  }
  return faults;
}

function attempt(css) {
  try {
    return transformSync(css, { loader: 'css', logLevel: 'silent' });
  } catch ({ errors }) {
    return { warnings: [], errors };
  }
}
