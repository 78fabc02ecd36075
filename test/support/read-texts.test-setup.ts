/** A text that a person reads or hears, and where it stands. */
export interface ReadText {
  readonly text: string;
  /** The element, and the attribute if it is one. */
  readonly place: string;
}

/** Attributes that are read out or shown. */
const attributes = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
];

/**
 * Every text of the elements below a root: texts and attributes in their shadow trees, seen or only heard. What a host puts
 * into slots is its own, and not among them.
 */
export function* textsOfElements(root: Element): Generator<ReadText> {
  if (root.shadowRoot) yield* textsIn(root.shadowRoot);
  for (const child of root.children) yield* textsOfElements(child);
}

function* textsIn(tree: ShadowRoot | Element): Generator<ReadText> {
  for (const node of tree.childNodes) {
    if (node instanceof Text && node.data.trim() !== '') yield { text: node.data, place: placeOf(tree) };
    if (!(node instanceof Element) || node.localName === 'style') continue;
    for (const name of attributes) {
      const text = node.getAttribute(name);
      if (text) yield { text, place: `${placeOf(node)}[${name}]` };
    }
    if (node.shadowRoot) yield* textsIn(node.shadowRoot);
    // A sentence with names in it, each isolated, is read as one; and one whose dots are for the eye alone.
    const isSentence = node.children.length > 0 && [...node.children].every(isInSentence);
    if (isSentence) yield { text: node.textContent, place: placeOf(node) };
    else yield* textsIn(node);
  }
}

function isInSentence({ localName, textContent }: Element): boolean {
  return localName === 'bdi' || textContent === '·';
}

function placeOf(node: ShadowRoot | Element): string {
  if (node instanceof ShadowRoot) return node.host.localName;
  const { host } = node.getRootNode() as ShadowRoot;
  return `${host.localName} ${node.localName}.${node.getAttribute('class') ?? ''}`;
}
