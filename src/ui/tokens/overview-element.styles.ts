import { css } from 'lit';

/**
 * The third layer of what only an overview shows: the application's bar, its content, rows and tiles.
 *
 * @cssprop --ba-header-background - The bar at the top of the application.
 * @cssprop --ba-header-ink - Text and icons in that bar; the elements in it follow, outside of it they do not.
 * @cssprop --ba-header-height - Its height.
 * @cssprop --ba-content-width - The widest that the content of the application gets; by itself the projects are a quarter wider.
 * @cssprop --ba-content-padding - What is left free around it, as a `padding`. With `header="none"` nothing, and no widest.
 * @cssprop --ba-row-height - The least height of a channel's row.
 * @cssprop --ba-mark-size - The mark of a channel's type.
 * @cssprop --ba-tile-width - The least width of a project's tile.
 */
export const overviewElementStyles = css`
  :host {
    --_header-background: var(--ba-header-background, var(--_surface));
    --_header-ink: var(--ba-header-ink, var(--_ink));
    --_header-height: var(--ba-header-height, calc(14 * var(--_space-unit)));
    --_content-width: var(--ba-content-width, 55.5em);
    --_content-padding: var(--ba-content-padding, min(32px, 6%) min(4 * var(--_space-unit), 4%) min(64px, 12%));
    --_row-height: var(--ba-row-height, calc(16 * var(--_space-unit)));
    --_mark-size: var(--ba-mark-size, 2.4em);
    --_tile-width: var(--ba-tile-width, 20em);
  }
`;
