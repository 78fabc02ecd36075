/** Follows the links of pages. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './package-entries.mjs';
import { readPage } from './markdown.mjs';

/** The files that npm would publish; what the build makes is not among them where nothing was built. */
export function readPublishedFiles() {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [{ files }] = JSON.parse(execFileSync('npm', words, { cwd: root, encoding: 'utf8' }));
  return new Set(files.map((file) => file.path));
}

const isElsewhere = (target) => /^[a-z][a-z0-9+.-]*:/i.test(target);

/**
 * @param {string} file the page's path in the repository
 * @param {string} text
 * @param {Set<string>} published
 * @returns {string[]} the links that lead nowhere, of a page of the package also those that leave the package
 */
export function deadLinks(file, text, published) {
  const page = readPage(text);
  return page.links.flatMap(({ target, line }) => {
    const say = (message) => [`${file}:${line}: ${target}: ${message}`];
    if (isElsewhere(target)) return /^https:|^mailto:/.test(target) ? [] : say('is no https: link');
    const [place, anchor] = target.split('#');
    const linked = place === '' ? file : path.posix.join(path.posix.dirname(file), decodeURIComponent(place));
    if (!existsSync(path.join(root, linked))) return say('there is no such file');
    const isPublished =
      published.has(linked) || [...published].some((one) => one.startsWith(`${linked.replace(/\/$/, '')}/`));
    if (published.has(file) && !isPublished) return say('the package does not have it');
    if (!anchor || !linked.endsWith('.md')) return [];
    const anchors = linked === file ? page.anchors : readPage(readFileSync(path.join(root, linked), 'utf8')).anchors;
    return anchors.has(anchor) ? [] : say('there is no such heading');
  });
}
