import type { Meta } from '@storybook/web-components-vite';
import { type SettingsApi, SettingsError } from '../src/index.js';
import type { MockBackend } from '../mocks/index.js';
import { findByRole, waitForRole } from '../test/support/deep-query.js';
import { hurry, pausesSoon } from '../test/support/hurry.js';
import { until } from '../test/support/until.js';
import { elementStory, type ElementStory, frameHeight } from './element-story.js';
import { mocked, type Mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Channel settings',
  component: 'ba-channel-settings',
  args: { projectId: 'support-bot', channelId: 'rasa' },
  parameters: frameHeight(420),
};
export default meta;

/** One channel: its key, its status, and how it is integrated. */
export const Default = elementStory(mocked());

export const Integrated = { ...elementStory(mocked()), tags: ['!autodocs'] };

/** The service says that the key was never used, so that the bot still has to be given it. */
export const NeverUsed = { ...elementStory(mocked(), { args: { channelId: 'samsung-bixby' } }), name: 'Never used' };

/** The service shows a key once, when it is made: there is nothing to reveal or copy. */
export const KeyShownOnce = { ...elementStory(mocked({ keys: 'once' })), name: 'Key shown once' };

/** The policy hides what this host does not offer. */
export const LittleOffered = {
  ...elementStory(mocked(), {
    args: { policy: { regenerate: false, verify: false, status: false } },
    height: 320,
  }),
  name: 'Little offered, by policy',
};

/** The host's own note, and a danger zone of its own. */
export const WithSlots = {
  ...elementStory(mocked(), {
    args: {
      'slot-note': '<p>Ask the platform team before you change this key.</p>',
      'slot-end': '<button>Remove this channel</button>',
    },
  }),
  name: 'With slots',
};

/** The layout of what follows stands there already. */
export const Loading = elementStory(
  mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 'hang', times: 99 })),
  { height: 320 },
);

export const NotFound = {
  ...elementStory(mocked(), { args: { channelId: 'gone' }, height: 200 }),
  name: 'Not found',
  tags: ['failure'],
};

/* What stays to be said after the dialog was closed */

interface Course extends Pick<ElementStory, 'change'> {
  /** What comes sooner than it would. */
  readonly sooner?: ((delay: number) => number) | undefined;
  /** The title at which the dialog is closed. */
  readonly title: RegExp;
  /** What is done before. */
  readonly first?: ((canvas: HTMLElement) => unknown) | undefined;
  /** The name of the button in the notice. */
  readonly button: string;
}

/** Regenerates, closes the dialog, and waits for the notice. */
function closed(mock: Mocked, { change, sooner, title, first, button }: Course) {
  return elementStory(mock, {
    change,
    height: 600,
    async play({ canvasElement }) {
      const calm = sooner && hurry(sooner);
      try {
        (await waitForRole(canvasElement, 'button', 'Regenerate the API key for Rasa')).click();
        const confirm = (await waitForRole(canvasElement, 'button', 'Regenerate')) as HTMLButtonElement;
        await until(() => !confirm.disabled, 'the question can be answered');
        confirm.click();
        await waitForRole(canvasElement, 'heading', title, 20);
        await first?.(canvasElement);
        (await waitForRole(canvasElement, 'button', 'Close')).click();
        await until(() => findByRole(canvasElement, 'alertdialog') === undefined, 'the dialog has closed');
        await waitForRole(canvasElement, 'button', button);
      } finally {
        calm?.();
      }
    },
  });
}

const lost = () => new SettingsError('network', 'The reply was lost.');

/** The request or its reply is lost, and how the operation ended is told only after the dialog was closed. */
const toldLate =
  (isMade: boolean) =>
  (api: SettingsApi): Partial<SettingsApi> => {
    let isClosed = false;
    return {
      onEvent: ({ type }) => void (isClosed ||= type === 'ba-dialog-close'),
      async regenerateKey(...request) {
        if (isMade) await api.regenerateKey(...request);
        throw lost();
      },
      settleRegeneration: (...request) => (isClosed ? api.settleRegeneration!(...request) : Promise.reject(lost())),
    };
  };

/** The new key of a request that was given up on: nothing opens by itself. */
export const KeyThatCameLate = {
  ...closed(mocked({ keys: 'once' }), {
    change: toldLate(true),
    sooner: pausesSoon,
    title: /by whom/,
    button: 'Show the new key',
  }),
  name: 'The key came late',
  tags: ['failure'],
};

/** The request that was given up on made no key, and never will. */
export const EndedAfterClose = {
  ...closed(mocked(), {
    change: toldLate(false),
    sooner: pausesSoon,
    title: /don’t know yet/,
    button: 'Show details',
  }),
  name: 'Ended without a key',
  tags: ['failure', '!autodocs'],
};

/** Nothing is known of the last request. *Check again* asks on the user's word, also after a reload. */
export const Unsettled = {
  ...closed(mocked({ settles: false }), {
    change: () => ({ supports: {}, regenerateKey: () => Promise.reject(lost()) }),
    sooner: pausesSoon,
    title: /don’t know yet/,
    button: 'Check again',
  }),
  tags: ['failure'],
};

const fails = (call: 'regenerateKey' | 'settleRegeneration', kind: number | 'hang') => (backend: MockBackend) =>
  backend.fail({ call, phase: 'before', kind, times: 99 });

/** The service refused, and the dialog was closed while that is being verified. */
export const RefusedAndChecking = {
  ...closed(
    mocked({}, (backend) => {
      fails('regenerateKey', 403)(backend);
      fails('settleRegeneration', 'hang')(backend);
    }),
    { title: /^Refused/, button: 'Show details' },
  ),
  name: 'Refused, and checking',
  tags: ['failure', '!autodocs'],
};

/** The service refused, and nothing was changed. */
export const WithoutPermission = {
  ...closed(mocked({}, fails('regenerateKey', 403)), {
    title: /was not regenerated/,
    button: 'Try again',
  }),
  name: 'Without permission',
  tags: ['failure', '!autodocs'],
};

/** The page was hidden before the new key was copied. The service still has it. */
export const KeyRemovedBeforeItWasCopied = {
  ...closed(mocked({ keys: 'once' }), {
    title: /has a new API key/,
    async first(canvas) {
      await waitForRole(canvas, 'textbox', 'API key');
      dispatchEvent(new PageTransitionEvent('pagehide'));
      await waitForRole(canvas, 'button', 'Show the new key');
    },
    button: 'Show the new key',
  }),
  name: 'Key not copied',
  tags: ['failure', '!autodocs'],
};
