import type { Route } from '../../src/index.js';

/** The channel that the bot reports to, and where the application shows it. */
export const botChannel = { projectId: 'support-bot', channelId: 'rasa' } as const;
export const botRoute = { view: 'project-settings', tab: 'channels', ...botChannel } as const satisfies Route;

/** Tells what is of the bot's channel: an event, a route. */
export const isOfBot = (of: { readonly projectId: string; readonly channelId?: string | undefined }): boolean =>
  of.projectId === botChannel.projectId && of.channelId === botChannel.channelId;
