/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'OPTIONS';
  readonly url: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What the checks need of a platform. */
export interface Wire {
  /**
   * Sends a request, and follows no redirect.
   *
   * @param signal ends the waiting for it.
   * @throws Unreachable where no whole answer comes.
   */
  send(request: WireRequest, signal?: AbortSignal): Promise<WireAnswer>;
  /** Sends a whole request, and breaks the connection so many milliseconds after its last byte has left. */
  drop(request: WireRequest, delay: number): Promise<void>;
  pause(milliseconds: number): Promise<void>;
}

/** No whole answer came. The message says why, in words that quote nothing of the service. */
export class Unreachable extends Error {}
