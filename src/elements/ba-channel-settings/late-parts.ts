import { html } from 'lit';
import type { SettingsApi } from '../../api/settings-api.js';
import type { Channel } from '../../model/channel.js';
import { exportedParts } from '../shared/exported-parts.js';

/** Whose parts they are: each is about the same channel, with the same adapter. */
interface Whole {
  readonly api?: SettingsApi | undefined;
  readonly projectId?: string | undefined;
  readonly channelId?: string | undefined;
}

/** What follows a new key. */
export const rotationOf = ({ api, projectId, channelId }: Whole, channel: Channel) =>
  html`<ba-key-rotation
    .api=${api}
    project-id=${projectId}
    channel-id=${channelId}
    .channel=${channel}
    exportparts=${exportedParts}
  ></ba-key-rotation>`;

/** Where the key goes. */
export const snippetsOf = ({ api, projectId, channelId }: Whole) =>
  html`<ba-key-snippets
    .api=${api}
    project-id=${projectId}
    channel-id=${channelId}
    exportparts=${exportedParts}
  ></ba-key-snippets>`;

/** What happened to the keys. */
export const historyOf = ({ api, projectId, channelId }: Whole) =>
  html`<ba-key-history
    .api=${api}
    project-id=${projectId}
    channel-id=${channelId}
    exportparts=${exportedParts}
  ></ba-key-history>`;
