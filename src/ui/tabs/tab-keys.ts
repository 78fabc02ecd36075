import { isComposed, takeKey } from '../../platform/keyboard.js';

/**
 * The tab that a key leads to, from the one that it was pressed on: arrows follow the writing direction and wrap, Home and End go
 * to the ends. Of any other key, none.
 *
 * @param event of the list of tabs, whose children are the tabs.
 * @returns the place of the tab in the list.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function tabReached(event: KeyboardEvent): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isComposed(event)) return undefined;
  const list = event.currentTarget as Element;
  const count = list.children.length;
  const current = [...list.children].indexOf(event.target as Element);
  const isRightToLeft = getComputedStyle(list).direction === 'rtl';
  const places: Record<string, number> = {
    [isRightToLeft ? 'ArrowLeft' : 'ArrowRight']: (current + 1) % count,
    [isRightToLeft ? 'ArrowRight' : 'ArrowLeft']: (current - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  const reached = places[event.key];
  if (reached !== undefined) takeKey(event);
  return reached;
}
