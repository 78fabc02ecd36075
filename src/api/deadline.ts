import { SettingsError } from './settings-error.js';

/**
 * Ends a call when its caller aborts it, or when its time is over: its `signal` aborts then, and nothing of it is waited for any
 * longer, whether that heeds the signal or not.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #end = () => this.#controller.abort();
  readonly #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param milliseconds the time; without it, only the caller ends the call. */
  constructor(
    private readonly caller: AbortSignal,
    private readonly milliseconds?: number,
  ) {
    if (milliseconds !== undefined) this.#timer = setTimeout(this.#end, milliseconds);
    caller.addEventListener('abort', this.#end);
    if (caller.aborted) this.#end();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the call was ended, if it was. */
  get error(): SettingsError | undefined {
    if (this.caller.aborted) return new SettingsError('aborted', 'The call was aborted.');
    if (!this.signal.aborted) return undefined;
    return new SettingsError('timeout', `No answer within ${this.milliseconds! / 1000} seconds.`);
  }

  /** What a promise gives, if it does so in time. @throws AbortError */
  wait<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this;
    return new Promise<T>((resolve, reject) => {
      const onAbort = (): void => reject(signal.reason as DOMException);
      signal.addEventListener('abort', onAbort);
      if (signal.aborted) onAbort();
      // Whoever keeps the signal must not keep what came: it may be a key.
      void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
  }

  /** The call has ended by itself. */
  clear(): void {
    clearTimeout(this.#timer);
    this.caller.removeEventListener('abort', this.#end);
  }
}
