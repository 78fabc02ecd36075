import { css } from 'lit';

/**
 * The third layer: one kind of thing, where a brand wants it to differ from what it shares a role with.
 *
 * @cssprop --ba-button-radius - The corners of buttons.
 * @cssprop --ba-button-font-weight - The weight of their words.
 * @cssprop --ba-field-background - The ground of fields that take text.
 * @cssprop --ba-field-radius - The corners of fields, the key's included.
 * @cssprop --ba-dialog-radius - The corners of dialogs.
 * @cssprop --ba-dialog-shadow - The shadow of dialogs.
 * @cssprop --ba-tab-indicator - The line below the selected tab.
 * @cssprop --ba-badge-radius - The corners of badges.
 */
export const elementStyles = css`
  :host {
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
    --_badge-radius: var(--ba-badge-radius, 999px);
  }
`;
