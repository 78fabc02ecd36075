import { readChannel, readIssuedApiKey, readKeyEvent, readProject } from './readers/model-readers.generated.js';
import type { Channel } from '../model/channel.js';
import { isBlankName } from '../model/blank-name.js';
import { page } from './readers/page.js';
import { malformed, type Reader, within } from './readers/readers.js';
import { readRevealedKey } from './readers/revealed-key.js';
import { readSettled } from './readers/settled.js';
import type { SettingsApi } from './settings-api.js';
import { isSettingsError } from './settings-error.js';

/** The methods of the port that answer with something. */
export type Method = Exclude<keyof SettingsApi, 'id' | 'supports' | 'onEvent'>;

/** What a method answers with. */
export type ReplyOf<M extends Method> = Awaited<ReturnType<NonNullable<SettingsApi[M]>>>;

/** A channel. No key is the one before itself: where a service says so, nothing is known of a previous one. */
const readChannelOfTwo: Reader<Channel> = (value, path) => {
  const channel = readChannel(value, path);
  const isItself = channel.previousKey && channel.previousKey.id === channel.apiKey?.id;
  return isItself ? Object.freeze({ ...channel, previousKey: undefined }) : channel;
};

const theChannel = (projectId?: string, id?: string) => about(named(readChannelOfTwo), { projectId, id });

/** How the reply of each method is read, by the ids that were asked for. */
const replies: { readonly [M in Method]: (...ids: readonly string[]) => Reader<ReplyOf<M>> } = {
  listProjects: () => page(named(readProject)),
  getProject: (id) => about(named(readProject), { id }),
  listChannels: (projectId) => page(about(named(readChannelOfTwo), { projectId })),
  getChannel: theChannel,
  verifyChannel: theChannel,
  endPreviousKey: theChannel,
  restorePreviousKey: theChannel,
  listKeyEvents: () => page(readKeyEvent),
  regenerateKey: () => readIssuedApiKey,
  settleRegeneration: () => readSettled,
  revealKey: () => readRevealedKey,
};

export const methods = Object.keys(replies) as readonly Method[];

/** Replies that were read, and what they answer: they are not read twice. */
const answered = new WeakMap<object, string>();

/**
 * Reads what a method of an adapter answered: copies what is known of it, field by field, and freezes the copy. A reply that
 * was read for the same question comes back as it is.
 *
 * @param ids the ids that were asked for, the project's before the channel's.
 * @throws SettingsError `malformed`, also for a reply about something else than what was asked for.
 */
export function readReply<M extends Method>(method: M, ids: readonly string[], reply: unknown): ReplyOf<M> {
  const question = JSON.stringify([method, ...ids.slice(0, replies[method].length)]);
  if (answered.get(reply as object) === question) return reply as ReplyOf<M>;
  try {
    const copy = replies[method](...ids)(reply);
    answered.set(copy, question);
    return copy;
  } catch (thrown) {
    throw isSettingsError(thrown) ? thrown : malformed('', 'readable');
  }
}

/** A name of which nothing is seen is none: wherever it would stand, the id does. */
function named<T extends { readonly id: string; readonly name: string }>(read: Reader<T>): Reader<T> {
  return (value, path) => {
    const reply = read(value, path);
    return isBlankName(reply.name) ? Object.freeze({ ...reply, name: reply.id }) : reply;
  };
}

/** Refuses a reply about something else than what was asked for: it is never shown. */
function about<T extends object>(read: Reader<T>, expected: { readonly [Name in keyof T]?: unknown }): Reader<T> {
  const names = Object.keys(expected) as (keyof T & string)[];
  return (value, path = '') => {
    const reply = read(value, path);
    for (const name of names) {
      if (reply[name] !== expected[name]) throw malformed(within(path, name), 'what was asked for');
    }
    return reply;
  };
}
