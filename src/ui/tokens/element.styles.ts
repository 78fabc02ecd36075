import { css } from 'lit';

/**
 * The third layer: one kind of thing, where a brand wants it to differ from what it shares a role with.
 *
 * @cssprop --ba-header-background - The bar at the top of the application.
 * @cssprop --ba-header-ink - Text and icons in that bar; the elements in it follow, outside of it they do not.
 * @cssprop --ba-header-height - Its height.
 * @cssprop --ba-content-width - The widest that the content of the application gets; by itself the projects are a quarter wider.
 * @cssprop --ba-content-padding - What is left free around it, as a `padding`. With `header="none"` nothing, and no widest.
 * @cssprop --ba-row-height - The least height of a channel's row.
 * @cssprop --ba-mark-size - The mark of a channel's type.
 * @cssprop --ba-button-radius - The corners of buttons.
 * @cssprop --ba-button-font-weight - The weight of their words.
 * @cssprop --ba-field-background - The ground of fields that take text.
 * @cssprop --ba-field-radius - The corners of fields, the key's included.
 * @cssprop --ba-dialog-radius - The corners of dialogs.
 * @cssprop --ba-dialog-shadow - The shadow of dialogs.
 * @cssprop --ba-tab-indicator - The line below the selected tab.
 * @cssprop --ba-tile-width - The least width of a project's tile.
 * @cssprop --ba-badge-radius - The corners of badges.
 */
export const elementStyles = css`
  :host {
    --_header-background: var(--ba-header-background, var(--_surface));
    --_header-ink: var(--ba-header-ink, var(--_ink));
    --_header-height: var(--ba-header-height, calc(14 * var(--_space-unit)));
    --_content-width: var(--ba-content-width, 55.5em);
    --_content-padding: var(--ba-content-padding, min(32px, 6%) min(4 * var(--_space-unit), 4%) min(64px, 12%));
    --_row-height: var(--ba-row-height, calc(16 * var(--_space-unit)));
    --_mark-size: var(--ba-mark-size, 2.4em);
    --_button-radius: var(--ba-button-radius, var(--_radius-control));
    --_button-font-weight: var(--ba-button-font-weight, 500);
    --_field-background: var(--ba-field-background, var(--_surface));
    --_field-radius: var(--ba-field-radius, var(--_radius-control));
    --_dialog-radius: var(--ba-dialog-radius, calc(3.5 * var(--_radius-unit)));
    --_dialog-shadow: var(
      --ba-dialog-shadow,
      0 4px 12px light-dark(rgb(16 24 40 / 10%), rgb(0 0 0 / 40%)),
      0 24px 64px light-dark(rgb(16 24 40 / 26%), rgb(0 0 0 / 60%))
    );
    --_tab-indicator: var(--ba-tab-indicator, var(--_accent));
    --_tile-width: var(--ba-tile-width, 20em);
    --_badge-radius: var(--ba-badge-radius, 999px);
  }
`;
