/** What stands around every page of the docs: header, list of pages, content. */
import { posix } from 'node:path';

const plain = (html) => html.replace(/<[^>]*>/g, '');

function listOf(groups, { place, sections }, from) {
  const linkTo = (page) => {
    const isCurrent = page.place === place;
    const inside =
      isCurrent && sections.length > 1
        ? `<ul>${sections.map((one) => `<li><a href="#${one.anchor}">${one.title}</a></li>`).join('')}</ul>`
        : '';
    const current = isCurrent ? ' aria-current="page"' : '';
    return `<li><a href="${posix.relative(from, page.place)}"${current}>${page.listed ?? page.title}</a>${inside}</li>`;
  };
  return groups
    .map(({ title, pages }) => `<p class="group">${title}</p>\n<ul>${pages.map(linkTo).join('\n')}</ul>`)
    .join('\n');
}

/**
 * @param {{ place: string, title: string, sections: { anchor: string, title: string }[], html: string }} page
 * @param {readonly { title: string, pages: { place: string, title: string }[] }[]} groups
 * @param {Readonly<Record<string, string>>} siblings titles of the other parts of the site, by their path from the docs' folder
 */
export function pageFrame(page, groups, siblings) {
  const from = posix.dirname(page.place);
  const to = (target) => posix.relative(from, target) + (target.endsWith('/') ? '/' : '');
  const parts = Object.entries(siblings).map(([target, title]) => `<a href="${to(target)}">${title}</a>`);
  const pages = listOf(groups, page, from);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${plain(page.title)} – ba-settings-elements</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${to('docs.css')}" />
  </head>
  <body>
    <a class="skip" href="#content">Skip to content</a>
    <header>
      <a class="name" href="${to('index.html')}">ba-settings-elements</a>
      <nav aria-label="Site"><a class="to-pages" href="#pages">All pages</a> ${parts.join('\n')}</nav>
    </header>
    <nav class="pages" aria-label="Documentation">
${pages}
    </nav>
    <main id="content" tabindex="-1">
${page.html}
    </main>
    <nav class="pages after" id="pages" aria-label="All pages">
${listOf(groups, { place: '', sections: [] }, from)}
    </nav>
  </body>
</html>
`;
}
