import type { Channel } from '../model/channel.js';
import { channelKind, followKeyChanges } from './channels.js';
import type { EntryHost } from './entry-controller.js';
import { PagedList, type PagedListOptions } from './paged-list.js';

/**
 * The channels of a project. Elements that ask for the same share one list. It has a module of its own: a page that shows one channel
 * loads no list.
 */
export function channelList(host: EntryHost, options: PagedListOptions): PagedList<Channel> {
  followKeyChanges();
  return new PagedList(host, channelKind, options);
}
