import { attempt } from '../platform/attempt.js';

/** Every way in which a call can fail. */
export const settingsErrorCodes = [
  'offline',
  'not-sent',
  'invalid',
  'forbidden',
  'not-found',
  'rate-limited',
  'unauthenticated',
  'reauthentication-required',
  'conflict',
  'in-progress',
  'superseded',
  'network',
  'timeout',
  'aborted',
  'server',
  'malformed',
  'unexpected',
] as const;

export type SettingsErrorCode = (typeof settingsErrorCodes)[number];

/** A sign-in, or a fresh one, is what a call was missing. */
export type SignInCode = 'unauthenticated' | 'reauthentication-required';

export function isSignInCode(code: SettingsErrorCode): code is SignInCode {
  return code === 'unauthenticated' || code === 'reauthentication-required';
}

/** The ends of an operation that a service tells by status 410. `ended`: the key that was asked about has ended. */
export const operationEnds = ['superseded', 'never', 'forgotten', 'ended'] as const;

export type OperationEnd = (typeof operationEnds)[number];

/** What is known of a failure besides its code. */
export interface SettingsErrorOptions {
  /** The HTTP status, where there was one. */
  readonly status?: number | undefined;
  /** After how many seconds the call may be tried again. More than an hour counts as an hour. */
  readonly retryAfter?: number | undefined;
  /** The server's name for the request, to give to support. */
  readonly requestId?: string | undefined;
  /** With `superseded`: which end the service names for the operation. */
  readonly outcome?: OperationEnd | undefined;
  /** With `malformed`: the field of the reply that does not conform, such as `items[3].name`. */
  readonly path?: string | undefined;
  readonly cause?: unknown;
}

/** No service is waited for longer than this, in seconds. */
const longestWait = 3600;

const brand = Symbol.for('ba-settings-error');

/**
 * A failed call.
 *
 * Tell it by {@link isSettingsError}: `instanceof` fails where two copies of this package are loaded.
 */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly status: number | undefined;
  /** Seconds, from 0 to 3600. */
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;
  readonly outcome: OperationEnd | undefined;
  readonly path: string | undefined;

  /**
   * @param code what kind of failure it is.
   * @param message text for people; shown as text, never as markup. It must not contain a key. That of an `invalid` is shown as
   * what the service says; it is empty where the service says nothing.
   */
  constructor(
    readonly code: SettingsErrorCode,
    message: string,
    options: SettingsErrorOptions = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.status = options.status;
    this.retryAfter = secondsToWait(options.retryAfter);
    this.requestId = options.requestId;
    this.outcome = options.outcome;
    this.path = options.path;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Tells whether a thrown value is a {@link SettingsError}, of this or another copy of the package. */
export function isSettingsError(error: unknown): error is SettingsError {
  // A proxy may throw whatever it is asked.
  return attempt(() => typeof error === 'object' && (error as Record<symbol, unknown> | null)?.[brand] === true, false);
}

/** The code that a `SettingsError` names; `undefined` for anything else, for an unknown code, and for one that cannot be read. */
export function codeOf(thrown: unknown): SettingsErrorCode | undefined {
  return attempt(() => {
    if (!isSettingsError(thrown)) return undefined;
    const { code } = thrown;
    return settingsErrorCodes.find((one) => one === code);
  });
}

/** Errors that this copy of the package has made of what was thrown: their fields can be read without harm. */
const converted = new WeakSet<SettingsError>();

/**
 * Makes whatever an adapter threw a {@link SettingsError}: a copy, because its fields may be getters that throw. The original, with
 * a cause of its own, is the `cause`; that holds for our own adapter's errors, too, which a host may have changed on the way.
 * Only our own text becomes the message of what is none: a stranger's error may quote a key.
 */
export function toSettingsError(thrown: unknown): SettingsError {
  if (converted.has(thrown as SettingsError)) return thrown as SettingsError;
  const error =
    copyOf(thrown) ??
    (wasAborted(thrown)
      ? new SettingsError('aborted', 'The call was aborted.', { cause: thrown })
      : new SettingsError('unexpected', 'The adapter threw something that is not a SettingsError.', { cause: thrown }));
  converted.add(error);
  return error;
}

function copyOf(thrown: unknown): SettingsError | undefined {
  return attempt(() => {
    const code = codeOf(thrown);
    if (!code) return undefined;
    const { message, status, retryAfter, requestId, outcome, path } = thrown as SettingsError;
    return new SettingsError(code, asText(message) ?? '', {
      status: asNumber(status),
      retryAfter,
      requestId: asText(requestId),
      outcome: operationEnds.find((end) => end === outcome),
      path: asText(path),
      cause: thrown,
    });
  });
}

function wasAborted(thrown: unknown): boolean {
  return attempt(() => (thrown as Partial<Error>).name === 'AbortError', false);
}

function secondsToWait(value: unknown): number | undefined {
  const seconds = asNumber(value);
  return seconds === undefined ? undefined : Math.min(longestWait, seconds);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}
