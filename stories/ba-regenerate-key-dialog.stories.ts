import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type SettingsApi, SettingsError } from '../src/index.js';
import { readChannel } from '../src/data/channels.js';
import type { MockBackend } from '../mocks/index.js';
import { findByRole, waitForRole } from '../test/support/deep-query.js';
import { hurry, pausesSoon, warningSoon } from '../test/support/hurry.js';
import { mocked, type Mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Regenerate key dialog', component: 'ba-regenerate-key-dialog' };
export default meta;
type Story = StoryObj;

const dialog = html`<ba-regenerate-key-dialog
  project-id="support-bot"
  channel-id="rasa"
  open
></ba-regenerate-key-dialog>`;

interface Course {
  /** Methods that replace the adapter's own. */
  readonly api?: ((api: SettingsApi) => Partial<SettingsApi>) | undefined;
  /** What comes sooner than it would. */
  readonly sooner?: ((delay: number) => number) | undefined;
  readonly seconds?: number | undefined;
  /** What is done once the title stands there. */
  readonly then?: ((canvas: HTMLElement, api: SettingsApi) => Promise<unknown>) | undefined;
}

/** Confirms, and waits for the title of the outcome. */
function confirmed(mock: Mocked, title: RegExp, { api: change, sooner, seconds = 10, then }: Course = {}): Story {
  let api: SettingsApi;
  return {
    ...mock,
    render() {
      api = change ? { ...mock.api, ...change(mock.api) } : mock.api;
      return html`<ba-provider .api=${api}>${dialog}</ba-provider>`;
    },
    async play({ canvasElement }) {
      const calm = sooner && hurry(sooner);
      try {
        const button = (await waitForRole(canvasElement, 'button', 'Regenerate')) as HTMLButtonElement;
        while (button.disabled) await new Promise((resolve) => requestAnimationFrame(resolve));
        button.click();
        await waitForRole(canvasElement, 'heading', title, seconds);
        await then?.(canvasElement, api);
      } finally {
        calm?.();
      }
    },
  };
}

const shows = (role: string, name?: string | RegExp) => (canvas: HTMLElement) => waitForRole(canvas, role, name);

const regenerateFails =
  (kind: number | 'hang' | 'network', headers = {}) =>
  (backend: MockBackend) =>
    backend.fail({ call: 'regenerateKey', phase: 'before', kind, headers, times: 99 });

/** How an operation ended is asked for in vain. */
const settlingHangs = (backend: MockBackend) =>
  backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 'hang', times: 99 });

const lost = () => new SettingsError('network', 'The reply was lost.');

/** The request is carried out, and its reply lost. */
const replyLost = (api: SettingsApi): Partial<SettingsApi> => ({
  async regenerateKey(...request) {
    await api.regenerateKey(...request);
    throw lost();
  },
});

const failing = (error: SettingsError) => (): Partial<SettingsApi> => ({ regenerateKey: () => Promise.reject(error) });

/** Once a request has failed so, the channel cannot be read any more. */
const unreadableAfter =
  (error: SettingsError) =>
  (api: SettingsApi): Partial<SettingsApi> => {
    let isLost = false;
    return {
      supports: {},
      regenerateKey() {
        isLost = true;
        return Promise.reject(error);
      },
      getChannel: (...request) => (isLost ? Promise.reject(lost()) : api.getChannel(...request)),
    };
  };

/** The reply is lost; the service tells that the operation is done, and keeps no values. */
const settledWithoutValue =
  (supports: SettingsApi['supports']) =>
  (api: SettingsApi): Partial<SettingsApi> => ({
    ...replyLost(api),
    supports: supports!,
    async settleRegeneration(...request) {
      const settled = await api.settleRegeneration!(...request);
      if (settled.outcome !== 'done') return settled;
      const { value: _kept, ...key } = settled.key;
      return { ...settled, key };
    },
  });

async function copyBy(canvas: HTMLElement, writeText: () => Promise<void>): Promise<() => void> {
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  (await waitForRole(canvas, 'button', 'Copy API key')).click();
  return () => Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}

const asks = mocked();
export const Asks: Story = {
  ...asks,
  render: () => asks.provide(dialog),
  play: async ({ canvasElement }) => void (await waitForRole(canvasElement, 'button', 'Cancel')),
};

const impact = mocked();
export const AsksWithImpact: Story = {
  ...impact,
  render: () =>
    impact.provide(
      html`<ba-regenerate-key-dialog project-id="support-bot" channel-id="rasa" open>
        <p slot="impact">Three deployments use this key.</p>
      </ba-regenerate-key-dialog>`,
    ),
};

const loading = mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 'hang', times: 99 }));
export const Loading: Story = { ...loading, render: () => loading.provide(dialog) };

const missing = mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 404, times: 99 }));
export const NotFound: Story = {
  ...missing,
  render: () => missing.provide(dialog),
  async play({ canvasElement }) {
    await waitForRole(canvasElement, 'alert');
    if (!findByRole(canvasElement, 'button', 'Close')) throw new Error('There is no way out.');
    if (findByRole(canvasElement, 'button', 'Try again')) throw new Error('What is not there cannot be tried again.');
  },
};

/* While it runs */

export const Working = confirmed(mocked({}, regenerateFails('hang')), /Making a new key/);
export const StillAtWork = confirmed(mocked({}, regenerateFails(409, { 'retry-after': '5' })), /Making a new key/);
export const FindingOut = confirmed(
  mocked({}, (backend) => {
    regenerateFails(500)(backend);
    settlingHangs(backend);
  }),
  /Checking what happened/,
);
/** Refused; before that is told, the service is asked how the operation ended, or the key is read. */
export const RefusedAndChecking = confirmed(
  mocked({}, (backend) => {
    regenerateFails(403)(backend);
    settlingHangs(backend);
  }),
  /^Refused\. Checking the key/,
);
export const SessionEnded = confirmed(mocked({}, regenerateFails(401)), /Sign in again/);
export const FreshSignInWanted = confirmed(
  mocked({}, (backend) => backend.requireStepUp()),
  /Sign in again/,
);

