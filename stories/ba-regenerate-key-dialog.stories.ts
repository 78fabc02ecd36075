import type { Meta } from '@storybook/web-components-vite';
import { type SettingsApi, SettingsError } from '../src/index.js';
import { readChannel } from '../src/data/channels.js';
import type { MockBackend } from '../mocks/index.js';
import { findByRole, waitForRole } from '../test/support/deep-query.js';
import { hurry, pausesSoon, warningSoon } from '../test/support/hurry.js';
import { elementStory, type ElementStory, frameHeight } from './element-story.js';
import { mocked, type Mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Regenerate key dialog',
  component: 'ba-regenerate-key-dialog',
  args: { projectId: 'support-bot', channelId: 'rasa', open: true },
  parameters: frameHeight(560),
};
export default meta;

interface Course extends Pick<ElementStory, 'change'> {
  /** What comes sooner than it would. */
  readonly sooner?: ((delay: number) => number) | undefined;
  readonly seconds?: number | undefined;
  /** What the host does, from the beginning on. */
  readonly host?: ((canvas: HTMLElement) => void) | undefined;
  /** What is done once the title stands there. */
  readonly then?: ((canvas: HTMLElement) => Promise<unknown>) | undefined;
}

/** Confirms, and waits for the title of the outcome. */
function confirmed(mock: Mocked, title: RegExp, { change, sooner, seconds = 10, host, then }: Course = {}) {
  return elementStory(mock, {
    change,
    async play({ canvasElement }) {
      const calm = sooner && hurry(sooner);
      host?.(canvasElement);
      try {
        const button = (await waitForRole(canvasElement, 'button', 'Regenerate')) as HTMLButtonElement;
        while (button.disabled) await new Promise((resolve) => requestAnimationFrame(resolve));
        button.click();
        await waitForRole(canvasElement, 'heading', title, seconds);
        await then?.(canvasElement);
      } finally {
        calm?.();
      }
    },
  });
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

/** Asks before a key is replaced: what will happen, to which key, and what stops. */
export const Default = elementStory(mocked());

export const Asks = {
  ...elementStory(mocked(), {
    play: async ({ canvasElement }) => void (await waitForRole(canvasElement, 'button', 'Cancel')),
  }),
  tags: ['!autodocs'],
};

/** What a new key means in this host, in its own words. */
export const AsksWithImpact = {
  ...elementStory(mocked(), {
    args: { 'slot-impact': '<p>Three deployments use this key.</p>' },
  }),
  name: 'Asks, with the host’s words',
};

export const Loading = {
  ...elementStory(
    mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 'hang', times: 99 })),
  ),
  tags: ['!autodocs'],
};

/** What is not there cannot be tried again. */
export const NotFound = {
  ...elementStory(
    mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 404, times: 99 })),
    {
      async play({ canvasElement }) {
        await waitForRole(canvasElement, 'alert');
        if (!findByRole(canvasElement, 'button', 'Close')) throw new Error('There is no way out.');
        if (findByRole(canvasElement, 'button', 'Try again'))
          throw new Error('What is not there cannot be tried again.');
      },
    },
  ),
  name: 'Not found',
  tags: ['failure', '!autodocs'],
};

/* While it runs */

export const Working = confirmed(mocked({}, regenerateFails('hang')), /Making a new key/);
export const StillAtWork = {
  ...confirmed(mocked({}, regenerateFails(409, { 'retry-after': '5' })), /Making a new key/),
  name: 'Still at work',
  tags: ['!autodocs'],
};
export const FindingOut = {
  ...confirmed(
    mocked({}, (backend) => {
      regenerateFails(500)(backend);
      settlingHangs(backend);
    }),
    /Checking what happened/,
  ),
  name: 'Checking',
  tags: ['failure'],
};
/** Refused; before that is told, the service is asked how the operation ended, or the key is read. */
export const RefusedAndChecking = {
  ...confirmed(
    mocked({}, (backend) => {
      regenerateFails(403)(backend);
      settlingHangs(backend);
    }),
    /^Refused\. Checking the key/,
  ),
  name: 'Refused, and checking',
  tags: ['failure', '!autodocs'],
};
export const SessionEnded = {
  ...confirmed(mocked({}, regenerateFails(401)), /Sign in again/),
  name: 'Session ended',
  tags: ['failure'],
};
export const FreshSignInWanted = {
  ...confirmed(
    mocked({}, (backend) => backend.requireStepUp()),
    /Sign in again/,
  ),
  name: 'Sign-in wanted',
  tags: ['failure', '!autodocs'],
};

