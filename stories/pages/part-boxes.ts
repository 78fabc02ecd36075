/** Where a part of an element stands in the window of its story. */
export interface PartBox {
  readonly names: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const marked = (index: number) => `--anatomy-${index}`;

/** Says, in the document of a story, which elements `::part()` reaches: also those that are handed on under another name. */
function markParts(page: Document, tagName: string, parts: readonly string[]): void {
  if (page.querySelector('#anatomy-marks')) return;
  const style = page.createElement('style');
  style.id = 'anatomy-marks';
  style.textContent = parts
    .map(
      (name, index) => `@property ${marked(index)} { syntax: '<integer>'; inherits: false; initial-value: 0; }
        ${tagName}::part(${name}) { ${marked(index)}: 1; }`,
    )
    .join('\n');
  page.head.append(style);
}

function* allElements(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* allElements(element.shadowRoot);
  }
}

/**
 * Finds the parts that can be seen.
 *
 * @param page the document of the story
 * @param parts the names of the element's parts
 */
export function findPartBoxes(page: Document, tagName: string, parts: readonly string[]): readonly PartBox[] {
  markParts(page, tagName, parts);
  const boxes: PartBox[] = [];
  for (const element of allElements(page)) {
    const partly = element.getAttribute('part');
    if (partly === null) continue;
    const style = page.defaultView!.getComputedStyle(element);
    const names = parts.filter((_, index) => style.getPropertyValue(marked(index)).trim() === '1');
    const { left, top, width, height } = element.getBoundingClientRect();
    if (names.length > 0 && width > 1 && height > 1) boxes.push({ names, left, top, width, height });
  }
  return boxes;
}
