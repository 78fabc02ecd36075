import { SettingsError, type SettingsErrorCode } from './settings-error.js';

/**
 * Ends a call when its caller aborts it, or when its time is over: its `signal` aborts then, and nothing of it is waited for any
 * longer, whether that heeds the signal or not.
 */
export class Deadline {
  readonly signal: AbortSignal;
  /** Why the call was ended, if it was. */
  error: SettingsError | undefined;
  /** The call has ended by itself. */
  readonly clear: () => void;

  /** @param milliseconds the time; without it, only the caller ends the call. */
  constructor(caller: AbortSignal, milliseconds?: number) {
    const controller = new AbortController();
    const end = (code: SettingsErrorCode, message: string): void => {
      this.error = new SettingsError(code, message);
      controller.abort();
    };
    const onAbort = () => end('aborted', 'The call was aborted.');
    const onElapsed = () => end('timeout', `No answer within ${milliseconds! / 1000} seconds.`);
    const timer = milliseconds === undefined ? undefined : setTimeout(onElapsed, milliseconds);
    caller.addEventListener('abort', onAbort);
    if (caller.aborted) onAbort();
    this.signal = controller.signal;
    this.clear = () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', onAbort);
    };
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
}
