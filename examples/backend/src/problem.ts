const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  409: 'In progress',
  410: 'Ended',
  412: 'The key was changed',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not acceptable',
  429: 'Too many requests',
  431: 'Headers too large',
  503: 'Unavailable',
};

/** An error that is answered as `application/problem+json` (RFC 9457). Thrown in a transaction, it also rolls that back. */
export class Problem extends Error {
  /**
   * @param detail for people; never quotes a header or a key
   * @param members further members of the problem, such as `outcome`
   */
  constructor(
    readonly statusCode: number,
    detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly members: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }

  /** @param requestId the request's name in the log */
  toJson(requestId: string): string {
    const { statusCode: status, message: detail, members } = this;
    const title = titles[status] ?? 'Server error';
    return JSON.stringify({ type: 'about:blank', title, status, detail, requestId, ...members });
  }
}
