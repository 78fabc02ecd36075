import type { Channel, IssuedApiKey, KeyEvent, Project } from '../src/model/index.js';
import { activityOf, type ChannelSeed, daysAgo, laterChannel, laterChannelSeed, type ProjectSeed } from './data.js';
import { note } from './key-events.js';
import type { KeySigner } from './signer.js';
import { newVersion, type PreviousRecord, previousOf, publicPrevious } from './two-keys.js';

/** A channel as the server knows it: with the secrets of its keys, which its answers leave out. */
export interface ChannelRecord extends Omit<Channel, 'apiKey' | 'previousKey' | 'status'> {
  key: IssuedApiKey;
  previous?: PreviousRecord | undefined;
  /** What happened to its keys, oldest first. */
  readonly events: KeyEvent[];
}

export interface ProjectRecord {
  readonly project: Project;
  /** The channels that have been made so far. */
  readonly channels: ChannelRecord[];
  /** How many more can be asked for. */
  readonly moreChannels?: number | undefined;
}

/** Makes the server's records of the seed data, with a key for every channel. */
export async function recordsOf(
  seeds: readonly ProjectSeed[],
  signer: KeySigner,
  now: number,
): Promise<ProjectRecord[]> {
  const order = (seed: ProjectSeed) => (seed.starred ? 0 : seed.disabled ? 2 : 1);
  const sorted = seeds.toSorted((one, other) => order(one) - order(other));
  return Promise.all(
    sorted.map(async (seed) => {
      const { id, name, color, starred = false, disabled = false, channels, createdDaysAgo, moreChannels } = seed;
      return {
        project: {
          id,
          name,
          color,
          starred,
          disabled,
          channelTypes: [...new Set((moreChannels ? firstOfThem : channels).map(({ type }) => type))],
          channelCount: channels.length + (moreChannels ?? 0),
          createdAt: daysAgo(createdDaysAgo, now),
          activity: activityOf(seed, now),
        },
        channels: await Promise.all(channels.map((channel) => makeChannel(signer, id, channel, now))),
        ...(moreChannels !== undefined && { moreChannels }),
      };
    }),
  );
}

const firstOfThem = Array.from({ length: 6 }, (_, index) => laterChannelSeed(index));

async function makeChannel(
  signer: KeySigner,
  projectId: string,
  { id, type, name, connectedHoursAgo, keyDaysAgo, usedMinutesAgo }: ChannelSeed,
  now: number,
): Promise<ChannelRecord> {
  const lastUsedAt = usedMinutesAgo === undefined ? null : daysAgo(usedMinutesAgo / 1440, now);
  const createdAt = daysAgo(keyDaysAgo, now);
  const by = 'Grace Hopper';
  const key = { ...(await issueKey(signer, { projectId, type }, createdAt, by)), lastUsedAt };
  const channel = { id, projectId, type, name, connectedAt: daysAgo(connectedHoursAgo / 24, now), key, events: [] };
  note(channel, { type: 'issued', at: Date.parse(createdAt), key, by });
  return channel;
}

/** The ids and names of all channels of a project, made or not. */
export function namesOf({
  channels,
  moreChannels,
}: ProjectRecord): readonly { readonly id: string; readonly name: string }[] {
  if (moreChannels === undefined) return channels;
  return Array.from({ length: moreChannels }, (_, index) => laterChannel(index));
}

/** Finds a channel, or makes it now if it can be asked for. */
export async function findChannel(
  { project, channels, moreChannels = 0 }: ProjectRecord,
  id: string,
  signer: KeySigner,
  now: number,
): Promise<ChannelRecord | undefined> {
  const find = () => channels.find((one) => one.id === id);
  const index = Number(/^channel-(\d+)$/.exec(id)?.[1]) - 1;
  if (find() || !(index >= 0 && index < moreChannels)) return find();
  const made = await makeChannel(signer, project.id, laterChannelSeed(index), now);
  if (!find()) channels.push(made); // Another request may have asked for it meanwhile.
  return find();
}

/** Makes a new key, which was never used. */
export async function issueKey(
  signer: KeySigner,
  { projectId, type }: { readonly projectId: string; readonly type: string },
  createdAt: string,
  createdBy: string,
): Promise<IssuedApiKey> {
  const id = crypto.randomUUID().slice(0, 8) + crypto.randomUUID().slice(-4);
  const iat = Math.floor(Date.parse(createdAt) / 1000);
  const value = await signer.sign(id, { iss: 'ba-settings-mock', sub: projectId, channel: type, iat, jti: id });
  return { id, hint: value.slice(-4), createdAt, createdBy, lastUsedAt: null, version: newVersion(), value };
}

/** The channel as it is answered in a list: without any secret, and without its previous key. */
export function listedChannel(record: ChannelRecord, now: number): Channel {
  const previous = previousOf(record, now);
  const { key, previous: _previous, events: _events, ...channel } = record;
  const { value: _secret, ...apiKey } = key;
  const isUsed = Boolean(key.lastUsedAt ?? previous?.key.lastUsedAt);
  return { ...channel, status: isUsed ? 'integrated' : 'not-integrated', apiKey };
}

/** The channel as it is answered by itself. */
export function publicChannel(record: ChannelRecord, now: number): Channel {
  const previous = previousOf(record, now);
  return { ...listedChannel(record, now), previousKey: previous ? publicPrevious(previous, now) : null };
}
