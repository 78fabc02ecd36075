/** What WCAG 1.4.12 and 1.4.10 ask of a page, as functions that run inside it. */

/** Sets lines, paragraphs, letters and words as far apart as WCAG 1.4.12 has them, in every open shadow root, too. */
export function spaceText() {
  const css = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`;
  const enter = (root) => {
    (root.head ?? root).append(
      Object.assign(document.createElement('style'), { className: 'text-spacing', textContent: css }),
    );
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) enter(shadowRoot);
  };
  enter(document);
}

/** Takes back what `spaceText` has set. */
export function unspaceText() {
  const leave = (root) => {
    for (const style of root.querySelectorAll('style.text-spacing')) style.remove();
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) leave(shadowRoot);
  };
  leave(document);
}

/**
 * Finds texts that cannot be read whole: a box around them cuts them off, or they stand beyond the edge of the window in
 * a page that does not scroll there. A name of more than 24 letters may end in an ellipsis: what it opens shows it whole.
 *
 * @returns {string[]} what is cut off
 */
export function clippedTexts() {
  const isLongName = (box) => {
    const name = box.closest('.name.ellipsis');
    return name !== null && [...name.textContent.trim()].length > 24 && name.closest('button, h2') !== null;
  };
  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  /** Whether a box cuts a text off. What a box scrolls, no box around it cuts off in the same direction. */
  const cutter = (text) => {
    const scrolled = { x: false, y: false };
    return (box) => {
      const { overflowX, overflowY } = getComputedStyle(box);
      const clip = box.getBoundingClientRect();
      const clips = (overflow) => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (clips(overflowX) && !scrolled.x && (text.left < clip.left - 1 || text.right > clip.right + 1)) ||
        (clips(overflowY) && !scrolled.y && (text.top < clip.top - 1 || text.bottom > clip.bottom + 1));
      scrolled.x ||= /auto|scroll/.test(overflowX);
      scrolled.y ||= /auto|scroll/.test(overflowY);
      return isCut;
    };
  };
  const found = [];
  const visit = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot) visit(node.shadowRoot);
        continue;
      }
      const parent = node.parentElement;
      if (!parent || !node.data.trim() || parent.closest('.visually-hidden, [aria-hidden=true], style, script'))
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      const isCutBy = cutter(text);
      for (let box = parent; box; box = parentOf(box)) {
        if (box.matches('.visually-hidden')) break;
        if (!isCutBy(box)) {
          if (box.matches(':modal, :popover-open')) break; // Nothing around it cuts it off.
          continue;
        }
        if (!isLongName(box)) found.push(`"${node.data.trim().slice(0, 60)}" in ${box.localName}.${box.className}`);
        break;
      }
    }
  };
  visit(document.body);
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide in a window of ${innerWidth} px`);
  return found;
}
