import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { createRestApi } from '../../src/api/rest/index.js';
import { type Policy, type SettingsApi, SettingsError } from '../../src/index.js';
import { mendPlatform, taken, withClipboard } from '../../src/testing/broken-platform.test-setup.js';
import { createMockBackend, type MockBackend, seedProjects } from '../../mocks/index.js';
import { findByRole, visibleElements, waitForRole } from '../support/deep-query.js';
import { hurry, pausesSoon, warningSoon } from '../support/hurry.js';
import { until } from '../support/until.js';

/** A part of the application in one of its states, drawn and at rest. */
export interface Scene {
  readonly name: string;
  open(surround?: (content: TemplateResult) => TemplateResult): Promise<HTMLElement>;
  /** Settles what would ask whoever leaves the page. */
  end?(app: HTMLElement): Promise<unknown>;
}

type Prepare = (backend: MockBackend) => void;

function backendOf(keys: 'once' | 'revealable', prepare: Prepare = () => {}) {
  const [first, ...others] = seedProjects;
  const flagged = { ...first!, id: 'flagged', name: 'Pay\u202epal', color: '' };
  const backend = createMockBackend({ keys, projects: [first!, flagged, ...others] });
  prepare(backend);
  const reveals = keys === 'revealable';
  const api = createRestApi({
    base: 'https://mock.test/api',
    account: crypto.randomUUID(),
    fetch: backend.fetch,
    reveals,
  });
  return { backend, api };
}

/** Draws an application, with something around it. */
async function drawn(surround: (content: TemplateResult) => TemplateResult, content: TemplateResult) {
  const around = await fixture<HTMLElement>(surround(content));
  return around.querySelector<HTMLElement>('ba-settings-app') ?? around;
}

const asItIs = (content: TemplateResult) => content;

interface AppOptions {
  readonly policy?: Policy;
  readonly prepare?: Prepare;
  readonly keys?: 'once' | 'revealable';
  /** Methods that replace the adapter's own. */
  readonly change?: (api: SettingsApi) => Partial<SettingsApi>;
}

/** The application at a route, and what is done there. */
function appAt(
  route: string,
  act: (app: HTMLElement) => Promise<unknown>,
  { policy = {}, prepare, keys = 'revealable', change = () => ({}) }: AppOptions = {},
): Scene['open'] {
  return async (surround = asItIs) => {
    const { api: rest } = backendOf(keys, prepare);
    const api = { ...rest, ...change(rest) };
    const all: Policy = { createProject: true, ...policy };
    const app = await drawn(
      surround,
      html`<ba-settings-app .api=${api} .policy=${all} route=${route}></ba-settings-app>`,
    );
    await act(app);
    return app;
  };
}

const press = async (root: Element, name: string | RegExp) => (await waitForRole(root, 'button', name)).click();
const channel = '/projects/support-bot/settings/channels/rasa';

async function confirm(app: HTMLElement): Promise<void> {
  await press(app, 'Regenerate the API key for Rasa');
  const button = (await waitForRole(app, 'button', 'Regenerate')) as HTMLButtonElement;
  await until(() => !button.disabled, 'the question can be answered');
  button.click();
}

