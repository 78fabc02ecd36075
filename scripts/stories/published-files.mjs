/** What stands in the static Storybook for agents and editors. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const tagsOf = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) => declarations.map(({ tagName }) => tagName)).filter(Boolean);

/**
 * @param {string} folder of the static Storybook
 * @param {object} manifest `custom-elements.json`
 * @returns {Promise<string[]>} what is missing in it
 */
export async function publishedFileFaults(folder, manifest) {
  const read = (name) => readFile(path.join(folder, name), 'utf8').catch(() => undefined);
  const [llms, copied, components] = await Promise.all(
    ['llms.txt', 'custom-elements.json', 'manifests/components.json'].map(read),
  );
  const faults = [];
  if (llms === undefined) faults.push('there is no llms.txt');
  if (copied === undefined) faults.push('there is no custom-elements.json');
  if (components === undefined) return [...faults, 'there is no manifests/components.json'];
  const described = Object.values(JSON.parse(components).components);
  for (const tag of tagsOf(manifest)) {
    const component = described.find(({ name }) => name === tag);
    if (!component) faults.push(`manifests/components.json does not name <${tag}>`);
    else if (!component.apiDescription || !component.description) faults.push(`<${tag}> is not described`);
    else if (component.stories.length === 0) faults.push(`<${tag}> has no story`);
    if (llms !== undefined && !llms.includes(tag)) faults.push(`llms.txt does not name <${tag}>`);
  }
  return faults;
}
