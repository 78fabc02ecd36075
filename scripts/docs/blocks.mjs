/** Sorts the code blocks of pages by what checks them. */
import ts from 'typescript';
import { readPage } from './markdown.mjs';
import { faultsOfCommands } from './commands.mjs';
import { faultsOfMarkup } from './markup.mjs';
import { faultsOfScripts } from './scripts.mjs';
import { faultsOfStyles } from './style-sheets.mjs';

const scriptLanguages = ['ts', 'tsx', 'js', 'jsx'];
const markupLanguages = ['html', 'vue', 'svelte'];
/** Nothing that runs: output, diagrams, headers. */
const plainLanguages = ['text', 'http'];

/**
 * @param {readonly { file: string, text: string }[]} pages
 * @returns {{ faults: string[], count: number }}
 */
export function checkBlocks(pages) {
  const scripts = [];
  const faults = [];
  let count = 0;
  for (const { file, text } of pages) {
    for (const block of readPage(text).blocks) {
      count += 1;
      const say = ({ line, message }) => faults.push(`${file}:${block.line + line - 1}: ${message}`);
      faultsOf(block).forEach(say);
      scripts.push(...scriptsIn(file, block, scripts.at(-1)));
    }
  }
  return { faults: [...faults, ...faultsOfScripts(scripts.filter(({ isReplaced }) => !isReplaced))], count };
}

/** @returns {{ line: number, message: string }[]} all that needs no compiler */
function faultsOf({ language, text }) {
  if (language === 'html') return [...faultsOfMarkup(text, { isHtml: true }), ...faultsInMarkup(text)];
  if (markupLanguages.includes(language)) return [...faultsOfMarkup(text), ...faultsInMarkup(text)];
  if (['tsx', 'jsx'].includes(language)) return elementsOfJsx(text).flatMap((one) => faultsOfMarkup(one));
  if (language === 'css') return faultsOfStyles(text);
  if (language === 'sh') return faultsOfCommands(text);
  if (language === 'json') return faultsOfJson(text);
  if (scriptLanguages.includes(language)) return templatesOf(text).flatMap((one) => faultsOfMarkup(one));
  if (plainLanguages.includes(language)) return [];
  return [{ line: 0, message: `a code block has the language "${language}", which nothing checks` }];
}

/** The outermost elements of a block of JSX. */
function elementsOfJsx(text) {
  const source = ts.createSourceFile('block.tsx', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const found = [];
  const visit = (node) => {
    if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node))
      found.push(onItsLine(text, node.getStart(), node.end));
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The template of an Angular component. */
const templatesOf = (text) =>
  [...text.matchAll(/(?<=\btemplate:\s*`)[^`]*/g)].map(({ 0: template, index }) =>
    onItsLine(text, index, index + template.length),
  );

/** A piece of a text, behind as many lines as stand before it. */
function onItsLine(text, start, end) {
  return text.slice(0, start).replace(/[^\n]/g, '') + text.slice(start, end);
}

const within = (text, pattern) =>
  [...text.matchAll(pattern)].map(({ 0: whole, groups, index }) => ({
    ...groups,
    line: text.slice(0, index + whole.indexOf('>') + 1).split('\n').length,
  }));

const scriptTag = /<script\b(?<attributes>[^>]*)>(?<content>[^]*?)<\/script>/g;
const styleTag = /<style\b[^>]*>(?<content>[^]*?)<\/style>/g;

function faultsInMarkup(text) {
  const shift = (line) => (fault) => ({ ...fault, line: fault.line + line - 1 });
  const styles = within(text, styleTag).flatMap(({ content, line }) => faultsOfStyles(content).map(shift(line)));
  const maps = within(text, scriptTag)
    .filter(({ attributes }) => /type="(?:importmap|application\/json)"/.test(attributes))
    .flatMap(({ content, line }) => faultsOfJson(content).map(shift(line)));
  return [...styles, ...maps];
}

function faultsOfJson(text) {
  try {
    JSON.parse(text);
    return [];
  } catch ({ message }) {
    return [{ line: 1, message }];
  }
}

/** Modules that the compiler reads. The first line of a block may name its file, so that others of the page can import it. */
function scriptsIn(file, { language, text, line, given, continues }, before) {
  if (markupLanguages.includes(language)) {
    return within(text, scriptTag)
      .filter(({ attributes }) => !/\bsrc=|type="(?:importmap|application\/json)"/.test(attributes))
      .map(({ attributes, content, line: start }, index) => {
        const ending = attributes.includes('lang="ts"') ? 'ts' : 'js';
        const named = { name: `block-${line}-${index}.${ending}`, text: content, line: line + start - 1 };
        return withGiven({ file, ...named }, given);
      });
  }
  if (!scriptLanguages.includes(language)) return [];
  if (continues) {
    if (before?.file !== file) return [];
    before.isReplaced = true;
    // Lines keep their numbers where the two are told apart by as many as stand between them.
    const gap = line - before.line - (before.text.split('\n').length - (before.linesGiven ?? 0));
    return [{ ...before, isReplaced: false, text: `${before.text}\n${'\n'.repeat(Math.max(0, gap))}${text}` }];
  }
  const name = /^\/\/ ([\w./-]+\.[jt]sx?)\s*$/m.exec(text.split('\n')[0])?.[1] ?? `block-${line}.${language}`;
  return [withGiven({ file, name, text, line }, given)];
}

/** What is given stands in front, and makes the block a module. */
function withGiven(script, given = '') {
  const text = `${given}\nexport {};\n`;
  return { ...script, text: text + script.text, linesGiven: text.split('\n').length - 1 };
}
