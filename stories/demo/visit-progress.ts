import type { MockBackend, MockCallRecord } from '../../mocks/index.js';
import type { BaSettingsApp } from '../../src/index.js';
import { botChannel, isOfBot } from './bot-channel.js';
import type { DemoLog } from './demo-log.js';
import { rememberedVisit, rememberVisit, type Visit } from './visit.js';

export interface VisitProgressOptions {
  readonly app: BaSettingsApp;
  readonly backend: MockBackend;
  readonly log: DemoLog;
  readonly onChange: () => void;
}

/** Follows a visitor from the old key to a bot that has the new one, by what the application and the service say. */
export class VisitProgress {
  #visit = rememberedVisit();
  /** Keys that were made before the last regeneration began, or in another channel. */
  #otherKeys = new Set<string>();

  constructor(private readonly options: VisitProgressOptions) {
    const { app, log } = options;
    log.leaveOut(this.#visit.keys);
    app.addEventListener('ba-key-regenerate-request', ({ detail }) => {
      if (isOfBot(detail)) this.#begin();
    });
    app.addEventListener('ba-key-regenerated', ({ detail }) => {
      if (isOfBot(detail)) this.#change({ step: 'made' });
      else this.#otherKeys.add(detail.keyId);
    });
    app.addEventListener('ba-key-regenerate-failed', ({ detail }) => {
      if (isOfBot(detail) && ['conflict', 'superseded'].includes(detail.code)) void this.#onOvertaken();
    });
    app.addEventListener('ba-previous-key-restored', ({ detail }) => {
      if (isOfBot(detail)) this.#change({ step: 'channel' });
    });
    app.addEventListener('ba-key-copied', ({ detail }) => {
      if (isOfBot(detail) && this.#visit.step === 'made') this.#change({ step: 'copied' });
    });
  }

  get visit(): Visit {
    return this.#visit;
  }

  /** The visitor goes to the channel. A new key that the bot does not have yet stays what comes next. */
  goToChannel(): void {
    const isUnderWay = this.#visit.step === 'made' || this.#visit.step === 'copied';
    this.#change(isUnderWay ? {} : { step: 'channel' });
  }

  /** @param isReplyLost whether the record tells that an answer got lost on its way to the page */
  onCall({ call }: MockCallRecord, isReplyLost: boolean): void {
    const { visit } = this;
    const made = this.options.log.made.filter((id) => !this.#otherKeys.has(id));
    const keys = [...new Set([...visit.keys, ...made])];
    const isLost = visit.isReplyLost || (isReplyLost && call === 'regenerateKey');
    if (isLost !== visit.isReplyLost || keys.length !== visit.keys.length) this.#change({ keys, isReplyLost: isLost });
  }

  /** The bot has had a key accepted that it was given: the channel's current one, or one that still works beside it. */
  async onRecovered(keyId: string | undefined): Promise<void> {
    if (this.#visit.step === 'start') return;
    if ((await this.#currentKey()) === keyId) this.#change({ step: 'done' });
  }

  /**
   * Where someone else's key is the valid one, what was copied before is of no use any more. An undo that came too late fails in the
   * same way, and leaves the new key as it was.
   */
  async #onOvertaken(): Promise<void> {
    const current = await this.#currentKey();
    if (current === undefined || !this.#visit.keys.includes(current)) this.#change({ step: 'channel' });
  }

  /** The id of the key that the service has for the bot's channel. */
  async #currentKey(): Promise<string | undefined> {
    const { records } = await this.options.backend.snapshot();
    const channels = records.find(({ project }) => project.id === botChannel.projectId)?.channels;
    return channels?.find(({ id }) => id === botChannel.channelId)?.key.id;
  }

  #begin(): void {
    this.#otherKeys = new Set([...this.#otherKeys, ...this.#visit.keys, ...this.options.log.made]);
    this.#change({ isReplyLost: false, keys: [] });
  }

  #change(part: Partial<Visit>): void {
    this.#visit = { ...this.#visit, ...part };
    rememberVisit(this.#visit);
    this.options.onChange();
  }
}
