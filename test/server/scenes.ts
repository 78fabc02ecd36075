import { html, type TemplateResult } from 'lit';
import type { SettingsApi } from '../../src/index.js';
import { ar } from '../../src/localization/ar.js';

const refuse = (name: string) => () => {
  throw new Error(`A server called ${name}() of the adapter.`);
};
const methods = [
  'listProjects',
  'getProject',
  'listChannels',
  'getChannel',
  'regenerateKey',
  'revealKey',
  'listKeyEvents',
  'onEvent',
];

/** A host's adapter and what it knows already: a server neither calls nor writes any of it. */
const untouchable = Object.fromEntries(methods.map((name) => [name, refuse(name)])) as unknown as SettingsApi;
const apiKey = { id: 'kid-server', hint: 'hint', createdAt: '2026-01-02T03:04:05Z', version: 'version-server' };
const channel = {
  id: 'rasa',
  projectId: 'support-bot',
  type: 'rasa',
  name: 'A name that is known already',
  connectedAt: '2026-01-02T03:04:05Z',
  status: 'integrated' as const,
  apiKey,
};

/** What a server writes: every public element, by name, and further settings of the same. */
export const scenes: Readonly<Record<string, TemplateResult>> = {
  'ba-provider': html`<ba-provider api-base="/api"><p>Slotted</p></ba-provider>`,
  'ba-settings-app': html`<ba-settings-app></ba-settings-app>`,
  'ba-settings-app of a project': html`<ba-settings-app project-id="support-bot"></ba-settings-app>`,
  'ba-settings-app at a channel': html`<ba-settings-app
    route="/projects/support-bot/settings/channels/rasa"
  ></ba-settings-app>`,
  'ba-settings-app without a header': html`<ba-settings-app header="none" project-id="support-bot"></ba-settings-app>`,
  'ba-settings-app in Arabic': html`<ba-settings-app locale="ar" .messages=${ar}></ba-settings-app>`,
  'ba-settings-app with an adapter': html`<ba-settings-app
    .api=${untouchable}
    project-id="support-bot"
  ></ba-settings-app>`,
  'ba-home-link': html`<ba-home-link></ba-home-link>`,
  'ba-project-switcher': html`<ba-project-switcher project-id="support-bot"></ba-project-switcher>`,
  'ba-project-grid': html`<ba-project-grid></ba-project-grid>`,
  'ba-project-settings': html`<ba-project-settings project-id="support-bot" tab="general"></ba-project-settings>`,
  'ba-channel-list': html`<ba-channel-list project-id="support-bot"></ba-channel-list>`,
  'ba-channel-settings': html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
  'ba-channel-settings with its channel': html`<ba-channel-settings
    .api=${untouchable}
    .channel=${channel}
    project-id="support-bot"
    channel-id="rasa"
  ></ba-channel-settings>`,
  'ba-api-key-field': html`<ba-api-key-field project-id="support-bot" channel-id="rasa"></ba-api-key-field>`,
  'ba-api-key-field with its key': html`<ba-api-key-field
    .api=${untouchable}
    .apiKey=${apiKey}
    project-id="support-bot"
    channel-id="rasa"
  ></ba-api-key-field>`,
  'ba-key-history': html`<ba-key-history project-id="support-bot" channel-id="rasa"></ba-key-history>`,
  'ba-key-rotation': html`<ba-key-rotation project-id="support-bot" channel-id="rasa"></ba-key-rotation>`,
  'ba-key-snippets': html`<ba-key-snippets project-id="support-bot" channel-id="rasa"></ba-key-snippets>`,
  'ba-regenerate-key-dialog': html`<ba-regenerate-key-dialog
    open
    project-id="support-bot"
    channel-id="rasa"
  ></ba-regenerate-key-dialog>`,
  'ba-channel-list below a provider': html`<ba-provider locale="ar" .messages=${ar}
    ><ba-channel-list project-id="support-bot"></ba-channel-list
  ></ba-provider>`,
};
