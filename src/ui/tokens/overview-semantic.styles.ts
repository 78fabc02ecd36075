import { css } from 'lit';

/**
 * The second layer of what only an overview shows: pages' titles, and what stands on a surface of its own.
 *
 * @cssprop --ba-font-size-title - The title of a page.
 * @cssprop --ba-letter-spacing-title - The same in the title of a page.
 * @cssprop --ba-radius-surface - Lists, tiles and menus.
 * @cssprop --ba-shadow-surface - Below lists and tiles.
 * @cssprop --ba-shadow-raised - Below menus, and a tile under the pointer.
 */
export const overviewSemanticStyles = css`
  :host {
    --_font-size-title: var(--ba-font-size-title, calc(1em * 26 / 15));
    --_letter-spacing-title: var(--ba-letter-spacing-title, -0.01em);
    --_radius-surface: var(--ba-radius-surface, calc(3 * var(--_radius-unit)));
    --_shadow-surface: var(--ba-shadow-surface, 0 1px 2px light-dark(rgb(16 24 40 / 7%), rgb(0 0 0 / 30%)));
    --_shadow-raised: var(
      --ba-shadow-raised,
      0 2px 6px light-dark(rgb(16 24 40 / 6%), rgb(0 0 0 / 30%)),
      0 12px 32px light-dark(rgb(16 24 40 / 14%), rgb(0 0 0 / 50%))
    );
  }
`;
