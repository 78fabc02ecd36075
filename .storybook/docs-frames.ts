import { addons } from 'storybook/preview-api';
import { GLOBALS_UPDATED, STORY_ARGS_UPDATED, UPDATE_STORY_ARGS } from 'storybook/internal/core-events';
import { initialGlobals } from './initial-globals.js';

/*
 * On a docs page every story stands in a frame, where Storybook's toolbar and controls do not reach by themselves.
 */

type Values = Readonly<Record<string, unknown>>;
type Channel = ReturnType<typeof addons.getChannel>;
type StoryWindow = Window & { readonly __STORYBOOK_ADDONS_CHANNEL__?: Channel };

const storyFrames = (page: Document) => [...page.querySelectorAll<HTMLIFrameElement>('iframe[id^="iframe--"]')];

const channelIn = (frame: HTMLIFrameElement) =>
  (frame.contentWindow as StoryWindow | null)?.__STORYBOOK_ADDONS_CHANNEL__;

/** In the form of Storybook's own addresses. Only what our toolbar has: its width, for one, is not a frame's. */
const written = (globals: Values) =>
  Object.keys(initialGlobals)
    .map((name) => `${name}:${String(globals[name])}`)
    .join(';');

/** Storybook makes the addresses of frames from this one, and all frames anew after every choice in the toolbar. */
function choose(globals: Values): void {
  const url = new URL('iframe.html', document.baseURI);
  url.searchParams.set('globals', written(globals));
  Object.assign(globalThis, { PREVIEW_URL: url.href });
}

const known = new Map<string, string>();

/** A frame tells its own changes, too, and what it has already is not told it again. */
function handOnArgs({ storyId, args }: { storyId: string; args: Values }): void {
  const now = JSON.stringify(args);
  if (known.get(storyId) === now) return;
  const before = JSON.parse(known.get(storyId) ?? '{}') as Values;
  known.set(storyId, now);
  const gone = Object.fromEntries(Object.keys(before).map((name) => [name, undefined]));
  for (const frame of storyFrames(document).filter(({ id }) => id === `iframe--${storyId}`)) {
    channelIn(frame)?.emit(UPDATE_STORY_ARGS, { storyId, updatedArgs: { ...gone, ...args } });
  }
}

const globalsOf = (address: Location): Values =>
  Object.fromEntries(
    (new URLSearchParams(address.search).get('globals') ?? '').split(';').map((pair) => pair.split(':', 2)),
  );

/** Lets the toolbar and the controls of a docs page act on its frames. */
export function followToolbar(): void {
  const channel = addons.getChannel();
  choose({ ...initialGlobals, ...globalsOf(location) });
  channel.on(GLOBALS_UPDATED, ({ globals }: { globals: Values }) => choose(globals));
  channel.on(STORY_ARGS_UPDATED, handOnArgs);
}
