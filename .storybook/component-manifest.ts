import { readFile } from 'node:fs/promises';
import { elementMarkdown } from '../scripts/stories/element-markdown.mjs';

/** What Storybook's index says of a story. */
export interface IndexEntry {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly importPath: string;
  readonly title: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly name: string;
  readonly description?: string;
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

const root = new URL('../', import.meta.url);

/** The tag that a file of stories is about. */
async function componentOf(importPath: string): Promise<string | undefined> {
  const source = await readFile(new URL(importPath, root), 'utf8');
  return /\bcomponent: '(ba-[\w-]+)'/.exec(source)?.[1];
}

/** The stories of each file, the file of an element's own name first: its id is the element's. */
async function storiesByTag(entries: readonly IndexEntry[]): Promise<Map<string, IndexEntry[]>> {
  const stories = entries.filter(({ type }) => type === 'story');
  const paths = [...new Set(stories.map(({ importPath }) => importPath))];
  const tags = new Map(await Promise.all(paths.map(async (path) => [path, await componentOf(path)] as const)));
  const byTag = new Map<string, IndexEntry[]>();
  for (const story of stories) {
    const tag = tags.get(story.importPath);
    if (tag) byTag.set(tag, [...(byTag.get(tag) ?? []), story]);
  }
  const isOwn = (tag: string, { importPath }: IndexEntry) => importPath.endsWith(`/${tag}.stories.ts`);
  for (const [tag, own] of byTag) own.sort((a, b) => Number(isOwn(tag, b)) - Number(isOwn(tag, a)));
  return byTag;
}

/**
 * The manifest of components for agents (`manifests/components.json`): Storybook has no generator of its own for web components,
 * and takes what a preset gives. It is made of `custom-elements.json`, which `npm run storybook` writes first.
 */
export async function componentManifest(entries: readonly IndexEntry[]) {
  const { modules } = JSON.parse(await readFile(new URL('custom-elements.json', root), 'utf8')) as Manifest;
  const byTag = await storiesByTag(entries);
  const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  const components = elements.map((element) => {
    const tagName = element.tagName!;
    const stories = byTag.get(tagName) ?? [];
    const id = stories[0]?.id.replace(/--.*$/, '') ?? tagName;
    return [
      id,
      {
        id,
        name: tagName,
        path: stories[0]?.importPath ?? 'custom-elements.json',
        description: element.description ?? '',
        summary: element.description?.split('\n')[0] ?? '',
        import: `import 'ba-settings-elements/define/${tagName}.js';`,
        apiDescription: elementMarkdown(element),
        renderer: 'web-components',
        stories: stories.map(({ id, name }) => ({ id, name })),
        jsDocTags: {},
      },
    ] as const;
  });
  return { v: 0, components: Object.fromEntries(components) };
}