/** A request under way, which is also shown by another element, until the scene ends. */
function work(): Scene {
  let refuse: (() => void) | undefined;
  return {
    name: 'work',
    async open(surround = asItIs) {
      const { api } = backendOf('revealable');
      const refused = new Promise<never>((_, reject) => {
        refuse = () => reject(new SettingsError('invalid', 'It was enough.'));
      });
      const slow = { ...api, id: undefined, regenerateKey: () => refused };
      const app = await drawn(
        surround,
        html`<ba-settings-app .api=${slow} route=${channel}></ba-settings-app>
          <ba-channel-settings .api=${slow} project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
      );
      await confirm(app);
      await waitForRole(app, 'heading', /Making a new key/);
      await waitForRole(app.parentElement!, 'button', 'Show details');
      return app.parentElement!;
    },
    async end(app) {
      refuse?.();
      await waitForRole(app, 'heading', /was not regenerated/);
    },
  };
}

const unsettling: Partial<SettingsApi> = {
  supports: {},
  regenerateKey: () => Promise.reject(new SettingsError('network', 'Lost.')),
};

/** The reply is lost, and how the operation ended is told only after the dialog was closed. */
function lateSettler(api: SettingsApi): Partial<SettingsApi> {
  let isClosed = false;
  return {
    onEvent: ({ type }) => void (isClosed ||= type === 'ba-dialog-close'),
    async regenerateKey(...request) {
      await api.regenerateKey(...request);
      throw new SettingsError('network', 'Lost.');
    },
    async settleRegeneration(...request) {
      if (!isClosed) throw new SettingsError('network', 'Not yet.');
      return api.settleRegeneration!(...request);
    },
  };
}

/** The page was hidden for a moment, and a key that is shown once is gone from it. */
async function removeUncopied(app: HTMLElement): Promise<void> {
  await confirm(app);
  await waitForRole(app, 'heading', /has a new API key/);
  dispatchEvent(new PageTransitionEvent('pagehide'));
  await waitForRole(app, 'button', 'Show the new key');
}

export const scenes: readonly Scene[] = [
  {
    name: 'projects, with a menu',
    open: appAt('/projects', async (app) => {
      await press(app, 'More options for Support bot');
      await waitForRole(app, 'menuitem', 'Settings');
    }),
  },
  { name: 'a project', open: appAt('/projects/flagged', (app) => waitForRole(app, 'button', /^Rasa/)) },
  {
    name: 'facts, with the menu of projects',
    open: appAt('/projects/support-bot/settings/general', async (app) => {
      await press(app, 'Project: Support bot');
      await waitForRole(app, 'menuitem', 'Travel desk');
    }),
  },
  {
    name: 'facts of a project that is disabled',
    open: appAt('/projects/old-faq-bot/settings/general', (app) =>
      until(() => [...visibleElements(app)].some((one) => one.matches('.badge')), 'the project is shown'),
    ),
  },
  {
    name: 'a channel, with its key',
    open: appAt(
      channel,
      async (app) => {
        await press(app, 'Show API key');
        await waitForRole(app, 'textbox', 'API key');
      },
      { policy: { maxKeyAgeDays: 1 } },
    ),
  },
  {
    name: 'the question',
    open: appAt(channel, async (app) => {
      await press(app, 'Regenerate the API key for Rasa');
      await until(() => (findByRole(app, 'button', 'Regenerate') as HTMLButtonElement)?.disabled === false, 'it asks');
    }),
  },
  {
    name: 'a new key, shown once',
    open: appAt(
      channel,
      async (app) => {
        await confirm(app);
        await waitForRole(app, 'heading', /has a new API key/);
      },
      { keys: 'once' },
    ),
    end: (app) => press(app, 'I’ve saved it'),
  },
  {
    name: 'a new key, copied',
    open: appAt(
      channel,
      async (app) => {
        await confirm(app);
        await waitForRole(app, 'heading', /has a new API key/);
        withClipboard(taken);
        await press(app, 'Copy API key');
        await waitForRole(app, 'button', 'Done');
        mendPlatform();
      },
      { keys: 'once' },
    ),
    end: (app) => press(app, 'Done'),
  },
  {
    name: 'a new key that will soon be removed',
    open: appAt(
      channel,
      async (app) => {
        const calm = hurry(warningSoon);
        await confirm(app);
        await waitForRole(app, 'button', 'Keep it longer');
        calm();
      },
      { keys: 'once' },
    ),
    end: (app) => press(app, 'I’ve saved it'),
  },
  {
    name: 'a new key that was removed before it was copied',
    open: appAt(channel, removeUncopied, { keys: 'once' }),
  },
  {
    name: 'the same, once the dialog is closed',
    open: appAt(
      channel,
      async (app) => {
        await removeUncopied(app);
        await press(app, 'Close');
        await until(() => findByRole(app, 'alertdialog') === undefined, 'the dialog has closed');
        await waitForRole(app, 'button', 'Show the new key');
      },
      { keys: 'once' },
    ),
  },
  {
    name: 'a new key that came late',
    open: appAt(
      channel,
      async (app) => {
        const calm = hurry(pausesSoon);
        await confirm(app);
        await waitForRole(app, 'heading', /by whom/, 15);
        await press(app, 'Close');
        await waitForRole(app, 'button', 'Show the new key', 15);
        calm();
      },
      { keys: 'once', change: lateSettler },
    ),
    async end(app) {
      await press(app, 'Show the new key');
      await press(app, 'I’ve saved it');
    },
  },
  {
    name: 'a new key',
    open: appAt(channel, async (app) => {
      await confirm(app);
      await waitForRole(app, 'textbox', 'API key');
    }),
  },
  work(),
  {
    name: 'a refusal',
    open: appAt(
      channel,
      async (app) => {
        await confirm(app);
        await waitForRole(app, 'heading', /was not regenerated/);
      },
      { prepare: (backend) => backend.fail({ call: 'regenerateKey', phase: 'before', kind: 422, times: 99 }) },
    ),
  },
  {
    name: 'a refusal that is being checked',
    open: appAt(
      channel,
      async (app) => {
        await confirm(app);
        await waitForRole(app, 'heading', /^Refused/);
      },
      {
        prepare: (backend) => {
          backend.fail({ call: 'regenerateKey', phase: 'before', kind: 403, times: 99 });
          backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 'hang', times: 99 });
        },
      },
    ),
  },
  {
    name: 'an unsettled key',
    async open(surround = asItIs) {
      const { settleRegeneration: _none, ...api } = backendOf('revealable').api;
      const app = await drawn(
        surround,
        html`<ba-settings-app .api=${{ ...api, id: undefined, ...unsettling }} route=${channel}></ba-settings-app>`,
      );
      await confirm(app);
      await waitForRole(app, 'heading', /don’t know yet/, 15);
      await press(app, 'Close');
      await until(() => [...visibleElements(app)].some((one) => one.matches('.notice.info')), 'the page says so');
      return app;
    },
  },
  {
    name: 'a list that cannot be read',
    open: appAt('/projects/support-bot/settings/channels', (app) => waitForRole(app, 'button', 'Try again'), {
      prepare: (backend) => backend.fail({ call: 'listChannels', phase: 'before', kind: 503, times: 99 }),
    }),
  },
  {
    name: 'a key field on the page',
    async open(surround = asItIs) {
      const { api } = backendOf('revealable');
      const content = html`<ba-provider .api=${api} .policy=${{ maxKeyAgeDays: 1 }}
        ><ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings
      ></ba-provider>`;
      const around = await fixture<HTMLElement>(surround(content));
      await waitForRole(around, 'button', 'Regenerate the API key for Rasa');
      return around;
    },
  },
  {
    name: 'no adapter',
    async open(surround = asItIs) {
      const around = await fixture<HTMLElement>(surround(html`<ba-channel-list project-id="x"></ba-channel-list>`));
      return around;
    },
  },
];
