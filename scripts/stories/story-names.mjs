/** What stories are called. */

/** Names that are written so by those who bear them. */
const properNames = new Set([
  'Amazon Alexa',
  'Facebook Messenger',
  'Microsoft Bot Framework',
  'Samsung Bixby',
  'In German',
]);

/** What Storybook makes of the name of an export: every word begins with a capital. */
const madeName = (id) =>
  id
    .replace(/^.*--/, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/**
 * @param {readonly { id: string, type: string, name: string, title: string }[]} entries of `index.json`
 * @returns {string[]} each story of several words that has no name of its own
 */
export const nameFaults = (entries) =>
  entries
    .filter(({ type, id, name }) => type === 'story' && name.includes(' ') && name === madeName(id))
    .filter(({ name }) => !properNames.has(name))
    .map(({ title, name }) => `${title}: “${name}” is not written as a sentence; give the story a \`name\``);
