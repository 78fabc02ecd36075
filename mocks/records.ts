import type { Channel, IssuedApiKey, Page } from '../src/model/index.js';
import type { ProjectSeed } from './data.js';
import type { MockSnapshot } from './mock-backend.js';
import { pageOf } from './paging.js';
import { Problem } from './problem.js';
import { KeySigner } from './signer.js';
import {
  type ChannelRecord,
  findChannel,
  issueKey,
  listedChannel,
  namesOf,
  type ProjectRecord,
  recordsOf,
} from './state.js';

/** What the service stores of projects and channels, and the key that signs theirs. */
export class Records {
  readonly #signer: KeySigner;
  readonly #projects: Promise<readonly ProjectRecord[]>;

  /** @param now the service's clock, in milliseconds since 1970. */
  constructor(
    seeds: readonly ProjectSeed[],
    private readonly now: () => number,
    stored?: Pick<MockSnapshot, 'signingKey' | 'records'>,
  ) {
    this.#signer = new KeySigner(stored?.signingKey);
    this.#projects = stored ? Promise.resolve(restored(stored.records)) : recordsOf(seeds, this.#signer, now());
  }

  projects(): Promise<readonly ProjectRecord[]> {
    return this.#projects;
  }

  /** The channels of all projects that have been made so far. */
  async channels(): Promise<readonly ChannelRecord[]> {
    return (await this.#projects).flatMap(({ channels }) => channels);
  }

  /** @throws Problem 404 */
  async project(projectId: string): Promise<ProjectRecord> {
    const found = (await this.#projects).find(({ project }) => project.id === projectId);
    if (!found) throw new Problem(404, 'There is no such project.');
    return found;
  }

  /** @throws Problem 404 */
  async channel(projectId: string, channelId: string): Promise<ChannelRecord> {
    const found = await findChannel(await this.project(projectId), channelId, this.#signer, this.now());
    if (!found) throw new Problem(404, 'There is no such channel.');
    return found;
  }

  /** @throws Problem 404 for the project, 400 for a cursor or limit that makes no sense. */
  async channelPage(projectId: string, parameters: URLSearchParams): Promise<Page<Channel>> {
    const project = await this.project(projectId);
    const page = pageOf(namesOf(project), parameters);
    const found = await Promise.all(page.items.map(({ id }) => findChannel(project, id, this.#signer, this.now())));
    return { ...page, items: found.flatMap((channel) => (channel ? listedChannel(channel, this.now()) : [])) };
  }

  /** Signs a key for a channel; it is worth nothing until it is the channel's. */
  issue(channel: ChannelRecord, by: string): Promise<IssuedApiKey> {
    return issueKey(this.#signer, channel, new Date(this.now()).toISOString(), by);
  }

  /** As JSON. It contains the keys. */
  async snapshot(): Promise<Pick<MockSnapshot, 'signingKey' | 'records'>> {
    return { signingKey: await this.#signer.export(), records: [...(await this.#projects)] };
  }
}

/** Snapshots of a version without a history have none. */
function restored(records: readonly ProjectRecord[]): readonly ProjectRecord[] {
  return records.map(({ channels, ...project }) => ({
    ...project,
    channels: channels.map((channel) => ({ ...channel, events: (channel.events as [] | undefined) ?? [] })),
  }));
}