/* It left no key */

export const Offline = {
  ...confirmed(mocked(), /was not regenerated/, {
    change: failing(new SettingsError('offline', 'The browser is offline.')),
  }),
  tags: ['failure'],
};
export const NotAccepted = {
  ...confirmed(mocked({}, regenerateFails(422)), /was not regenerated/),
  name: 'Not accepted',
  tags: ['failure', '!autodocs'],
};
export const WithoutPermission = {
  ...confirmed(mocked({}, regenerateFails(403)), /was not regenerated/),
  name: 'Without permission',
  tags: ['failure'],
};
export const TooManyRequests = {
  ...confirmed(mocked({}, regenerateFails(429, { 'retry-after': '30' })), /was not regenerated/),
  name: 'Too many requests',
  tags: ['failure', '!autodocs'],
};
/** The service does not settle: that the key is the same is all that is certain. */
export const RefusedKeyIsTheSame = {
  ...confirmed(mocked({ settles: false }, regenerateFails(403)), /was not regenerated/),
  name: 'Refused, the key is the same',
  tags: ['failure', '!autodocs'],
};
/** The request is on its way for a minute; meanwhile the service is asked, and will refuse it. */
export const ArrivesAMinuteLate = {
  ...confirmed(
    mocked({}, (backend) => backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'late', delay: 60_000 })),
    /was not regenerated/,
  ),
  name: 'Never carried out',
  tags: ['failure', '!autodocs'],
};
export const ChangedBySomeoneElse = {
  ...confirmed(
    mocked({}, (backend) => backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'overtaken' })),
    /Someone else changed this key/,
    { then: shows('button', 'Regenerate again…') },
  ),
  name: 'Conflict',
  tags: ['failure'],
};
export const ReplacedSince = {
  ...confirmed(mocked({ settles: false }, regenerateFails(410)), /was replaced/),
  name: 'Superseded',
  tags: ['failure', '!autodocs'],
};

/* There is a new key */

export const Regenerated = confirmed(mocked(), /has a new API key/);
export const ShownOnce = { ...confirmed(mocked({ keys: 'once' }), /has a new API key/), name: 'Shown once' };
/** The clipboard took it: the dialog stays, so that it can be looked at and copied again. */
export const Copied = confirmed(mocked({ keys: 'once' }), /has a new API key/, {
  async then(canvas) {
    const putBack = await copyBy(canvas, () => Promise.resolve());
    await waitForRole(canvas, 'button', 'Done');
    putBack();
  },
});
/** The clipboard is not to be had: the key is selected, and the dialog stays. */
export const CopyDenied = {
  ...confirmed(mocked({ keys: 'once' }), /has a new API key/, {
    async then(canvas) {
      const putBack = await copyBy(canvas, () => Promise.reject(new DOMException('Denied.', 'NotAllowedError')));
      await waitForRole(canvas, 'alert');
      putBack();
    },
  }),
  name: 'Copy denied',
  tags: ['failure'],
};
export const AboutToBeRemoved = {
  ...confirmed(mocked({ keys: 'once' }), /has a new API key/, {
    sooner: warningSoon,
    then: shows('button', 'Keep it longer'),
  }),
  name: 'About to expire',
};
/** The page was hidden before the key was copied. The service still has it. */
export const RemovedBeforeItWasCopied = {
  ...confirmed(mocked({ keys: 'once' }), /has a new API key/, {
    async then(canvas) {
      await waitForRole(canvas, 'textbox', 'API key');
      dispatchEvent(new PageTransitionEvent('pagehide'));
      await waitForRole(canvas, 'button', 'Show the new key');
    },
  }),
  name: 'Expired',
  tags: ['failure', '!autodocs'],
};
/** The reply was lost, and the service keeps no values; but the key can be shown. */
export const WithoutItsValueButShown = {
  ...confirmed(mocked(), /has a new API key/, {
    change: settledWithoutValue({}),
  }),
  name: 'Value in the key field',
  tags: ['failure', '!autodocs'],
};
/** The reply was lost, the service keeps no values, and shows a key once; sending the request again may bring it. */
export const WithoutItsValueButReplayed = {
  ...confirmed(mocked({ keys: 'once' }), /has a new API key/, {
    change: settledWithoutValue({ idempotentRegenerate: true }),
    then: shows('button', 'Show the new key'),
  }),
  name: 'Value can be fetched',
  tags: ['failure', '!autodocs'],
};
/** The reply was lost, and nothing brings the value back. */
export const WithoutItsValue = {
  ...confirmed(mocked({ keys: 'once' }), /has a new API key/, {
    change: settledWithoutValue({}),
    then: shows('button', 'Regenerate again…'),
  }),
  name: 'Value lost',
  tags: ['failure', '!autodocs'],
};
const overtaken = mocked({ keys: 'once' });
/** While a new key stands there, someone else makes another. */
export const ReplacedWhileShown = {
  ...confirmed(overtaken, /has a new API key/, {
    async then(canvas) {
      await waitForRole(canvas, 'textbox', 'API key');
      await overtaken.backend.replaceKey('support-bot', 'rasa', 'Grace Hopper');
      await readChannel(overtaken.api, 'support-bot', 'rasa');
      await waitForRole(canvas, 'heading', /was replaced/);
    },
  }),
  name: 'Replaced while shown',
  tags: ['failure', '!autodocs'],
};

