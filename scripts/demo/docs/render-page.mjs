/** Renders a Markdown page of the docs to HTML. */
import { Marked } from 'marked';
import { readPage } from '../../docs/markdown.mjs';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const withoutTags = (html) => html.replace(/<[^>]*>/g, '');

/**
 * @param {string} file the page's path in the repository
 * @param {string} text
 * @param {import('./pages.mjs').PageLinks} links
 * @returns {{ title: string, sections: { anchor: string, title: string }[], html: string }} its title and headings are HTML
 */
export function renderPage(file, text, links) {
  // The names under which GitHub and npm reach the headings, so that a link leads to the same place everywhere.
  const anchors = [...readPage(text).anchors];
  const sections = [];
  let title = '';
  let count = 0;
  const renderer = {
    heading(content, level) {
      const anchor = anchors[count++];
      if (level === 1) title ||= content;
      if (level === 2) sections.push({ anchor, title: content });
      return `<h${level} id="${anchor}">${content}</h${level}>\n`;
    },
    link(href, tooltip, content) {
      return `<a href="${escaped(links.resolve(file, href))}">${content}</a>`;
    },
    image(href, tooltip, alt) {
      return `<img src="${escaped(links.resolve(file, href))}" alt="${escaped(alt)}" loading="lazy" />`;
    },
    // What is wider than its place is scrolled by keyboard, too.
    code(code, language) {
      return `<pre tabindex="0" role="region" aria-label="${escaped(language || 'Code')}"><code>${escaped(code)}</code></pre>\n`;
    },
    table(head, body) {
      const label = escaped(withoutTags(head).trim().replace(/\s+/g, ' '));
      return `<div class="table" tabindex="0" role="region" aria-label="Table: ${label}">
<table><thead>${head}</thead><tbody>${body}</tbody></table></div>\n`;
    },
    html(html) {
      if (html.startsWith('<!--')) return ''; // Comments are for the tests of the docs.
      return html.replace(
        /\b(src|srcset|href)="([^"]+)"/g,
        (_whole, name, target) => `${name}="${escaped(links.resolve(file, target))}"`,
      );
    },
  };
  const html = new Marked({ renderer }).parse(text);
  if (count !== anchors.length)
    throw new Error(`${file}: ${count} headings were rendered, and ${anchors.length} found.`);
  return { title, sections, html };
}
