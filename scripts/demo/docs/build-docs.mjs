/** Writes the published pages of the docs as a site of plain HTML: no script, no network, relative addresses. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import path from 'node:path';
import { pageFrame } from './page-frame.mjs';
import { PageLinks, placeOfFile, placeOfPage } from './pages.mjs';
import { renderPage } from './render-page.mjs';

const root = path.join(import.meta.dirname, '../../..');
const contents = 'docs/README.md';

/** As in `files` of `package.json`: pages that name sources stay in the repository. */
const isPublished = (file) => !file.startsWith('docs/decisions/') && file !== 'docs/life-of-a-click.md';

async function readPages() {
  const found = await readdir(path.join(root, 'docs'), { recursive: true });
  const docs = found
    .map((name) => path.posix.join('docs', name.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.md') && isPublished(file));
  const files = ['README.md', ...docs.sort(), 'CHANGELOG.md', 'SECURITY.md'];
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(path.join(root, file), 'utf8') })));
}

/** The groups of the list of pages, which are the sections of the table of contents, in its order. */
function groupsOf(contentsText, pages) {
  const groups = [];
  const listed = new Set();
  for (const part of contentsText.split(/^## /m).slice(1)) {
    const targets = [...part.matchAll(/\]\(([^)#]+\.md)\)/g)].map(([, target]) => path.posix.join('docs', target));
    const unique = [...new Set(targets)].filter((file) => pages.has(file) && !listed.has(file));
    unique.forEach((file) => listed.add(file));
    groups.push({ title: part.split('\n', 1)[0].trim(), pages: unique.map((file) => pages.get(file)) });
  }
  const others = [...pages].filter(([file]) => !listed.has(file) && file !== contents).map(([, page]) => page);
  return [...groups, { title: 'More', pages: others }].filter(({ pages: some }) => some.length > 0);
}

async function writePage(folder, place, html) {
  await mkdir(path.dirname(path.join(folder, place)), { recursive: true });
  await writeFile(path.join(folder, place), html);
}

/** A folder that a page names, as a list of links. */
async function listFolder(folder, file, groups, siblings) {
  const names = (await readdir(path.join(root, file))).sort();
  const items = names.map((name) => `<li><a href="${name}"><code>${name}</code></a></li>`).join('\n');
  const page = { place: placeOfFile(file), title: file, sections: [], html: `<h1>${file}</h1>\n<ul>${items}</ul>` };
  await writePage(folder, page.place, pageFrame(page, groups, siblings));
  await cp(path.join(root, file), path.join(folder, path.dirname(page.place)), { recursive: true });
}

/**
 * @param {string} folder where the site goes
 * @param {Readonly<Record<string, string>>} siblings titles of the other parts of the site, by their path from the folder
 * @returns {Promise<number>} how many pages there are
 */
export async function buildDocs(folder, siblings) {
  const sources = await readPages();
  const links = new PageLinks(new Set(sources.map(({ file }) => file)));
  const pages = new Map(
    sources.map(({ file, text }) => [file, { place: placeOfPage(file), ...renderPage(file, text, links) }]),
  );
  pages.get('README.md').listed = 'The README'; // Its title is the name that stands above the list.
  const groups = groupsOf(sources.find(({ file }) => file === contents).text, pages);
  for (const page of pages.values()) await writePage(folder, page.place, pageFrame(page, groups, siblings));
  await cp(path.join(import.meta.dirname, 'docs.css'), path.join(folder, 'docs.css'));
  for (const file of links.files) {
    if (statSync(path.join(root, file)).isDirectory()) await listFolder(folder, file, groups, siblings);
    else await cp(path.join(root, file), path.join(folder, placeOfFile(file)));
  }
  return pages.size;
}
