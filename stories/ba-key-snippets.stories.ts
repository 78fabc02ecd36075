import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keySnippets, SettingsError } from '../src/index.js';
import { waitForRole } from '../test/support/deep-query.js';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Key snippets',
  component: 'ba-key-snippets',
  args: { projectId: 'sales-assistant', channelId: 'universal' },
  parameters: frameHeight(320),
};
export default meta;

/** Where the bot takes its key: a tab for each place. The page has a placeholder; *Copy* puts the key in. */
export const Default = elementStory(mocked());

const ofType = (channelId: string) => elementStory(mocked(), { args: { channelId } });

export const Universal = { ...elementStory(mocked()), tags: ['!autodocs'] };
export const AmazonAlexa = { ...ofType('amazon-alexa'), name: 'Amazon Alexa' };
export const FacebookMessenger = { ...ofType('facebook-messenger'), name: 'Facebook Messenger' };
export const MicrosoftBotFramework = { ...ofType('microsoft-bot-framework'), name: 'Microsoft Bot Framework' };
export const Rasa = ofType('rasa');
export const SamsungBixby = { ...ofType('samsung-bixby'), name: 'Samsung Bixby' };

/** The service's own client for Node.js. */
export const OfTheNodeClient = {
  ...elementStory(mocked(), {
    async play({ canvasElement }) {
      (await waitForRole(canvasElement, 'tab', 'Node.js')).click();
    },
  }),
  name: 'Node.js client',
};

/** A host's own snippets beside the library's, which know where the host's bots send their messages. */
export const WithTheHostsOwn = {
  ...elementStory(mocked(), {
    args: {
      snippets: [
        {
          id: 'vault',
          label: 'Vault',
          code: 'vault kv put secret/bots/support api_key=YOUR_API_KEY',
        },
        {
          id: 'kubernetes',
          label: 'Kubernetes',
          file: 'deploy/support-bot/secret.yaml',
          code: [
            'apiVersion: v1',
            'kind: Secret',
            'metadata:',
            '  name: support-bot',
            'stringData:',
            '  BA_API_KEY: YOUR_API_KEY',
          ].join('\n'),
        },
        ...keySnippets('universal', { baseUrl: 'https://messages.example.com/v2' }),
      ],
    },
  }),
  name: 'With the host’s own code',
};

export const LongLines = {
  ...elementStory(mocked(), {
    args: {
      snippets: [
        {
          id: 'long',
          label: 'deploy.sh',
          code: `deploy --bot support ${'--region eu-central-1 '.repeat(12)}--key YOUR_API_KEY`,
        },
      ],
    },
  }),
  name: 'Long lines',
};

/** The service shows a key once: there is nothing to put in place of the placeholder. */
export const KeyShownOnce = {
  ...elementStory(mocked({ keys: 'once' }), { args: { channelId: 'rasa' } }),
  name: 'Key shown once',
};

export const CannotBeCopied = {
  ...elementStory(mocked(), {
    args: { channelId: 'rasa' },
    change: () => ({ revealKey: () => Promise.reject(new SettingsError('server', 'It has a problem.')) }),
    async play({ canvasElement }) {
      (await waitForRole(canvasElement, 'button', /^Copy/)).click();
      await waitForRole(canvasElement, 'alert');
    },
  }),
  name: 'Can’t be copied',
  tags: ['failure'],
};

export const Loading = elementStory(
  mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 'hang', times: 99 })),
  { args: { channelId: 'rasa' }, height: 240 },
);

export const NotFound = {
  ...elementStory(mocked(), { args: { channelId: 'gone' }, height: 160 }),
  name: 'Not found',
  tags: ['failure'],
};

const opened = mocked();
/** In an opened channel it stands behind a closed line, below the key. */
export const InAnOpenedChannel: StoryObj = {
  ...opened,
  name: 'In an opened channel',
  parameters: { ...opened.parameters, ...frameHeight(1100) },
  render: () =>
    opened.provide(
      html`<ba-channel-list
        project-id="support-bot"
        channel-id="rasa"
        style="max-inline-size: 720px"
      ></ba-channel-list>`,
    ),
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'Where the key goes')).click();
    await waitForRole(canvasElement, 'tablist', 'Where the key goes');
  },
};
