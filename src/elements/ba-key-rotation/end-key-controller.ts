import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EndPreviousKeyRequest, SettingsApi } from '../../api/settings-api.js';
import { type SettingsError, type SettingsErrorCode, toSettingsError } from '../../api/settings-error.js';
import type { ConnectionController } from '../../controllers/connection-controller.js';
import { type AuthWaiter, requireAuthentication, stopWaiting } from '../../data/authentication.js';
import { readChannel } from '../../data/channels.js';
import { endPreviousKey } from '../../data/end-previous-key.js';
import { loadErrorText } from '../../data/load-error-text.js';
import { dispatch } from '../../events/dispatch.js';
import { BaErrorEvent } from '../../events/error-events.js';
import type { Language } from '../../localization/messages.js';

export interface EndKeyOptions {
  readonly connection: ConnectionController;
  readonly messages: () => Language;
  /** The previous key that works now, with the version of the current one; `undefined` where there is none. */
  readonly request: () => EndPreviousKeyRequest | undefined;
  /** Told which key the user ends, before anything is sent; `undefined` once that has its answer, or none. */
  readonly onAsked: (keyId: string | undefined) => void;
  /** Told whether there is anything to be seen of it. */
  readonly onTold: (isTold: boolean) => void;
}

/** `failed`: refused, or not known. `changed`: another key is the current one by now, as was read. */
export type EndKeyState = 'resting' | 'ending' | 'failed' | 'changed';

/** Seconds before the second, third and fourth request. */
const pauses = [1, 2, 4];

/** A service that wants to be left alone for longer, in seconds, is not waited for. */
const longestPause = 10;

/** After these, the request has ended nothing; and nothing is to be had by sending it again at once. */
const refusals: ReadonlySet<SettingsErrorCode> = new Set<SettingsErrorCode>([
  ...(['offline', 'not-sent', 'invalid', 'forbidden', 'not-found'] as const),
  ...(['unauthenticated', 'reauthentication-required'] as const),
]);

/**
 * Ends a channel's previous key at the user's word. That may be repeated safely, so it is, a few times; what is still open then is
 * said, and tried again by hand. It is about one key of one channel, and stops when the element shows others or is taken out.
 */
export class EndKeyController implements ReactiveController, AuthWaiter {
  state: EndKeyState = 'resting';
  /** Why it failed, in words. */
  failure: string | undefined;
  #running: object | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #subject: string | undefined;
  #isRereading = false;
  #api: SettingsApi | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: EndKeyOptions,
  ) {
    host.addController(this);
  }

  get #currentSubject(): string {
    const { connection, request } = this.options;
    return JSON.stringify([connection.identity, request()]);
  }

  hostUpdate(): void {
    const { connection } = this.options;
    const subject = this.#currentSubject;
    if (subject !== this.#subject && !this.#isRereading) this.#stop();
    this.#subject = subject;
    this.#api = connection.api;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  async end(): Promise<void> {
    const { connection, request, onAsked } = this.options;
    const { api } = connection;
    const wanted = request();
    if (!api || !wanted || this.#running) return;
    const running = (this.#running = {});
    const isOver = () => running !== this.#running;
    let isDoubtful = false;
    this.#set('ending');
    onAsked(wanted.previousKeyId);
    for (const pause of [...pauses, undefined]) {
      const error = await this.#send(api, wanted);
      if (isOver()) return;
      if (!error) return this.#finish('resting');
      const { code, retryAfter = 0 } = error;
      if (code === 'conflict') return this.#reread(api, wanted, error, isOver);
      isDoubtful ||= !refusals.has(code) && code !== 'rate-limited';
      if (pause === undefined || refusals.has(code) || retryAfter > longestPause)
        return this.#fail(api, wanted, error, isDoubtful);
      await new Promise<void>((resolve) => (this.#timer = setTimeout(resolve, Math.max(pause, retryAfter) * 1000)));
      if (isOver()) return;
    }
  }

  retry(): void {
    void this.end();
  }

  /** @returns why it is not known to have ended. */
  async #send(api: SettingsApi, request: EndPreviousKeyRequest): Promise<SettingsError | undefined> {
    try {
      const { previousKey } = await endPreviousKey(api, request);
      // A reading that began later, and came before, hides this answer.
      const isHidden = this.options.request()?.previousKeyId === request.previousKeyId;
      if (isHidden || previousKey === undefined) await readChannel(api, request.projectId, request.channelId);
      return undefined;
    } catch (thrown) {
      return toSettingsError(thrown);
    }
  }

  /** The service says that the keys are not the ones that the user was shown. What is so is read: nothing was ended. */
  async #reread(
    api: SettingsApi,
    request: EndPreviousKeyRequest,
    conflict: SettingsError,
    isOver: () => boolean,
  ): Promise<void> {
    const { projectId, channelId } = request;
    this.#isRereading = true;
    const channel = await readChannel(api, projectId, channelId).catch(toSettingsError);
    this.#isRereading = false;
    if (isOver()) return;
    // What is shown from now on is about the keys as they were read.
    this.#subject = this.#currentSubject;
    if (channel instanceof Error) this.#fail(api, request, channel, false);
    else if (channel.apiKey?.version !== request.expectedVersion) this.#finish('changed');
    else if (this.options.request()?.previousKeyId === request.previousKeyId) this.#fail(api, request, conflict, false);
    else this.#finish('resting');
  }

  #fail(api: SettingsApi, request: EndPreviousKeyRequest, error: SettingsError, isDoubtful: boolean): void {
    const { projectId, channelId } = request;
    const { code } = error;
    const operation = 'endPreviousKey';
    const message = this.#textOf(error, isDoubtful);
    this.#finish('failed', message);
    if (code === 'unauthenticated' || code === 'reauthentication-required')
      requireAuthentication(this.host, api, { code, operation, projectId, channelId }, this);
    else dispatch(this.host, new BaErrorEvent({ code, operation, message }), api);
  }

  #textOf(error: SettingsError, isDoubtful: boolean): string {
    const messages = this.options.messages();
    const { code } = error;
    if (code === 'forbidden' && !isDoubtful) return messages.endForbidden;
    const said = isDoubtful ? messages.endUnknown : messages.endRefused;
    // What is not found may be the address of ending, which says nothing of the key; of a conflict, a reading has told.
    if (code === 'not-found' || code === 'conflict') return said;
    return `${said} ${code === 'reauthentication-required' ? messages.stepUp : loadErrorText(error, messages)}`;
  }

  #finish(state: EndKeyState, failure?: string): void {
    // An end has been seen by now; whoever ends the key later must not be taken for this user.
    this.options.onAsked(undefined);
    this.#running = undefined;
    this.#set(state, failure);
  }

  #set(state: EndKeyState, failure?: string): void {
    this.state = state;
    this.failure = failure;
    this.options.onTold(state !== 'resting');
    this.host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#running = undefined;
    this.state = 'resting';
    this.failure = undefined;
    this.options.onTold(false);
    if (this.#api) stopWaiting(this.#api, this);
  }
}
