import { html, nothing, type TemplateResult } from 'lit';

/** What stands beside the demo on a site, by its path from the demo; the build of the site says what there is. */
declare const __SITE_PAGES__: Readonly<Record<string, string>> | undefined;

const pages = typeof __SITE_PAGES__ === 'undefined' ? {} : __SITE_PAGES__;

/** Leads to the other pages of the site that the demo is a part of. */
export function linksCard(): TemplateResult | typeof nothing {
  const links = Object.entries(pages ?? {});
  if (links.length === 0) return nothing;
  return html`<nav class="demo-card demo-links" aria-label="More">
    ${links.map(([path, title]) => html`<a href=${path}>${title}</a>`)}
  </nav>`;
}
