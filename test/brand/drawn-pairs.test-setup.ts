/** Something seen: what it is made of and what lies behind it, as colours. */
export interface Drawn {
  readonly ink: string;
  /** From the back to the front; the first is opaque. */
  readonly ground: readonly string[];
  readonly what: string;
}

const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
const isOpaque = (color: string) => !/^rgba\(|\/ /.test(color);
const isNothing = (color: string) => color === 'rgba(0, 0, 0, 0)' || color === 'transparent';

export function* elementsBelow(root: Element | ShadowRoot): Generator<Element> {
  // Elements may be those of a frame, whose classes are others.
  if ('shadowRoot' in root && root.shadowRoot) yield* elementsBelow(root.shadowRoot);
  for (const child of root.children) {
    yield child;
    yield* elementsBelow(child);
  }
}

function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The colours behind what stands in an element, its own included. */
function groundOf(start: Element | null): readonly string[] {
  const ground: string[] = [];
  for (let element = start; element; element = around(element)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const layer = /^linear-gradient\(((?:rgba?|color)\([^)]*\))/.exec(backgroundImage)?.[1];
    for (const color of [layer, backgroundColor]) {
      if (color === undefined || isNothing(color)) continue;
      ground.unshift(color);
      if (isOpaque(color)) return ground;
    }
  }
  return ground;
}

function* drawnBy(element: Element): Generator<Drawn> {
  const style = getComputedStyle(element);
  const tag = `${element.localName}.${element.getAttribute('class') ?? ''}`;
  const isOwnText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  const isHidden = element.closest('.visually-hidden, .concealed, .dots, :disabled, [aria-disabled=true]') !== null;
  if (isOwnText && !isHidden) yield { ink: style.color, ground: groundOf(element), what: `the text of ${tag}` };
  if (element instanceof HTMLInputElement) {
    yield { ink: style.color, ground: groundOf(element), what: `the value of ${tag}` };
    if (element.placeholder) {
      const { color } = getComputedStyle(element, '::placeholder');
      yield { ink: color, ground: groundOf(element), what: `the hint of ${tag}` };
    }
  }
  if (element.matches('svg.icon, svg.sparkline') && !isHidden) {
    yield { ink: style.color, ground: groundOf(element), what: `the drawing of ${tag}` };
  }
  if (element.matches('button, input:not(.secret), .box') && !isHidden) {
    if (parseFloat(style.borderTopWidth) > 0 && !isNothing(style.borderTopColor)) {
      yield { ink: style.borderTopColor, ground: groundOf(around(element)), what: `the edge of ${tag}` };
    }
  }
  if (element.matches('[role=tab][aria-selected=true]')) {
    const { backgroundColor } = getComputedStyle(element, '::after');
    yield { ink: backgroundColor, ground: groundOf(element), what: 'the line below the selected tab' };
  }
}

/** All that is seen below an element, through its shadow trees. */
export function* everythingDrawn(root: Element): Generator<Drawn> {
  for (const element of elementsBelow(root)) if (isSeen(element)) yield* drawnBy(element);
}

/** The ring of the focus on all that can take it. */
export function* focusRings(root: Element): Generator<Drawn> {
  for (const element of elementsBelow(root)) {
    if (!isSeen(element) || !element.matches('button, a, input:not(.secret)')) continue;
    const { outlineColor, outlineStyle, outlineOffset } = getComputedStyle(element);
    if (outlineStyle === 'none') continue;
    const isInside = parseFloat(outlineOffset) < 0 && !element.matches('input');
    const ground = groundOf(isInside ? element : around(element));
    yield { ink: outlineColor, ground, what: `the ring of ${element.localName}.${element.className}` };
  }
}

/**
 * Makes a state hold for every element it may hold for, as if the pointer were everywhere at once.
 *
 * @returns puts the style sheets back
 */
export function holdState(root: Element, state: ':hover' | ':active' | ':focus-visible'): () => void {
  const before = new Map<ShadowRoot, CSSStyleSheet[]>();
  for (const element of [root, ...elementsBelow(root)]) {
    const { shadowRoot } = element;
    if (!shadowRoot || before.has(shadowRoot)) continue;
    before.set(shadowRoot, [...shadowRoot.adoptedStyleSheets]);
    shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.map((sheet) => {
      const held = new CSSStyleSheet();
      const rules = [...sheet.cssRules].map(({ cssText }) => cssText.replaceAll('(hover: hover)', 'all'));
      held.replaceSync(rules.join('\n').replaceAll(state, ':nth-child(n)'));
      return held;
    });
  }
  return () => {
    for (const [shadowRoot, sheets] of before) shadowRoot.adoptedStyleSheets = sheets;
  };
}
