import { css } from 'lit';

/**
 * The second layer: what a value is for. Each follows from the first layer until a brand sets it.
 *
 * @cssprop --ba-color-background - The ground of the page, of wells and of read-only fields.
 * @cssprop --ba-color-surface - The ground of lists, tiles, buttons and fields.
 * @cssprop --ba-color-surface-raised - The ground of menus and dialogs.
 * @cssprop --ba-color-line - A line between things. It is decoration: nothing depends on seeing it.
 * @cssprop --ba-color-line-strong - The same under the pointer, and around what is disabled.
 * @cssprop --ba-color-edge - The edge of a control, and the thumb of a scrollbar: 3:1 on every ground.
 * @cssprop --ba-color-ink - Text.
 * @cssprop --ba-color-ink-2 - Secondary text and icons.
 * @cssprop --ba-color-hover - What lies over a control under the pointer, mostly transparent.
 * @cssprop --ba-color-accent - The one next step, links, the selected tab.
 * @cssprop --ba-color-accent-strong - A primary button under the pointer.
 * @cssprop --ba-color-accent-soft - The ground of an opened row and of an informing notice.
 * @cssprop --ba-color-on-accent - Text on the accent.
 * @cssprop --ba-color-danger - The verb of a confirmation, and what is wrong.
 * @cssprop --ba-color-danger-strong - A dangerous button under the pointer.
 * @cssprop --ba-color-danger-soft - The ground of what is wrong.
 * @cssprop --ba-color-on-danger - Text on danger.
 * @cssprop --ba-color-success - What went well.
 * @cssprop --ba-color-success-soft - The ground of what went well.
 * @cssprop --ba-color-warning - What needs a look.
 * @cssprop --ba-color-warning-soft - The ground of what needs a look.
 * @cssprop --ba-color-focus - The ring around what has the focus: 3:1 on every ground.
 * @cssprop --ba-color-backdrop - What lies over the page while a dialog is open.
 * @cssprop --ba-font-size-small - Secondary text. An `em` is the size of the text around it.
 * @cssprop --ba-font-size-heading - The title of a dialog.
 * @cssprop --ba-line-height - Of text, as a number without a unit.
 * @cssprop --ba-font-weight-strong - Names and labels.
 * @cssprop --ba-font-weight-heading - The titles of pages, dialogs and sections.
 * @cssprop --ba-letter-spacing - What stands between letters.
 * @cssprop --ba-radius-small - Items of a menu, small marks.
 * @cssprop --ba-radius-control - Buttons, fields, notices and wells.
 * @cssprop --ba-border-width - The edges of controls and surfaces, and the lines between rows.
 * @cssprop --ba-focus-width - The ring around what has the focus; a pixel more where more contrast is asked for.
 * @cssprop --ba-control-height - Buttons and fields. Where fingers point, they are 44 px high at least.
 * @cssprop --ba-icon-size - Icons of buttons, rows, menus and notices. An `em` is the size of the text beside it.
 */
export const semanticStyles = css`
  :host {
    --_background: var(
      --ba-color-background,
      light-dark(color-mix(in srgb, var(--_neutral) 5%, var(--_paper)), color-mix(in srgb, #000 33%, var(--_paper)))
    );
    --_surface: var(--ba-color-surface, var(--_paper));
    --_surface-raised: var(
      --ba-color-surface-raised,
      light-dark(var(--_paper), color-mix(in srgb, var(--_palette-ink) 3%, var(--_paper)))
    );
    --_line: var(--ba-color-line, color-mix(in srgb, var(--_neutral) 17%, var(--_paper)));
    --_line-strong: var(--ba-color-line-strong, color-mix(in srgb, var(--_neutral) 33%, var(--_paper)));
    --_edge: var(--ba-color-edge, color-mix(in srgb, var(--_neutral) 80%, var(--_paper)));
    --_ink: var(--ba-color-ink, var(--_palette-ink));
    --_ink-2: var(--ba-color-ink-2, color-mix(in srgb, var(--_palette-ink) 24%, var(--_neutral)));
    --_hover: var(--ba-color-hover, color-mix(in srgb, var(--_ink) 6%, transparent));
    --_accent: var(--ba-color-accent, var(--_brand));
    --_accent-strong: var(--ba-color-accent-strong, color-mix(in srgb, var(--_accent) 86%, light-dark(#000, #fff)));
    --_accent-soft: var(--ba-color-accent-soft, color-mix(in srgb, var(--_accent) 7%, var(--_surface)));
    --_on-accent: var(--ba-color-on-accent, light-dark(#fff, color-mix(in srgb, var(--_accent) 12%, #000)));
    --_danger: var(--ba-color-danger, var(--_red));
    --_danger-strong: var(--ba-color-danger-strong, color-mix(in srgb, var(--_danger) 86%, light-dark(#000, #fff)));
    --_danger-soft: var(--ba-color-danger-soft, color-mix(in srgb, var(--_danger) 9%, var(--_surface)));
    --_on-danger: var(--ba-color-on-danger, light-dark(#fff, color-mix(in srgb, var(--_danger) 12%, #000)));
    --_success: var(--ba-color-success, var(--_green));
    --_success-soft: var(--ba-color-success-soft, color-mix(in srgb, var(--_success) 11%, var(--_surface)));
    --_warning: var(--ba-color-warning, color-mix(in srgb, var(--_amber) 76%, var(--_palette-ink)));
    --_warning-soft: var(--ba-color-warning-soft, color-mix(in srgb, var(--_warning) 10%, var(--_surface)));
    --_focus: var(--ba-color-focus, var(--_accent));
    --_backdrop: var(--ba-color-backdrop, light-dark(rgb(16 20 27 / 48%), rgb(4 6 9 / 64%)));

    --_font-size-small: var(--ba-font-size-small, calc(1em * 13 / 15));
    --_font-size-heading: var(--ba-font-size-heading, calc(1em * 19 / 15));
    --_line-height: var(--ba-line-height, 1.4667);
    --_font-weight-strong: var(--ba-font-weight-strong, 600);
    --_font-weight-heading: var(--ba-font-weight-heading, var(--_font-weight-strong));
    --_letter-spacing: var(--ba-letter-spacing, normal);

    --_radius-small: var(--ba-radius-small, calc(1.5 * var(--_radius-unit)));
    --_radius-control: var(--ba-radius-control, calc(2 * var(--_radius-unit)));
    --_border-width: var(--ba-border-width, 1px);
    --_focus-width: var(--ba-focus-width, 2px);
    --_control: var(--ba-control-height, max(10 * var(--_space-unit), 4 * var(--_space-unit) + 1.6em));
    --_icon-size: var(--ba-icon-size, 1.2em);
  }
`;
