import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { projectOfMany, seedProjects } from '../mocks/index.js';
import { mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Channel list', component: 'ba-channel-list' };
export default meta;
type Story = StoryObj;

const list = html`<ba-channel-list project-id="support-bot"></ba-channel-list>`;

const many = mocked();
export const Many: Story = { ...many, render: () => many.provide(list) };

const hundredThousand = mocked({ projects: [projectOfMany(100_000)] });
/** Only the rows in sight are drawn, and pages are read as one scrolls. */
export const AHundredThousand: Story = {
  ...hundredThousand,
  render: () => hundredThousand.provide(html`<ba-channel-list project-id="everything"></ba-channel-list>`),
};

const open = mocked();
export const Opened: Story = {
  ...open,
  render: () => open.provide(html`<ba-channel-list project-id="support-bot" channel-id="rasa"></ba-channel-list>`),
};

const one = mocked();
export const One: Story = {
  ...one,
  render: () => one.provide(html`<ba-channel-list project-id="travel-desk"></ba-channel-list>`),
};

const empty = mocked();
export const Empty: Story = {
  ...empty,
  render: () =>
    empty.provide(
      html`<ba-channel-list project-id="hr-helper"><button slot="end">Connect new channel…</button></ba-channel-list>`,
    ),
};

const ownEmpty = mocked();
export const EmptyInTheHostsWords: Story = {
  ...ownEmpty,
  render: () =>
    ownEmpty.provide(
      html`<ba-channel-list project-id="hr-helper">
        <p slot="empty">Nobody talks to this assistant yet. The platform team connects the first channel with you.</p>
      </ba-channel-list>`,
    ),
};

const withEnd = mocked();
export const WithAnEnd: Story = {
  ...withEnd,
  render: () =>
    withEnd.provide(
      html`<ba-channel-list project-id="support-bot"
        ><button slot="end">Connect new channel…</button></ba-channel-list
      >`,
    ),
};

const nothingFound = mocked();
export const NothingFound: Story = {
  ...nothingFound,
  render: () =>
    nothingFound.provide(html`<ba-channel-list project-id="support-bot" query="telegram"></ba-channel-list>`),
};

const loading = mocked({}, (backend) =>
  backend.fail({ call: 'listChannels', phase: 'before', kind: 'hang', times: 99 }),
);
export const Loading: Story = { ...loading, render: () => loading.provide(list) };

const failing = mocked({}, (backend) => backend.fail({ call: 'listChannels', phase: 'before', kind: 503 }));
export const FailedOnce: Story = { ...failing, render: () => failing.provide(list) };

const forbidden = mocked({}, (backend) =>
  backend.fail({ call: 'listChannels', phase: 'before', kind: 403, times: 99 }),
);
export const WithoutPermission: Story = { ...forbidden, render: () => forbidden.provide(list) };

const longNames = mocked({
  projects: [
    {
      ...seedProjects[0]!,
      channels: [
        {
          id: 'long',
          type: 'telegram',
          name: 'Concierge of the international customer happiness department for enterprise accounts',
          connectedHoursAgo: 3,
          keyDaysAgo: 400,
        },
      ],
    },
  ],
});
export const LongNameOfAnUnknownType: Story = { ...longNames, render: () => longNames.provide(list) };

export const NotConnected: Story = { render: () => list };
