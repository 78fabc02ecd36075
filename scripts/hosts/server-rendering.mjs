/** A host that renders on its server: what its HTML must have before any script has run. */

const tags = ['ba-settings-app', 'ba-project-switcher', 'ba-channel-settings'];

/** @returns {Promise<string[]>} what is missing in the HTML before a script has run, and what must not be there: a key */
export async function faultsOfServerRendering({ url }, serverRendered) {
  const html = await (await fetch(url)).text();
  const written = serverRendered === 'tags' ? '' : '<template shadowroot';
  const missing = tags.filter(
    (tag) => !new RegExp(`<${tag}( [^>]*)?>${written}`).test(html.replace(/<!--.*?-->/g, '')),
  );
  const keys = html.match(/\beyJ[\w-]{10,}/g) ?? [];
  return [...missing.map((tag) => `${tag} is not written`), ...keys.map(() => 'a key is written')];
}
