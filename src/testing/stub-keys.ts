import type {
  EndPreviousKeyRequest,
  RegenerateKeyRequest,
  RestorePreviousKeyRequest,
  SupportedOverlap,
} from '../api/settings-api.js';
import { SettingsError } from '../api/settings-error.js';
import type { ApiKey, IssuedApiKey } from '../model/api-key.js';
import type { Channel } from '../model/channel.js';
import type { KeyEvent } from '../model/key-event.js';
import type { Overlap } from '../model/overlap.js';
import { randomUuid } from '../platform/uuid.js';

const instant = (at: number) => new Date(at).toISOString();

/** The channels of a stub and their keys: the current one, and the previous one while it works. Nothing here awaits anything. */
export class StubKeys {
  readonly #channels: Map<string, Channel>;
  readonly #values = new Map<string, string>();
  /** Which key each operation made or restored. */
  readonly #operations = new Map<string, string>();
  readonly #events = new Map<string, KeyEvent[]>();
  #count = 1;

  constructor(
    channels: readonly Channel[],
    private readonly overlap: SupportedOverlap | undefined,
  ) {
    this.#channels = new Map(channels.map((one) => [one.id, one]));
  }

  /** In lists the previous key is left out. */
  get channels(): readonly Channel[] {
    return [...this.#channels.values()].map(({ previousKey: _previous, ...channel }) => channel);
  }

  /** @throws SettingsError `not-found` */
  channel(id: string): Channel {
    const channel = this.#channels.get(id) ?? notFound();
    const { previousKey } = channel;
    if (!this.overlap || !previousKey) return this.overlap ? { ...channel, previousKey: null } : channel;
    const end = Date.parse(previousKey.endsAt ?? previousKey.endsAfterFirstUse?.atMost ?? '');
    if (end > Date.now()) {
      if (previousKey.endsAt === undefined) return channel;
      return { ...channel, previousKey: { ...previousKey, endsInSeconds: Math.ceil((end - Date.now()) / 1000) } };
    }
    this.#note(id, 'previous-ended', previousKey, end);
    return this.#store({ ...channel, previousKey: null });
  }

  events(id: string): readonly KeyEvent[] {
    this.channel(id);
    return this.#eventsOf(id).toReversed();
  }

  /** The key with its value. */
  issued(key: ApiKey): IssuedApiKey {
    if (!this.#values.has(key.id)) this.#values.set(key.id, randomUuid() + key.hint);
    return { ...key, value: this.#values.get(key.id)! };
  }

  /** @throws SettingsError `conflict`, `invalid`, `not-found`, `superseded` */
  regenerate({ channelId, operationId, expectedVersion, overlap, reason }: RegenerateKeyRequest): IssuedApiKey {
    const channel = this.channel(channelId);
    if (this.#isDone(operationId, channel)) return this.issued(channel.apiKey!);
    if (expectedVersion !== channel.apiKey?.version) throw new SettingsError('conflict', 'The key was changed.');
    const now = Date.now();
    const end = overlap && this.#endOf(overlap, now);
    this.#endPrevious(channel, now);
    const [id, hint] = [`key-${channelId}-${++this.#count}`, randomUuid().slice(-4)];
    const apiKey = { id, hint, createdAt: instant(now), lastUsedAt: null, version: id };
    const { version: _version, ...old } = channel.apiKey!;
    this.#store({ ...channel, apiKey, ...(this.overlap && { previousKey: end ? { ...old, ...end } : null }) });
    this.#operations.set(operationId, id);
    this.#note(channelId, 'regenerated', apiKey, now, reason && { reason });
    return this.issued(apiKey);
  }

  /** @throws SettingsError `conflict`, `not-found` */
  end({ channelId, previousKeyId, expectedVersion }: EndPreviousKeyRequest): Channel {
    const channel = this.channel(channelId);
    if (this.#hasEnded(channel, previousKeyId)) return channel;
    this.#expectPrevious(channel, previousKeyId, expectedVersion);
    this.#endPrevious(channel, Date.now());
    return this.#store({ ...channel, previousKey: null });
  }

  /** @throws SettingsError `conflict`, `not-found`, `superseded` */
  restore({ channelId, previousKeyId, operationId, expectedVersion }: RestorePreviousKeyRequest): Channel {
    const channel = this.channel(channelId);
    if (this.#isDone(operationId, channel)) return channel;
    if (this.#hasEnded(channel, previousKeyId)) throw new SettingsError('superseded', 'The old key has ended.');
    this.#expectPrevious(channel, previousKeyId, expectedVersion);
    const { endsAt: _at, endsInSeconds: _in, endsAfterFirstUse: _after, ...key } = channel.previousKey!;
    this.#operations.set(operationId, key.id);
    this.#note(channelId, 'restored', key, Date.now());
    return this.#store({ ...channel, apiKey: { ...key, version: `${key.id}-${++this.#count}` }, previousKey: null });
  }

  /** Whether an operation was carried out before. @throws SettingsError `superseded` where its key was replaced since */
  #isDone(operationId: string, { apiKey }: Channel): boolean {
    const keyId = this.#operations.get(operationId);
    if (keyId !== undefined && keyId !== apiKey?.id)
      throw new SettingsError('superseded', 'The key was replaced since.');
    return keyId !== undefined;
  }

  #endOf(overlap: Overlap, now: number): Pick<NonNullable<Channel['previousKey']>, 'endsAt' | 'endsAfterFirstUse'> {
    const { seconds = [], firstUse } = this.overlap ?? {};
    if (overlap.from === 'now' && seconds.includes(overlap.seconds))
      return { endsAt: instant(now + overlap.seconds * 1000) };
    if (overlap.from === 'first-use' && firstUse) {
      return { endsAfterFirstUse: { seconds: firstUse.seconds, atMost: instant(now + firstUse.atMost * 1000) } };
    }
    throw new SettingsError('invalid', 'This overlap is not supported.');
  }

  #hasEnded({ id, apiKey, previousKey }: Channel, keyId: string): boolean {
    return (
      keyId !== apiKey?.id && keyId !== previousKey?.id && this.#eventsOf(id).some((event) => event.keyId === keyId)
    );
  }

  #expectPrevious({ apiKey, previousKey }: Channel, keyId: string, version: string): void {
    if (version !== apiKey?.version) throw new SettingsError('conflict', 'The key was changed.');
    if (previousKey?.id !== keyId) notFound();
  }

  #endPrevious({ id, previousKey }: Channel, now: number): void {
    if (previousKey) this.#note(id, 'previous-ended', previousKey, now);
  }

  #store(channel: Channel): Channel {
    this.#channels.set(channel.id, channel);
    return channel;
  }

  #note(
    channelId: string,
    type: KeyEvent['type'],
    { id: keyId, hint }: Pick<ApiKey, 'id' | 'hint'>,
    at: number,
    more: Pick<KeyEvent, 'reason'> = {},
  ): void {
    const events = this.#eventsOf(channelId);
    events.push({ id: `event-${channelId}-${events.length + 1}`, type, at: instant(at), keyId, hint, ...more });
  }

  /** Oldest first. It begins with the key that the channel was given. */
  #eventsOf(id: string): KeyEvent[] {
    const { apiKey } = this.#channels.get(id) ?? {};
    const first: KeyEvent[] = apiKey
      ? [{ id: `event-${id}-1`, type: 'issued', at: apiKey.createdAt, keyId: apiKey.id, hint: apiKey.hint }]
      : [];
    const events = this.#events.get(id) ?? first;
    this.#events.set(id, events);
    return events;
  }
}

export function notFound(): never {
  throw new SettingsError('not-found', 'There is no such thing.');
}
