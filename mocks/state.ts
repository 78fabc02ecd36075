import type { Channel, IssuedApiKey, Project } from '../src/model/index.js';
import { activityOf, daysAgo, type ProjectSeed } from './data.js';
import type { KeySigner } from './signer.js';

/** A channel as the server knows it: with its key's secret, which its answers leave out. */
export interface ChannelRecord extends Omit<Channel, 'apiKey'> {
  key: IssuedApiKey;
  status: Channel['status'];
}

export interface ProjectRecord {
  readonly project: Project;
  readonly channels: ChannelRecord[];
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
      const { id, name, color, starred = false, disabled = false, channels, createdDaysAgo } = seed;
      return {
        project: {
          id,
          name,
          color,
          starred,
          disabled,
          channelTypes: [...new Set(channels.map(({ type }) => type))],
          channelCount: channels.length,
          createdAt: daysAgo(createdDaysAgo, now),
          activity: activityOf(seed, now),
        },
        channels: await Promise.all(
          channels.map(async ({ id: channelId, type, name, connectedHoursAgo, keyDaysAgo, usedMinutesAgo }) => {
            const lastUsedAt = usedMinutesAgo === undefined ? undefined : daysAgo(usedMinutesAgo / 1440, now);
            const key = await issueKey(signer, { projectId: id, type }, daysAgo(keyDaysAgo, now), 'Grace Hopper');
            return {
              id: channelId,
              projectId: id,
              type,
              name,
              connectedAt: daysAgo(connectedHoursAgo / 24, now),
              status: lastUsedAt ? ('integrated' as const) : ('not-integrated' as const),
              key: { ...key, ...(lastUsedAt && { lastUsedAt }) },
            };
          }),
        ),
      };
    }),
  );
}

/** Makes a new key. */
export async function issueKey(
  signer: KeySigner,
  { projectId, type }: { readonly projectId: string; readonly type: string },
  createdAt: string,
  createdBy: string,
): Promise<IssuedApiKey> {
  const id = crypto.randomUUID().slice(0, 8) + crypto.randomUUID().slice(-4);
  const iat = Math.floor(Date.parse(createdAt) / 1000);
  const value = await signer.sign(id, { iss: 'ba-settings-mock', sub: projectId, channel: type, iat, jti: id });
  return { id, hint: value.slice(-4), createdAt, createdBy, version: crypto.randomUUID().slice(0, 13), value };
}

/** The channel as it is answered: without the secret. */
export function publicChannel({ key, ...channel }: ChannelRecord): Channel {
  const { value: _secret, ...apiKey } = key;
  return { ...channel, apiKey };
}
