/** A story or a page, as Storybook's index lists it. */
export interface IndexEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags?: readonly string[];
}

let index: Promise<readonly IndexEntry[]> | undefined;

async function read(): Promise<readonly IndexEntry[]> {
  const response = await fetch('./index.json');
  if (!response.ok) throw new Error(`Failed to load the index of stories: ${response.status}.`);
  const { entries } = (await response.json()) as { readonly entries: Readonly<Record<string, IndexEntry>> };
  // What is a piece of another story has no place in the sidebar, and none here.
  return Object.values(entries).filter(({ tags = ['dev'] }) => tags.includes('dev'));
}

/** Everything there is in this Storybook, in the order of the sidebar. */
export const readIndex = (): Promise<readonly IndexEntry[]> => (index ??= read());
