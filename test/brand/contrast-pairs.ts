/** What is read, or must be seen, on a ground. */
export interface ContrastPair {
  /** Where one meets it. */
  readonly name: string;
  /** The token of what stands in front. */
  readonly ink: string;
  /** The tokens of what lies behind, from the back to the front: the front ones let the others through. */
  readonly ground: readonly string[];
  /** `text` 4.5:1, `graphic` (icons, edges, the ring of the focus) 3:1. The titles are text of a normal size here, too. */
  readonly kind: 'text' | 'graphic';
}

const text = (name: string, ink: string, ...ground: string[]): ContrastPair => ({ name, ink, ground, kind: 'text' });
const graphic = (name: string, ink: string, ...ground: string[]): ContrastPair => ({
  ...text(name, ink, ...ground),
  kind: 'graphic',
});

/** The least contrast of each kind. @see https://www.w3.org/TR/WCAG22/#contrast-minimum and #non-text-contrast */
export const leastContrast = { text: 4.5, graphic: 3 } as const;

/** Every pair of colours that the elements use. What is disabled, and lines that only adorn, need no contrast. */
export const contrastPairs: readonly ContrastPair[] = [
  text('text on the page', 'ink', 'background'),
  text('text on a surface', 'ink', 'surface'),
  text('text in a dialog or menu', 'ink', 'surface-raised'),
  text('text in an opened row or an informing notice', 'ink', 'accent-soft'),
  text('text in a notice of success', 'ink', 'success-soft'),
  text('text in a warning', 'ink', 'warning-soft'),
  text('text in a notice of what is wrong', 'ink', 'danger-soft'),
  text('text in a field', 'ink', 'field-background'),
  text('a row under the pointer', 'ink', 'surface', 'hover-row'),
  text('a button under the pointer', 'ink', 'surface', 'hover'),
  text('a button that is pressed', 'ink', 'surface', 'pressed'),
  text('a button or item under the pointer, in a dialog or menu', 'ink', 'surface-raised', 'hover'),
  text('a button or item that is pressed, in a dialog or menu', 'ink', 'surface-raised', 'pressed'),
  text('an icon button under the pointer, on a field for keys', 'ink', 'background', 'hover'),
  text('an icon button that is pressed, on a field for keys', 'ink', 'background', 'pressed'),

  text('secondary text on the page, a tab', 'ink-2', 'background'),
  text('secondary text on a surface', 'ink-2', 'surface'),
  text('secondary text in a dialog or menu', 'ink-2', 'surface-raised'),
  text('secondary text in an opened row', 'ink-2', 'accent-soft'),
  text('secondary text in a row under the pointer', 'ink-2', 'surface', 'hover-row'),
  text('an opened row under the pointer', 'ink', 'accent-soft', 'hover-row'),
  text('an opened row that is pressed', 'ink', 'accent-soft', 'hover'),
  text('secondary text in an opened row under the pointer', 'ink-2', 'accent-soft', 'hover-row'),
  text('secondary text in an opened row that is pressed', 'ink-2', 'accent-soft', 'hover'),
  text('the hint in a field', 'ink-2', 'field-background'),
  text('a neutral badge', 'ink-2', 'surface', 'hover'),
  text('a neutral badge in a row under the pointer', 'ink-2', 'surface', 'hover-row', 'hover'),
  text('a neutral badge in a row that is pressed', 'ink-2', 'surface', 'hover', 'hover'),
  text('a neutral badge in an opened row under the pointer', 'ink-2', 'accent-soft', 'hover-row', 'hover'),
  text('a neutral badge in an opened row that is pressed', 'ink-2', 'accent-soft', 'hover', 'hover'),

  text('a link', 'accent', 'background'),
  text('a link under the pointer', 'accent-strong', 'background'),
  text('a primary button', 'on-accent', 'accent'),
  text('a primary button under the pointer', 'on-accent', 'accent-strong'),
  text('a dangerous button', 'on-danger', 'danger'),
  text('a dangerous button under the pointer', 'on-danger', 'danger-strong'),
  text('a badge of success', 'success', 'success-soft'),
  text('a badge of what is wrong', 'danger', 'danger-soft'),
  text('a key that is old, on a surface', 'warning', 'surface'),
  text('a key that is old, on the page', 'warning', 'background'),
  text('the header', 'header-ink', 'header-background'),
  text('a button of the header under the pointer', 'header-ink', 'header-background', 'header-hover'),
  text('a button of the header that is pressed', 'header-ink', 'header-background', 'header-pressed'),

  graphic('the edge of a control on the page', 'edge', 'background'),
  graphic('the edge of a control on a surface', 'edge', 'surface'),
  graphic('the edge of a control in a dialog', 'edge', 'surface-raised'),
  graphic('the edge of a button in a notice of what is wrong', 'edge', 'danger-soft'),
  graphic('the edge of a button in an informing notice', 'edge', 'accent-soft'),
  graphic('the edge of a button in a warning', 'edge', 'warning-soft'),
  graphic('the edge of a button in a notice of success', 'edge', 'success-soft'),
  graphic('the ring of the focus on the page', 'focus', 'background'),
  graphic('the ring of the focus on a surface', 'focus', 'surface'),
  graphic('the ring of the focus in a dialog or menu', 'focus', 'surface-raised'),
  graphic('the ring of the focus on an item', 'focus', 'surface-raised', 'hover'),
  graphic('the ring of the focus in an opened row', 'focus', 'accent-soft'),
  graphic('the ring of the focus in a notice of what is wrong', 'focus', 'danger-soft'),
  graphic('the ring of the focus in a warning', 'focus', 'warning-soft'),
  graphic('the ring of the focus in a notice of success', 'focus', 'success-soft'),
  graphic('the ring of the focus in the header', 'header-focus', 'header-background'),
  graphic('the line below the selected tab', 'tab-indicator', 'background'),
  graphic('the star of a project', 'star', 'surface'),
  graphic('the chart of a project without a colour', 'accent', 'surface'),
  graphic('the sign of work in a dialog', 'accent', 'surface-raised'),
  graphic('the sign of success in a dialog', 'success', 'surface-raised'),
  graphic('the sign of a refusal in a dialog', 'danger', 'surface-raised'),
  graphic('the edge of a new key on a surface', 'success', 'surface'),
  graphic('the icon of an informing notice', 'accent', 'accent-soft'),
  graphic('the icon of a warning', 'warning', 'warning-soft'),
  graphic('the icon of an item under the pointer', 'ink-2', 'surface-raised', 'hover'),
  graphic('the icon of an item that is pressed', 'ink-2', 'surface-raised', 'pressed'),
  graphic('the flag of a name in an item under the pointer', 'warning', 'surface-raised', 'hover'),
  graphic('the flag of a name in an item that is pressed', 'warning', 'surface-raised', 'pressed'),
  graphic('the flag of a name that hides something, in a dialog or menu', 'warning', 'surface-raised'),
];
