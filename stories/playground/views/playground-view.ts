import type { Brand } from '../brand.js';
import type { EditedBrand } from '../edited-brand.js';
import type { Scheme } from '../dress.js';

/** What was typed into a field and is no value: it stays there until it is one. */
export interface Draft {
  readonly text: string;
  readonly problem: string | undefined;
}

/** What the views know of the playground, and ask of it. */
export interface PlaygroundView {
  readonly edited: EditedBrand;
  readonly drafts: Map<string, Draft>;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  /** Says something in words, on the page and to a screen reader. */
  say(message: string): void;
  /** Brings the field of a token into view, and gives it the focus. */
  goToToken(name: string, scheme: Scheme): Promise<void>;
  /** Takes the place of the brand: a step that can be taken back. */
  adopt(brand: Brand, message: string): void;
  openDialog(name: 'export' | 'import'): Promise<void>;
}

/** The id of a token's field. */
export const fieldId = (name: string, scheme: Scheme | 'both' = 'both'): string => `pg${name.slice(1)}-${scheme}`;
