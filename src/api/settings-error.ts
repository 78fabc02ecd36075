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

/** The ends of an operation that a service tells by status 410. `ended`: the key that was asked about has ended. */
export const operationEnds = ['superseded', 'never', 'forgotten', 'ended'] as const;

export type OperationEnd = (typeof operationEnds)[number];

/** What is known of a failure besides its code. */
export interface SettingsErrorOptions {
  /** The HTTP status, where there was one. */
  readonly status?: number | undefined;
  /** After how many seconds the call may be tried again. */
  readonly retryAfter?: number | undefined;
  /** The server's name for the request, to give to support. */
  readonly requestId?: string | undefined;
  /** With `superseded`: which end the service names for the operation. */
  readonly outcome?: OperationEnd | undefined;
  readonly cause?: unknown;
}

const brand = Symbol.for('ba-settings-error');

/**
 * A failed call.
 *
 * Tell it by {@link isSettingsError}: `instanceof` fails where two copies of this package are loaded.
 */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;
  readonly outcome: OperationEnd | undefined;

  /**
   * @param code what kind of failure it is.
   * @param message text for people; shown as text, never as markup. It must not contain a key.
   */
  constructor(
    readonly code: SettingsErrorCode,
    message: string,
    options: SettingsErrorOptions = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.status = options.status;
    this.retryAfter = options.retryAfter;
    this.requestId = options.requestId;
    this.outcome = options.outcome;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Tells whether a thrown value is a {@link SettingsError}, of this or another copy of the package. */
export function isSettingsError(error: unknown): error is SettingsError {
  return typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[brand] === true;
}

/**
 * Makes whatever an adapter threw a {@link SettingsError}.
 * Only our own text becomes the message: a stranger's error may quote a key.
 */
export function toSettingsError(error: unknown): SettingsError {
  if (isSettingsError(error)) return error;
  const wasAborted = error instanceof DOMException && error.name === 'AbortError';
  return wasAborted
    ? new SettingsError('aborted', 'The call was aborted.', { cause: error })
    : new SettingsError('unexpected', 'The adapter threw something that is not a SettingsError.', { cause: error });
}
