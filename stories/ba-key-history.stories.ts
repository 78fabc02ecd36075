import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type KeyEvent, type Page, type PageQuery, type SettingsApi, SettingsError } from '../src/index.js';
import { waitForRole } from '../test/support/deep-query.js';
import { elementStory, type ElementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Key history',
  component: 'ba-key-history',
  args: { projectId: 'support-bot', channelId: 'rasa' },
  parameters: frameHeight(560),
};
export default meta;

const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();

/** One of each, newest first. */
const oneOfEach: readonly KeyEvent[] = [
  { id: '9', type: 'previous-ended', at: at(1), hint: 'kw3A' },
  { id: '8', type: 'first-used', at: at(1.1), hint: 'x9Tg' },
  { id: '7', type: 'regenerated', at: at(2), by: 'Deniz Yılmaz', hint: 'x9Tg', reason: 'routine' },
  { id: '6', type: 'restored', at: at(30), by: 'Amélie Laurent', hint: 'kw3A' },
  { id: '5', type: 'regenerated', at: at(31), by: 'Amélie Laurent', hint: 'p0Qe', reason: 'leaked' },
  { id: '4', type: 'exposed', at: at(31.5), hint: 'kw3A' },
  { id: '3', type: 'revealed', at: at(500), by: 'Deniz Yılmaz', hint: 'kw3A' },
  { id: '2', type: 'unknown', at: at(900) },
  { id: '1', type: 'issued', at: at(2000), by: 'Deniz Yılmaz', hint: 'kw3A' },
];

function pageOf(all: readonly KeyEvent[], { cursor = '0', limit = 20 }: PageQuery): Page<KeyEvent> {
  const end = Number(cursor) + limit;
  return { items: all.slice(Number(cursor), end), nextCursor: end < all.length ? String(end) : undefined };
}

type List = NonNullable<SettingsApi['listKeyEvents']>;

const story = (listKeyEvents: List, more: ElementStory = {}) =>
  elementStory(mocked(), { ...more, change: () => ({ listKeyEvents }) });

const whole: List = async (_projectId, _channelId, query) => pageOf(oneOfEach, query);

/** What happened to the keys, newest first. */
export const Default = story(whole);

export const OneOfEach = { ...story(whole), name: 'One of each', tags: ['!autodocs'] };

export const Empty = story(async () => ({ items: [] }), { height: 160 });
export const Loading = story(() => new Promise(() => undefined), { height: 240 });

export const CannotBeLoaded = {
  ...story(() => Promise.reject(new SettingsError('server', 'It has a problem.')), {
    height: 200,
  }),
  name: 'Can’t be loaded',
  tags: ['failure'],
};

export const NotPermitted = {
  ...story(() => Promise.reject(new SettingsError('forbidden', 'No.')), {
    height: 200,
  }),
  name: 'Not permitted',
  tags: ['failure'],
};

const many = Array.from({ length: 90 }, (_, index): KeyEvent => ({
  id: `${index}`,
  type: 'regenerated',
  at: at(index * 700),
  by: 'Deniz Yılmaz',
  hint: `k${100 + index}`,
}));

/** A page at a time. */
export const Many = story(async (_projectId, _channelId, query) => pageOf(many, query), { height: 1200 });

/** What is loaded stays. */
export const RestCannotBeLoaded = {
  ...story(
    (_projectId, _channelId, query) =>
      query.cursor ? Promise.reject(new SettingsError('network', 'It is gone.')) : Promise.resolve(pageOf(many, query)),
    {
      async play({ canvasElement }) {
        (await waitForRole(canvasElement, 'button', 'Show more')).click();
        await waitForRole(canvasElement, 'alert');
      },
      height: 1200,
    },
  ),
  name: 'The rest can’t be loaded',
  tags: ['failure'],
};

const longName = 'Wolfeschlegelsteinhausenbergerdorff-von-und-zu-Hohenlohe-Bartenstein-Jagstberg';
export const LongNames = {
  ...story(
    async () => ({
      items: [
        { id: '1', type: 'regenerated', at: at(2), by: longName, hint: 'x9Tg', reason: 'offboarding' },
        { id: '2', type: 'revealed', at: at(3), by: 'ديمة عبد الرحمن', hint: 'x9Tg' },
      ],
    }),
    { height: 240 },
  ),
  name: 'Long names',
};

const opened = mocked();
/** In an opened channel it stands behind a closed line, and is asked for once that is opened. */
export const InAnOpenedChannel: StoryObj = {
  ...opened,
  name: 'In an opened channel',
  parameters: { ...opened.parameters, ...frameHeight(1200) },
  render: () =>
    html`<ba-provider .api=${{ ...opened.api, listKeyEvents: whole }}
      ><ba-channel-list project-id="support-bot" channel-id="rasa" style="max-inline-size: 720px"></ba-channel-list
    ></ba-provider>`,
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'Key history')).click();
    await waitForRole(canvasElement, 'listitem', /New key created/);
  },
};
