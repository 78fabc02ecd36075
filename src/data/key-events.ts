import { adapterOf } from '../api/boundary.js';
import type { KeyEvent } from '../model/key-event.js';
import type { EntryHost } from './entry-controller.js';
import type { ListKind } from './kind.js';
import { PagedList, type PagedListOptions } from './paged-list.js';

const keyEventKind: ListKind<KeyEvent> = {
  list: 'listKeyEvents',
  readPage: (adapter, [projectId, channelId], query, call) =>
    adapter.listKeyEvents!(projectId!, channelId!, query, call),
};

/** What happened to a channel's keys, newest first; nothing where the adapter has no history. */
export function keyEventList(host: EntryHost, options: PagedListOptions): PagedList<KeyEvent> {
  const { connection, ids } = options;
  return new PagedList(host, keyEventKind, {
    ...options,
    ids: () => (connection.api && adapterOf(connection.api).listKeyEvents ? ids() : undefined),
  });
}
