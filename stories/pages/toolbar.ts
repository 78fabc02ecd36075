import { addons } from 'storybook/preview-api';

/** What the toolbar has chosen, by the names of `globalTypes`. */
export type Globals = Readonly<Record<string, unknown>>;

type GlobalsMessage = readonly [{ readonly globals: Globals }] | undefined;

const channel = addons.getChannel();

/** What the toolbar has chosen so far: the newest of what Storybook has told. */
export function currentGlobals(): Globals {
  const told = (event: string) => (channel.last(event) as GlobalsMessage)?.[0].globals;
  return told('globalsUpdated') ?? told('setGlobals') ?? {};
}

/**
 * Follows the toolbar.
 *
 * @returns stops it
 */
export function followToolbar(listener: (globals: Globals) => void): () => void {
  const listen = ({ globals }: { globals: Globals }) => listener(globals);
  channel.on('globalsUpdated', listen);
  return () => channel.off('globalsUpdated', listen);
}

/** Shows another page of Storybook in its place, without loading everything anew. */
export const goTo = (path: string): void => channel.emit('navigateUrl', path);

/** The address of a story's or a page's place in Storybook, below any path. */
export const placeOf = (id: string, kind: 'story' | 'docs' = 'story') => `./?path=/${kind}/${id}`;
