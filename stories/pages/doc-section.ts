/** A link to another page of the docs leads nowhere from here: its words stay. */
const withoutLinks = (markdown: string) => markdown.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');

/**
 * A section of a page of the docs, without its heading.
 *
 * @param heading the words of its heading of the second level
 * @throws {Error} where the page has none of that name
 */
export function sectionOf(page: string, heading: string): string {
  const start = page.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`Failed to find the section "${heading}". Was it renamed?`);
  const from = start + heading.length + 5;
  const end = page.indexOf('\n## ', from);
  return withoutLinks(page.slice(from, end < 0 ? undefined : end).trim());
}

/** The changelog without its title, and with versions as plain words: `[1.0.0]` would be a link. */
export const versionsOf = (changelog: string): string =>
  withoutLinks(changelog.replace(/^# .+\n/, '').replace(/^## \[([^\]]+)\]/gm, '## $1'));
