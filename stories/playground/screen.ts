/**
 * What stands in a frame of the playground: the application on a mock backend of its own, led to one of its states. In a frame, a
 * question is as modal as in a host's page, and blocks that page alone; a narrow frame is a narrow window.
 */
import { html, render } from 'lit';
import { createMockBackend, type MockBackend } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import type { SettingsApi } from '../../src/index.js';
import { SettingsError } from '../../src/index.js';
import { waitForRole } from '../../test/support/deep-query.js';
import { hurry, pausesSoon } from '../../test/support/hurry.js';

/** How long a screen may take, in seconds. */
const patience = 30;

/** Fired at the frame's own element once the screen stands there. */
export const screenReady = 'screen-ready';

export const screens = {
  channels: 'An opened channel',
  projects: 'The projects',
  question: 'The question',
  regenerated: 'A new key',
  refused: 'A refusal',
  unknown: 'An unknown outcome',
} as const;

export type ScreenName = keyof typeof screens;

export const isScreen = (name: string | null): name is ScreenName => name !== null && Object.hasOwn(screens, name);

/** Says nothing of how an operation ended, and loses the reply: then nobody knows. */
const silent: Partial<SettingsApi> = {
  supports: {},
  regenerateKey: () => Promise.reject(new SettingsError('network', 'The reply was lost.')),
};

function adapterOf(backend: MockBackend, screen: ScreenName): SettingsApi {
  const api = createRestApi({
    base: new URL('/mock', location.href).href,
    account: screen,
    fetch: backend.fetch,
    reveals: true,
  });
  if (screen !== 'unknown') return api;
  const { settleRegeneration: _none, ...others } = api;
  return { ...others, ...silent };
}

const titles: Partial<Readonly<Record<ScreenName, RegExp>>> = {
  regenerated: /has a new API key/,
  refused: /was not regenerated/,
  unknown: /don’t know yet/,
};

const press = async (root: HTMLElement, name: string) => {
  const button = (await waitForRole(root, 'button', name, patience)) as HTMLButtonElement;
  while (button.disabled) await new Promise((resolve) => setTimeout(resolve, 50));
  button.click();
};

/** Asks for a new key, and for most screens answers the question. */
async function regenerate(root: HTMLElement, title: RegExp | undefined): Promise<void> {
  await press(root, 'Regenerate the API key for Rasa');
  if (!title) return void (await waitForRole(root, 'button', 'Cancel', patience));
  // Only whoever has asked several times does not know: the pauses in between are left out.
  const calm = hurry(pausesSoon);
  await press(root, 'Regenerate');
  await waitForRole(root, 'heading', title, patience);
  calm();
}

/** Shows a screen, and tells the frame when it stands there. */
export async function showScreen(root: HTMLElement, screen: ScreenName): Promise<void> {
  const backend = createMockBackend({ overlap: false });
  if (screen === 'refused') backend.fail({ call: 'regenerateKey', phase: 'before', kind: 422, times: null });
  const api = adapterOf(backend, screen);
  const route = screen === 'projects' ? '/projects' : '/projects/support-bot/settings/channels/rasa';
  render(html`<ba-settings-app .api=${api} project-id="support-bot" route=${route}></ba-settings-app>`, root);
  const first = screen === 'projects' ? 'Travel desk' : 'Regenerate the API key for Rasa';
  await waitForRole(root, 'button', first, patience);
  if (screen !== 'projects' && screen !== 'channels') await regenerate(root, titles[screen]);
  frameElement?.dispatchEvent(new Event(screenReady));
}
