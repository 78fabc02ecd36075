/** Which pages the site of the docs has, where each stands, and what its links lead to. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');

/** Pages from outside of `docs/`, and pages whose names would collide. */
const places = {
  'README.md': 'readme.html',
  'CHANGELOG.md': 'changelog.html',
  'SECURITY.md': 'security-policy.html',
  'docs/README.md': 'index.html',
};

/** @param {string} file a page's path in the repository @returns {string} its path in the site */
export function placeOfPage(file) {
  return places[file] ?? file.replace(/^docs\//, '').replace(/\.md$/, '.html');
}

/** The same of any other file, such as a picture, which is copied as it is. A folder is a list of what is in it. */
function placeOfFile(file) {
  if (file.startsWith('docs/')) return file.slice('docs/'.length);
  return `files/${statSync(path.join(root, file)).isDirectory() ? `${file}/index.html` : file}`;
}

/** Resolves the links of one page, and collects the files that have to be copied for them. */
export class PageLinks {
  /** Paths in the repository of what pages refer to and is no page. */
  files = new Set();

  /** @param {ReadonlySet<string>} pages the paths in the repository of all pages */
  constructor(pages) {
    this.pages = pages;
  }

  /**
   * @param {string} file the page with the link
   * @param {string} target as it stands in the page
   * @returns {string} relative to the page's place in the site
   * @throws {Error} for one that leads nowhere
   */
  resolve(file, target) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('#')) return target;
    const [address, anchor] = target.split('#');
    const linked = path.posix.join(path.posix.dirname(file), decodeURIComponent(address)).replace(/\/$/, '');
    if (!existsSync(path.join(root, linked))) throw new Error(`${file}: ${target} leads nowhere.`);
    const isPage = this.pages.has(linked);
    if (!isPage && linked.endsWith('.md')) throw new Error(`${file}: ${target} is no page of the site.`);
    if (!isPage) this.files.add(linked);
    const place = isPage ? placeOfPage(linked) : placeOfFile(linked);
    const relative = path.posix.relative(path.posix.dirname(placeOfPage(file)), place);
    return anchor === undefined ? relative : `${relative}#${anchor}`;
  }
}

export { placeOfFile };
