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
import type { Channel } from '../../model/channel.js';
import { type EndQuestion, isQuestion, type ShownKeys, stateOf } from './end-question.js';

export interface EndKeyOptions {
  readonly connection: ConnectionController;
  readonly messages: () => Language;
  /** The keys that are shown now; `undefined` where none is known. */
  readonly keys: () => ShownKeys | undefined;
  /** Within how many seconds the service rejects a key that has ended. */
  readonly revocationSeconds: () => number;
  /** Closes the question: it is about keys that are no longer the channel's. */
  readonly onWithdrawn: () => void;
  /** Told which key the user ends, before anything is sent. @returns is told that it is not asked for any longer. */
  readonly onAsked: (keyId: string) => () => void;
  /** Told whether there is anything to be seen of it. */
  readonly onTold: (isTold: boolean) => void;
}

/**
 * `accepted`: the service took it, and has some time left to stop the key. `failed`: refused, or not known. `changed`: the channel has
 * other keys by now, as was read.
 */
export type EndKeyState = 'resting' | 'ending' | 'accepted' | 'failed' | 'changed';

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
 * said, and tried again by hand. A question, and what is sent after it, is about exactly the keys that it was asked about: it never
 * turns to other ones. It stops when the element shows another channel or is taken out.
 */
export class EndKeyController implements ReactiveController, AuthWaiter {
  state: EndKeyState = 'resting';
  /** Why it failed, in words. */
  failure: string | undefined;
  #asked: EndQuestion | undefined;
  /** What the user has confirmed. To try again is to send the same. */
  #confirmed: EndQuestion | undefined;
  #running: object | undefined;
  #tellOver: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: string | undefined;
  #isRereading = false;
  #api: SettingsApi | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: EndKeyOptions,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const shown = this.#describeKeys();
    if (shown !== this.#shown && !this.#isRereading) this.#onOtherKeys();
    this.#shown = shown;
    this.#api = this.options.connection.api;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** A question is opened. @returns whether there is anything to ask about. */
  ask(): boolean {
    const keys = this.options.keys();
    if (!isQuestion(keys)) return false;
    this.#asked = keys;
    if (this.state === 'changed') this.#set('resting'); // It has been seen; the next one is news.
    return true;
  }

  /** The question is closed. What was confirmed goes on. */
  withdraw(): void {
    this.#asked = undefined;
  }

  /** Ends the key that the open question is about. */
  confirm(): void {
    if (!this.#asked || this.#running) return;
    this.#confirmed = this.#asked;
    this.retry();
  }

  /** Asks the service once more for what the user has confirmed. */
  retry(): void {
    if (this.#confirmed && !this.#running) void this.#end(this.#confirmed);
  }

  async #end(question: EndQuestion): Promise<void> {
    const { connection, onAsked } = this.options;
    const { api } = connection;
    const { request: wanted } = question;
    // The host may have set an adapter of another account, and the element has not rendered since.
    if (!api || connection.identity !== question.identity) return;
    const running = (this.#running = {});
    const isOver = () => running !== this.#running;
    let isDoubtful = false;
    clearTimeout(this.#timer);
    this.#set('ending');
    this.#tellOver = onAsked(wanted.previousKeyId);
    for (const pause of [...pauses, undefined]) {
      const answer = await this.#send(api, wanted);
      if (isOver()) return;
      if (!(answer instanceof Error)) return this.#onAnswer(question, answer);
      const { code, retryAfter = 0 } = answer;
      if (code === 'conflict') return this.#reread(api, question, answer, isOver);
      isDoubtful ||= !refusals.has(code) && code !== 'rate-limited';
      if (pause === undefined || refusals.has(code) || retryAfter > longestPause)
        return this.#fail(api, question, answer, isDoubtful);
      await new Promise<void>((resolve) => (this.#timer = setTimeout(resolve, Math.max(pause, retryAfter) * 1000)));
      if (isOver()) return;
    }
  }

  /** @returns the channel as it is after that, or why that is not known. */
  async #send(api: SettingsApi, request: EndPreviousKeyRequest): Promise<Channel | SettingsError> {
    try {
      const channel = await endPreviousKey(api, request);
      // A reading that began later, and came before, hides this answer.
      const isHidden = this.options.keys()?.request.previousKeyId === request.previousKeyId;
      if (!isHidden && channel.previousKey !== undefined) return channel;
      return await readChannel(api, request.projectId, request.channelId);
    } catch (thrown) {
      return toSettingsError(thrown);
    }
  }

  /** A success that still shows the key has not ended it yet: in the time that the service declares, that is no failure. */
  #onAnswer(question: EndQuestion, { previousKey }: Channel): void {
    const { request } = question;
    if (previousKey?.id !== request.previousKeyId)
      return this.#finish(this.#stateOf(question) === 'changed' ? 'changed' : 'resting');
    const seconds = this.options.revocationSeconds();
    const sayUnknown = () => this.#finish('failed', this.options.messages().endUnknown);
    if (!(seconds > 0)) return sayUnknown();
    this.#running = undefined;
    this.#set('accepted');
    this.#timer = setTimeout(sayUnknown, seconds * 1000);
  }

  /** The service says that the keys are not the ones that the user was shown. What is so is read: nothing was ended. */
  async #reread(
    api: SettingsApi,
    question: EndQuestion,
    conflict: SettingsError,
    isOver: () => boolean,
  ): Promise<void> {
    const { projectId, channelId, expectedVersion } = question.request;
    this.#isRereading = true;
    const channel = await readChannel(api, projectId, channelId).catch(toSettingsError);
    this.#isRereading = false;
    if (isOver()) return;
    // What is shown from now on is about the keys as they were read.
    this.#shown = this.#describeKeys();
    if (channel instanceof Error) this.#fail(api, question, channel, false);
    else if (channel.apiKey?.version !== expectedVersion) this.#finish('changed');
    else if (this.#stateOf(question) === 'open') this.#fail(api, question, conflict, false);
    else this.#finish('resting');
  }

  #fail(api: SettingsApi, question: EndQuestion, error: SettingsError, isDoubtful: boolean): void {
    // Nothing of it is left to be tried again.
    if (this.#stateOf(question) === 'changed') return this.#finish('changed');
    const { projectId, channelId } = question.request;
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

  #describeKeys(): string {
    return JSON.stringify(this.options.keys() ?? null);
  }

  #stateOf(question: EndQuestion | undefined) {
    return question && stateOf(question, this.options.keys());
  }

  #onOtherKeys(): void {
    const asked = this.#stateOf(this.#asked);
    // What is sent already, the service decides: its answer says that the keys are other ones.
    if (this.#running && this.#stateOf(this.#confirmed) === 'changed') return;
    this.#stop();
    if (!asked || asked === 'open') return;
    this.options.onWithdrawn();
    if (asked === 'changed') this.#set('changed');
  }

  #finish(state: EndKeyState, failure?: string): void {
    this.#over();
    if (state !== 'failed') this.#confirmed = undefined;
    this.#set(state, failure);
  }

  #set(state: EndKeyState, failure?: string): void {
    this.state = state;
    this.failure = failure;
    this.options.onTold(state !== 'resting');
    this.host.requestUpdate();
  }

  /** Whoever ends the key later must not be taken for this user. */
  #over(): void {
    this.#running = undefined;
    this.#tellOver?.();
    this.#tellOver = undefined;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#over();
    this.#confirmed = undefined;
    this.state = 'resting';
    this.failure = undefined;
    this.options.onTold(false);
    if (this.#api) stopWaiting(this.#api, this);
  }
}
