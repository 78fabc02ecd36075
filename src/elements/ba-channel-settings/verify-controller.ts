import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SettingsApi } from '../../api/settings-api.js';
import { type SettingsError, toSettingsError } from '../../api/settings-error.js';
import type { ConnectionController } from '../../controllers/connection-controller.js';
import { type AuthWaiter, stopWaiting } from '../../data/authentication.js';
import { verifyChannel } from '../../data/channel-calls.js';
import type { ChannelIds } from '../../data/channels.js';
import { reportLoadError } from '../../data/report-load-error.js';
import type { ChannelMessages } from '../../localization/messages.js';
import type { ChannelStatus } from '../../model/channel.js';

export interface VerifyOptions {
  readonly connection: ConnectionController;
  /** The channel that the element shows. */
  readonly ids: () => ChannelIds | undefined;
  /** The id of its key: what was found is about that. */
  readonly keyId: () => string | undefined;
  readonly messages: () => ChannelMessages;
  readonly onVerified: (status: ChannelStatus) => void;
}

/** How long what was found just now was found just now, in milliseconds. */
const recently = 60_000;

/**
 * Lets the service look whether messages of a channel arrive. What is under way, what failed, and a sign-in that is waited for
 * belong to one channel of one identity, and end when the element shows another or is taken out.
 */
export class VerifyController implements ReactiveController, AuthWaiter {
  /** Why the last verification failed. */
  error: SettingsError | undefined;
  /** What was found just now: each verification is answered, also where it found the same. */
  found: ChannelStatus | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: object | undefined;
  #key: string | undefined;
  #api: SettingsApi | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: VerifyOptions,
  ) {
    host.addController(this);
  }

  get isVerifying(): boolean {
    return this.#running !== undefined;
  }

  hostUpdate(): void {
    const { connection, ids, keyId } = this.options;
    const key = JSON.stringify([connection.identity, ids(), keyId()]);
    if (key !== this.#key) this.#stop();
    this.#key = key;
    this.#api = connection.api;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  async verify(): Promise<void> {
    const { connection, ids, messages, onVerified } = this.options;
    const { api } = connection;
    const wanted = ids();
    if (!api || !wanted || this.#running) return;
    const running = (this.#running = {});
    this.error = this.found = undefined;
    this.host.requestUpdate();
    const settle = (how: () => void) => {
      if (running !== this.#running) return;
      this.#running = undefined;
      how();
      this.host.requestUpdate();
    };
    try {
      const { status } = await verifyChannel(api, wanted.projectId, wanted.channelId);
      settle(() => {
        this.found = status;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#forget(), recently);
        onVerified(status);
      });
    } catch (thrown) {
      settle(() => {
        this.error = toSettingsError(thrown);
        reportLoadError(this.host, api, 'verifyChannel', this.error, messages(), this, wanted);
      });
    }
  }

  retry(): void {
    void this.verify();
  }

  #forget(): void {
    this.found = undefined;
    this.host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#running = undefined;
    this.error = this.found = undefined;
    if (this.#api) stopWaiting(this.#api, this);
  }
}
