/** Reads the steps of a page: the files that it has written, and the commands that it has run. */
import { readPage } from '../docs/markdown.mjs';
import { packageName } from './pack.mjs';

/** A reader has run it as soon as the app has the packages of its lock file. */
const installation = `npm install ${packageName}`;

/** The first line of a block names its file. */
const fileName = /^(?:\/\/|<!--) ([\w./-]+\.\w+)(?: -->)?$/;

const base = /(?<=(['"]))\/api(?=\1)/g;

/**
 * @param {string} text of the page
 * @returns {{ files: Map<string, string>, commands: string[] }} texts by their file names, in the page's order
 * @throws {Error} where a reader would have to guess: a block without a file's name, no installation, no way to a service
 */
export function readSteps(text) {
  const { blocks, links } = readPage(text);
  const files = new Map();
  const commands = [];
  for (const block of blocks) {
    const name = fileName.exec(block.text.split('\n')[0])?.[1];
    if (block.language === 'sh') commands.push(...block.text.split('\n'));
    else if (name === undefined) throw new Error(`The block in line ${block.line} does not name its file.`);
    else if (files.has(name)) throw new Error(`The block in line ${block.line} is a second ${name}.`);
    else files.set(name, `${block.text}\n`);
  }
  if (commands[0] !== installation) throw new Error(`The first command is not "${installation}".`);
  const isLinked = links.some(({ target }) => target === '../mock-backend.md#as-a-server');
  if (!isLinked || !text.includes('write its address, `http://127.0.0.1:4010`, for `/api`')) {
    throw new Error('It does not lead to the mock backend.');
  }
  return { files, commands: commands.slice(1) };
}

/** Does what the pages say of the mock backend: writes its address for `/api`. */
export const withBase = (text, address) => text.replaceAll(base, address);

/**
 * @param {string} text of `docs/mock-backend.md`
 * @returns {string} the command that serves it, on a free port
 */
export function readServerCommand(text) {
  const command = readPage(text).blocks.find(
    ({ language, text: code }) => language === 'sh' && /mock-server/.test(code),
  );
  if (!command?.text.endsWith('--port 4010')) throw new Error('docs/mock-backend.md has no command with its port.');
  return command.text.replace(/\d+$/, '0');
}
