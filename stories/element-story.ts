import type { StoryObj } from '@storybook/web-components-vite';
import type { SettingsApi } from '../src/index.js';
import { connectedElement } from './element.js';
import type { Mocked } from './mocked.js';

type Story = StoryObj;

export interface ElementStory extends Pick<Story, 'args' | 'argTypes' | 'name' | 'play'> {
  /** Methods that replace the adapter's own, made anew for every visit. */
  readonly change?: ((api: SettingsApi) => Partial<SettingsApi>) | undefined;
  /** How high its frame on a docs page is, in pixels. */
  readonly height?: number | undefined;
}

/** The height of a story's frame on a docs page; one that holds more grows. */
export const frameHeight = (pixels: number) => ({ docs: { story: { height: `${pixels}px` } } });

/** What *Show code* shows of a story that is made of its args is a tag. */
const shownAsTag = { docs: { source: { language: 'html' } } };

/**
 * A story of the element that its file is about: everything about it can be changed by the controls. Its tags stand beside it, where
 * Storybook finds them without running it: `failure` for one that is about something that went wrong, `!autodocs` for one that the
 * sidebar has and the docs page leaves out.
 *
 * @param mock the service behind it
 */
export function elementStory(mock: Mocked, { change, height, ...story }: ElementStory = {}): Story {
  let connected: SettingsApi | undefined;
  let changed: SettingsApi | undefined;
  /** One object for a visit: another one would be another service. */
  const apiOf = () => {
    const { api } = mock;
    if (!change) return api;
    if (connected !== api) [connected, changed] = [api, { ...api, ...change(api) }];
    return changed!;
  };
  return {
    ...story,
    loaders: mock.loaders,
    parameters: {
      ...mock.parameters,
      docs: { ...shownAsTag.docs, ...(height && frameHeight(height).docs) },
      controls: { disable: false },
      madeOfArgs: true,
    },
    render: (args, { component }) => connectedElement(String(component), apiOf(), args),
  };
}
