/** What needs more, such as a list of 100,000, scrolls in the height that its story states. */
const highest = 1400;

/** Air below what stands above the page. */
const air = 24;

const isAbove = 'dialog[open], :popover-open';

/** What stands above the page, in whatever shadow root. */
function above(root: Document | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [
    ...(one.matches(isAbove) ? [one] : []),
    ...(one.shadowRoot ? above(one.shadowRoot) : []),
  ]);
}

/** How high a window must be to show it whole, where it does not yet. What stands at the bottom by design is whole there. */
function neededBy(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  const hidden = element.scrollHeight - element.clientHeight;
  if (hidden > 1) return innerHeight + hidden + air;
  return Math.max(bottom > innerHeight ? bottom + air : 0, innerHeight - 2 * Math.min(0, top));
}

/** The end of the story itself, with its margin and the air that the page leaves around it. */
const endOfStory = () => document.body.getBoundingClientRect().bottom + scrollY;

const neededHeight = () => Math.ceil(Math.max(endOfStory(), ...above(document).map(neededBy)));

/** While it loads, Storybook's own placeholder stands there. */
const isShown = () => document.body.classList.contains('sb-show-main');

/**
 * On a docs page a story stands in a frame of the height that its parameters state. Where it needs more, as with larger text, in
 * another language or in a narrow window, the frame grows: nothing in it scrolls.
 */
export function growFrame(): void {
  const box = window.frameElement?.parentElement;
  if (!window.frameElement?.id.startsWith('iframe--') || !box) return;
  const grow = () => {
    const height = isShown() ? neededHeight() : 0;
    if (height > innerHeight && height <= highest) box.style.height = `${height}px`;
  };
  new ResizeObserver(grow).observe(document.body);
  // A dialog is no part of the body's size, and no event leaves the shadow root in which it opens, or gets longer.
  setInterval(grow, 250);
}
