import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type KeySnippets, keySnippets, SettingsError } from '../src/index.js';
import { waitForRole } from '../test/support/deep-query.js';
import { mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Key snippets', component: 'ba-key-snippets' };
export default meta;
type Story = StoryObj;

const of = (channelId: string, snippets?: KeySnippets) =>
  html`<ba-key-snippets project-id="sales-assistant" channel-id=${channelId} .snippets=${snippets}></ba-key-snippets>`;

function ofType(type: string): Story {
  const mock = mocked();
  return { ...mock, render: () => mock.provide(of(type)) };
}

export const Universal = ofType('universal');
export const AmazonAlexa = ofType('amazon-alexa');
export const FacebookMessenger = ofType('facebook-messenger');
export const MicrosoftBotFramework = ofType('microsoft-bot-framework');
export const Rasa = ofType('rasa');
export const SamsungBixby = ofType('samsung-bixby');

const node = mocked();
export const OfTheNodeClient: Story = {
  ...node,
  render: () => node.provide(of('universal')),
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'tab', 'Node.js')).click();
  },
};

const own = mocked();
/** A host's own snippets beside the library's, which know where the host's bots send their messages. */
export const WithTheHostsOwn: Story = {
  ...own,
  render: () =>
    own.provide(
      of('universal', (type) => [
        {
          id: 'vault',
          label: 'Vault',
          code: (placeholder) => `vault kv put secret/bots/support api_key=${placeholder}`,
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
        ...keySnippets(type, { baseUrl: 'https://messages.example.com/v2' }),
      ]),
    ),
};

const long = mocked();
export const LongLines: Story = {
  ...long,
  render: () =>
    long.provide(
      of('universal', [
        {
          id: 'long',
          label: 'deploy.sh',
          code: `deploy --bot support ${'--region eu-central-1 '.repeat(12)}--key YOUR_API_KEY`,
        },
      ]),
    ),
};

const once = mocked({ keys: 'once' });
/** The service shows a key once: there is nothing to put in place of the placeholder. */
export const KeyShownOnce: Story = { ...once, render: () => once.provide(of('rasa')) };

const denied = mocked();
export const CannotBeCopied: Story = {
  ...denied,
  render: () =>
    html`<ba-provider
      .api=${{ ...denied.api, revealKey: () => Promise.reject(new SettingsError('server', 'It has a problem.')) }}
      >${of('rasa')}</ba-provider
    >`,
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', /^Copy/)).click();
    await waitForRole(canvasElement, 'alert');
  },
};

const loading = mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 'hang', times: 99 }));
export const Loading: Story = { ...loading, render: () => loading.provide(of('rasa')) };

const missing = mocked();
export const NotFound: Story = { ...missing, render: () => missing.provide(of('gone')) };

const opened = mocked();
/** In an opened channel it stands behind a closed line, below the key. */
export const InAnOpenedChannel: Story = {
  ...opened,
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
