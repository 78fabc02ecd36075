/** Finds what the library says to developers. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './package-entries.mjs';

const folders = ['src', 'mocks'];
/** What a browser says, and the mock backend after it. */
const theirs = 'Failed to fetch';
const isSource = (name) => name.endsWith('.ts') && !/\.(?:test|test-setup|type-test|node-test)\.ts$/.test(name);

/**
 * The beginnings, up to the reason, of all texts of the sources that begin with "Failed to" or are written to the console: what
 * varies is an ellipsis.
 *
 * @returns {Map<string, string>} the file of each
 */
export function readMessages() {
  const found = new Map();
  for (const folder of folders) {
    for (const name of readdirSync(path.join(root, folder), { recursive: true }).filter(isSource)) {
      const text = readFileSync(path.join(root, folder, name), 'utf8');
      for (const message of messagesIn(text)) found.set(message, path.join(folder, name));
    }
  }
  return found;
}

/** @param {string} text a module */
export function messagesIn(text) {
  const messages = [];
  const visit = (node) => {
    const words = textOf(node);
    const isMessage = words?.startsWith('Failed to ') || isWritten(node);
    if (words !== undefined && isMessage && words !== theirs)
      messages.push(words.replace(/(?:: |\.(?: |$)|: ?…).*$/s, ''));
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true));
  return messages;
}

/** Whether a text is the argument of `console.warn()` and the like. */
function isWritten({ parent }) {
  return parent && ts.isCallExpression(parent) && /^console\.\w+$/.test(parent.expression.getText());
}

function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce((text, { literal }) => `${text}…${literal.text}`, node.head.text);
}