/* It left no key */

export const Offline = confirmed(mocked(), /was not regenerated/, {
  api: failing(new SettingsError('offline', 'The browser is offline.')),
});
export const NotAccepted = confirmed(mocked({}, regenerateFails(422)), /was not regenerated/);
export const WithoutPermission = confirmed(mocked({}, regenerateFails(403)), /was not regenerated/);
export const TooManyRequests = confirmed(
  mocked({}, regenerateFails(429, { 'retry-after': '30' })),
  /was not regenerated/,
);
/** The service does not settle: that the key is the same is all that is certain. */
export const RefusedKeyIsTheSame = confirmed(mocked({ settles: false }, regenerateFails(403)), /was not regenerated/);
/** The request is on its way for a minute; meanwhile the service is asked, and will refuse it. */
export const ArrivesAMinuteLate = confirmed(
  mocked({}, (backend) => backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'late', delay: 60_000 })),
  /was not regenerated/,
);
export const ChangedBySomeoneElse = confirmed(
  mocked({}, (backend) => backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'overtaken' })),
  /Someone else changed this key/,
  { then: shows('button', 'Regenerate again…') },
);
export const ReplacedSince = confirmed(mocked({ settles: false }, regenerateFails(410)), /was replaced/);

/* There is a new key */

export const Regenerated = confirmed(mocked(), /has a new API key/);
export const ShownOnce = confirmed(mocked({ keys: 'once' }), /has a new API key/);
/** The clipboard took it: the dialog stays, so that it can be looked at and copied again. */
export const Copied = confirmed(mocked({ keys: 'once' }), /has a new API key/, {
  async then(canvas) {
    const putBack = await copyBy(canvas, () => Promise.resolve());
    await waitForRole(canvas, 'button', 'Done');
    putBack();
  },
});
/** The clipboard is not to be had: the key is selected, and the dialog stays. */
export const CopyDenied = confirmed(mocked({ keys: 'once' }), /has a new API key/, {
  async then(canvas) {
    const putBack = await copyBy(canvas, () => Promise.reject(new DOMException('Denied.', 'NotAllowedError')));
    await waitForRole(canvas, 'alert');
    putBack();
  },
});
export const AboutToBeRemoved = confirmed(mocked({ keys: 'once' }), /has a new API key/, {
  sooner: warningSoon,
  then: shows('button', 'Keep it longer'),
});
/** The page was hidden before the key was copied. The service still has it. */
export const RemovedBeforeItWasCopied = confirmed(mocked({ keys: 'once' }), /has a new API key/, {
  async then(canvas) {
    await waitForRole(canvas, 'textbox', 'API key');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await waitForRole(canvas, 'button', 'Show the new key');
  },
});
/** The reply was lost, and the service keeps no values; but the key can be shown. */
export const WithoutItsValueButShown = confirmed(mocked(), /has a new API key/, { api: settledWithoutValue({}) });
/** The reply was lost, the service keeps no values, and shows a key once; sending the request again may bring it. */
export const WithoutItsValueButReplayed = confirmed(mocked({ keys: 'once' }), /has a new API key/, {
  api: settledWithoutValue({ idempotentRegenerate: true }),
  then: shows('button', 'Show the new key'),
});
/** The reply was lost, and nothing brings the value back. */
export const WithoutItsValue = confirmed(mocked({ keys: 'once' }), /has a new API key/, {
  api: settledWithoutValue({}),
  then: shows('button', 'Regenerate again…'),
});
const overtaken = mocked({ keys: 'once' });
/** While a new key stands there, someone else makes another. */
export const ReplacedWhileShown = confirmed(overtaken, /has a new API key/, {
  async then(canvas, api) {
    await waitForRole(canvas, 'textbox', 'API key');
    await overtaken.backend.replaceKey('support-bot', 'rasa', 'Grace Hopper');
    await readChannel(api, 'support-bot', 'rasa');
    await waitForRole(canvas, 'heading', /was replaced/);
  },
});

/* Not known yet: adapters that promise nothing */

export const UnknownAndChanged = confirmed(mocked({ settles: false }), /by whom/, {
  api: (api) => ({ ...replyLost(api), supports: {} }),
});
export const UnknownAndUnchanged = confirmed(mocked({ settles: false }), /don’t know yet/, {
  api: () => ({ ...failing(lost())(), supports: {} }),
  sooner: pausesSoon,
});
export const UnknownAndUnread = confirmed(mocked({ settles: false }), /don’t know yet/, {
  api: unreadableAfter(lost()),
  sooner: pausesSoon,
});
/** Refused, and then the key could not be read. */
export const UnknownAfterARefusal = confirmed(mocked({ settles: false }), /don’t know yet/, {
  api: unreadableAfter(new SettingsError('forbidden', 'No.')),
});
/** *Check again* sends the same request once more, and says so. */
export const UnknownCheckingSendsAgain = confirmed(
  mocked({ settles: false }, regenerateFails('network')),
  /don’t know yet/,
  { sooner: pausesSoon, seconds: 20 },
);
/** The same, where the service would not notice that the key is another by now. */
export const UnknownCheckingMayReplace = confirmed(mocked({ settles: false }), /by whom/, {
  api: (api) => ({
    supports: { idempotentRegenerate: true },
    async regenerateKey(...request) {
      await api.regenerateKey(...request).catch(() => undefined);
      throw lost();
    },
  }),
  sooner: pausesSoon,
  seconds: 20,
});
