import { cursorAgain, cursorAt } from './paging.js';

/** What a service can get wrong about a page of a list. */
export const pagingFaults = ['cursor-empty', 'cursor-same', 'cursor-circle', 'empty-pages', 'bad-row'] as const;

export type PagingFault = (typeof pagingFaults)[number];

interface AnyPage {
  readonly items: readonly object[];
  readonly nextCursor?: string;
}

export function isPagingFault(kind: unknown): kind is PagingFault {
  return pagingFaults.some((one) => one === kind);
}

/**
 * Spoils a page that is right. Every cursor that it gives is one that the backend takes, so that a client which follows them without
 * an end is answered without an end.
 *
 * @param url the address that was asked, with the cursor of this page.
 */
export async function faultyPage(kind: PagingFault, url: string, response: Response | undefined): Promise<Response> {
  if (!response?.ok) return response ?? Response.json(null);
  const page = (await response.json()) as AnyPage;
  const parameters = new URL(url).searchParams;
  const query = parameters.get('query') ?? '';
  const asked = parameters.get('cursor');
  switch (kind) {
    case 'cursor-empty':
      return Response.json({ ...page, nextCursor: '' });
    case 'cursor-same':
      return Response.json({ ...page, nextCursor: asked ?? page.nextCursor ?? cursorAt(0, query) });
    case 'cursor-circle': {
      const [first, second] = [cursorAt(0, query), page.nextCursor ?? cursorAt(page.items.length, query)];
      return Response.json({ ...page, nextCursor: asked === null || asked === first ? second : first });
    }
    case 'empty-pages':
      // Another cursor each time, to the same place: nothing is skipped once the fault is over.
      return Response.json({ ...page, items: [], nextCursor: cursorAgain(asked, query) });
    case 'bad-row': {
      const place = Math.floor(page.items.length / 2);
      const items = page.items.map((item, index) => (index === place ? { ...item, id: 42 } : item));
      return Response.json({ ...page, items });
    }
  }
}
