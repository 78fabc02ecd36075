/**
 * Finds links to, and pictures of, what Storybook doesn't have. It runs in a page of the docs.
 *
 * @param {readonly string[]} ids of everything there is
 * @returns {string[]} what leads nowhere
 */
export function linkFaults(ids) {
  const known = new Set(ids);
  const isUnknown = (id) => !known.has(id);
  const linked = [...document.querySelectorAll('a[href*="?path=/"]')].map((link) =>
    new URL(link.href).searchParams.get('path').replace(/^\/(story|docs)\//, ''),
  );
  const pictured = [...document.querySelectorAll('story-frame')].map((frame) => frame.getAttribute('story'));
  return [
    ...[...new Set(linked)].filter(isUnknown).map((id) => `a link leads to ${id}, which is not there`),
    ...[...new Set(pictured)].filter(isUnknown).map((id) => `a picture shows ${id}, which is not there`),
  ];
}
