import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConnectionController } from '../../controllers/connection-controller.js';
import { onChannelRead } from '../../data/channel-reads.js';
import type { ChannelIds } from '../../data/channels.js';
import { knownChannel } from '../../data/known-channel.js';
import type { Channel } from '../../model/channel.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';

export interface KeyNewsOptions {
  readonly connection: ConnectionController;
  readonly regeneration: RegenerationController;
  readonly ids: () => ChannelIds | undefined;
  /** Something happened to the channel's keys. */
  readonly onNews: () => void;
}

/**
 * Notices that something happened to a channel's keys, in this page or elsewhere, by what the page knows anyway: it makes no
 * request of its own.
 */
export class KeyNewsController implements ReactiveController {
  #about: string | undefined;
  /** What the page knows of the keys, as a text; nothing before it knows the channel. */
  #keys: string | undefined;
  /** The last operation that changed the current key here, as a text. */
  #operation = '';
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly options: KeyNewsOptions,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#follow();
    const operation = this.#newestOperation;
    if (operation !== this.#operation) this.options.onNews();
    this.#operation = operation;
  }

  hostDisconnected(): void {
    this.#leave();
  }

  get #newestOperation(): string {
    const { state } = this.options.regeneration;
    const restored = state.name === 'restored' ? state.operation.operationId : undefined;
    return JSON.stringify([state.issued?.key.id, restored]);
  }

  /** Listens for the channel that the element has now. */
  #follow(): void {
    const { connection, ids } = this.options;
    const { identity } = connection;
    const current = ids();
    const about = identity !== undefined && current ? JSON.stringify([identity, current]) : undefined;
    if (about === this.#about) return;
    this.#leave();
    if (identity === undefined || !current) return;
    this.#about = about;
    this.#operation = this.#newestOperation;
    const known = knownChannel(identity, current);
    this.#keys = known && keysOf(known);
    this.#stop = onChannelRead(identity, current.projectId, current.channelId, (channel) => this.#onRead(channel));
  }

  #leave(): void {
    this.#stop?.();
    this.#about = this.#keys = this.#stop = undefined;
  }

  #onRead(channel: Channel): void {
    const [before, now] = [this.#keys, keysOf(channel)];
    this.#keys = now;
    if (before !== undefined && before !== now) this.options.onNews();
  }
}

/** Which keys there are, and what the history tells of them: that one was used for the first time, or has leaked. */
function keysOf({ apiKey, previousKey }: Channel): string {
  const isUsed = typeof apiKey?.lastUsedAt === 'string';
  return JSON.stringify([apiKey?.id, previousKey?.id ?? null, isUsed, apiKey?.exposed?.at, previousKey?.exposed?.at]);
}
