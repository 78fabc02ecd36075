import { html, nothing } from 'lit';
import type { PagedList } from '../../data/paged-list.js';
import type { OverviewMessages } from '../../localization/messages.js';
import { unreadable } from './reading-states.js';

/** The end of what is loaded of a list: the next page, or why it did not come. */
export function restOfList(
  list: Pick<PagedList<{ readonly id: string }>, 'error' | 'hasMore' | 'isLoading' | 'loadMore' | 'retry'>,
  messages: OverviewMessages,
) {
  const { error } = list;
  // A place that the service does not know any more is no reason to stop: the next try begins anew.
  const reason = error?.code === 'forbidden' ? undefined : messages.restNotLoaded;
  if (error) return unreadable(error, messages, () => list.retry(), reason);
  if (!list.hasMore) return nothing;
  return html`<button
    class="button more"
    part="button"
    type="button"
    aria-busy=${list.isLoading}
    @click=${() => list.loadMore()}
  >
    ${list.isLoading ? messages.loading : messages.loadMore}
  </button>`;
}
