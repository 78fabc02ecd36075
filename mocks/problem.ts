const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Not allowed here',
  409: 'In progress',
  410: 'Ended',
  412: 'The key was changed',
  413: 'Too large',
  422: 'Not acceptable',
  429: 'Too many requests',
  500: 'Server error',
  501: 'Not built',
  503: 'Unavailable',
};

/** An answer that is thrown: what handles a request may stop anywhere. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** Further members of the problem details. */
    readonly members: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }

  /** As `application/problem+json` (RFC 9457). */
  toResponse(): Response {
    const { status, detail, headers, members } = this;
    const body = {
      type: 'about:blank',
      title: titles[status] ?? 'Error',
      status,
      detail,
      requestId: crypto.randomUUID(),
      ...members,
    };
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    });
  }
}