/* Not known yet: adapters that promise nothing */

export const UnknownAndChanged = {
  ...confirmed(mocked({ settles: false }), /by whom/, {
    change: (api) => ({ ...replyLost(api), supports: {} }),
  }),
  name: 'Unknown, another key',
  tags: ['failure', '!autodocs'],
};
export const UnknownAndUnchanged = {
  ...confirmed(mocked({ settles: false }), /don’t know yet/, {
    change: () => ({ ...failing(lost())(), supports: {} }),
    sooner: pausesSoon,
  }),
  name: 'Unknown, the same key',
  tags: ['failure'],
};
export const UnknownAndUnread = {
  ...confirmed(mocked({ settles: false }), /don’t know yet/, {
    change: unreadableAfter(lost()),
    sooner: pausesSoon,
  }),
  name: 'Unknown, not read',
  tags: ['failure', '!autodocs'],
};
/** Refused, and then the key could not be read. */
export const UnknownAfterARefusal = {
  ...confirmed(mocked({ settles: false }), /don’t know yet/, {
    change: unreadableAfter(new SettingsError('forbidden', 'No.')),
  }),
  name: 'Unknown after a refusal',
  tags: ['failure', '!autodocs'],
};
/** The session had ended, and the user did not sign in: *Check again* asks once more. */
export const UnknownAndSignedOut = {
  ...confirmed(mocked({ settles: false }), /don’t know yet/, {
    change: unreadableAfter(new SettingsError('unauthenticated', 'No.')),
    host: (canvas) =>
      canvas.addEventListener(
        'ba-auth-required',
        (event) => {
          event.preventDefault();
          event.detail.giveUp();
        },
        { once: true },
      ),
  }),
  name: 'Unknown, and signed out',
  tags: ['failure', '!autodocs'],
};
/** *Check again* sends the same request once more, and says so. */
export const UnknownCheckingSendsAgain = {
  ...confirmed(mocked({ settles: false }, regenerateFails('network')), /don’t know yet/, {
    sooner: pausesSoon,
    seconds: 20,
  }),
  name: 'Checking sends again',
  tags: ['failure', '!autodocs'],
};
/** The same, where the service would not notice that the key is another by now. */
export const UnknownCheckingMayReplace = {
  ...confirmed(mocked({ settles: false }), /by whom/, {
    change: (api) => ({
      supports: { idempotentRegenerate: true },
      async regenerateKey(...request) {
        await api.regenerateKey(...request).catch(() => undefined);
        throw lost();
      },
    }),
    sooner: pausesSoon,
    seconds: 20,
  }),
  name: 'Checking may replace',
  tags: ['failure', '!autodocs'],
};
