import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { createRestApi } from '../../src/api/rest/index.js';
import { type Policy, type SettingsApi, SettingsError } from '../../src/index.js';
import { createMockBackend, type MockBackend, seedProjects } from '../../mocks/index.js';
import { findByRole, visibleElements, waitForRole } from '../support/deep-query.js';
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

/** The application at a route, and what is done there. */
function appAt(
  route: string,
  act: (app: HTMLElement) => Promise<unknown>,
  {
    policy = {},
    prepare,
    keys = 'revealable' as const,
  }: { policy?: Policy; prepare?: Prepare; keys?: 'once' | 'revealable' } = {},
): Scene['open'] {
  return async (surround = asItIs) => {
    const { api } = backendOf(keys, prepare);
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
  await press(app, 'Regenerate the API key of Rasa');
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
  regenerateKey: () => Promise.reject(new TypeError('Failed to fetch')),
};

export const scenes: readonly Scene[] = [
  {
    name: 'projects, with a menu',
    open: appAt('/projects', async (app) => {
      await press(app, 'Menu of Support bot');
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
      await press(app, 'Regenerate the API key of Rasa');
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
    end: (app) => press(app, 'I have stored it'),
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
    name: 'an unsettled key',
    async open(surround = asItIs) {
      const { api } = backendOf('revealable');
      const app = await drawn(
        surround,
        html`<ba-settings-app .api=${{ ...api, id: undefined, ...unsettling }} route=${channel}></ba-settings-app>`,
      );
      await confirm(app);
      await waitForRole(app, 'heading', /do not know yet/, 15);
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
      await waitForRole(around, 'button', 'Regenerate the API key of Rasa');
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
