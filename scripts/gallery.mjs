/** The page on which a person looks through the pictures: a row a story, a column a variant. */

const escapes = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<"]/g, (character) => escapes[character]);

const style = `
  :root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
  body { margin: 0; padding: 16px; }
  nav { position: sticky; inset-block-start: 0; padding-block: 8px; background: Canvas; z-index: 1; }
  nav label { margin-inline-end: 16px; }
  h2 { margin: 24px 0 8px; font-size: 15px; }
  .pictures { display: flex; gap: 12px; align-items: start; overflow-x: auto; }
  figure { margin: 0; flex: none; }
  figcaption { color: GrayText; }
  img { display: block; block-size: auto; inline-size: 420px; border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); }
  img.narrow { inline-size: 200px; }
`;

/**
 * @param {readonly { id: string, title: string, name: string }[]} stories
 * @param {readonly import('./variants.mjs').Variant[]} variants
 * @returns {string} a page in HTML, beside pictures named `story--variant.png`
 */
export function galleryPage(stories, variants) {
  const figure = (story, { id, name, width }) => {
    const file = `${story.id}--${id}.png`;
    return `<figure data-variant="${id}"><figcaption>${escape(name)}</figcaption>
      <a href="${file}"><img src="${file}" loading="lazy" alt="" class="${width > 320 ? '' : 'narrow'}"></a></figure>`;
  };
  const row = (story) => `<section><h2>${escape(`${story.title}: ${story.name}`)}</h2>
    <div class="pictures">${variants.map((variant) => figure(story, variant)).join('\n')}</div></section>`;
  const choice = ({ id, name }) => `<label><input type="checkbox" value="${id}" checked> ${escape(name)}</label>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every story in every variant</title>
<style>${style}</style>
<nav>${variants.map(choice).join('\n')}</nav>
${stories.map(row).join('\n')}
<script>
  document.querySelector('nav').addEventListener('change', ({ target }) => {
    for (const figure of document.querySelectorAll('[data-variant="' + target.value + '"]')) figure.hidden = !target.checked;
  });
</script>
</html>
`;
}
