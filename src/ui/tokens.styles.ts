import { css } from 'lit';

/**
 * The tokens as an element uses them: each private name takes the public token of the page, and without one a value of its
 * own, so that an element looks right where no theme is loaded. Softer and stronger shades follow from their colour unless
 * a theme sets them. `light-dark()` follows the colour scheme of the place where the element stands.
 */
export const tokenStyles = css`
  :host {
    --_background: var(--ba-color-background, light-dark(#f6f7f9, #0f1216));
    --_surface: var(--ba-color-surface, light-dark(#fff, #171b21));
    --_surface-raised: var(--ba-color-surface-raised, light-dark(#fff, #1c2129));
    --_line: var(--ba-color-line, light-dark(#e3e6eb, #2b323c));
    --_line-strong: var(--ba-color-line-strong, light-dark(#c9ced6, #3b4450));
    --_edge: var(--ba-color-edge, light-dark(#7b8492, #6f7a89));
    --_ink: var(--ba-color-ink, light-dark(#14181f, #e9ecf1));
    --_ink-2: var(--ba-color-ink-2, light-dark(#515b69, #a5afbd));
    --_hover: var(--ba-color-hover, color-mix(in srgb, var(--_ink) 6%, transparent));
    --_pressed: var(--ba-color-pressed, color-mix(in srgb, var(--_ink) 11%, transparent));
    --_accent: var(--ba-color-accent, light-dark(#0b62d6, #6ea8ff));
    --_accent-strong: var(--ba-color-accent-strong, color-mix(in srgb, var(--_accent) 86%, light-dark(#000, #fff)));
    --_accent-soft: var(--ba-color-accent-soft, color-mix(in srgb, var(--_accent) 7%, var(--_surface)));
    --_on-accent: var(--ba-color-on-accent, light-dark(#fff, #0b1424));
    --_danger: var(--ba-color-danger, light-dark(#b3261e, #ff8a80));
    --_danger-strong: var(--ba-color-danger-strong, color-mix(in srgb, var(--_danger) 86%, light-dark(#000, #fff)));
    --_danger-soft: var(--ba-color-danger-soft, color-mix(in srgb, var(--_danger) 9%, var(--_surface)));
    --_on-danger: var(--ba-color-on-danger, light-dark(#fff, #2a0906));
    --_success: var(--ba-color-success, light-dark(#1a7440, #63d091));
    --_success-soft: var(--ba-color-success-soft, color-mix(in srgb, var(--_success) 11%, var(--_surface)));
    --_warning: var(--ba-color-warning, light-dark(#8a5300, #f2b84b));
    --_warning-soft: var(--ba-color-warning-soft, color-mix(in srgb, var(--_warning) 10%, var(--_surface)));
    --_star: var(--ba-color-star, light-dark(#b26a00, #f2b84b));
    --_backdrop: var(--ba-color-backdrop, light-dark(rgb(16 20 27 / 48%), rgb(4 6 9 / 64%)));

    --_font-family: var(--ba-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_font-family-mono: var(
      --ba-font-family-mono,
      ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      'DejaVu Sans Mono',
      monospace
    );
    --_font-size: var(--ba-font-size, 0.9375rem);
    --_line-height: var(--ba-line-height, 1.375rem);
    --_font-size-small: var(--ba-font-size-small, 0.8125rem);
    --_line-height-small: var(--ba-line-height-small, 1.25rem);
    --_font-size-heading: var(--ba-font-size-heading, 1.1875rem);
    --_line-height-heading: var(--ba-line-height-heading, 1.5rem);
    --_font-size-title: var(--ba-font-size-title, 1.625rem);
    --_line-height-title: var(--ba-line-height-title, 2rem);
    --_font-weight-strong: var(--ba-font-weight-strong, 600);

    --_space-1: var(--ba-space-1, 4px);
    --_space-2: var(--ba-space-2, 8px);
    --_space-3: var(--ba-space-3, 12px);
    --_space-4: var(--ba-space-4, 16px);
    --_space-5: var(--ba-space-5, 20px);
    --_space-6: var(--ba-space-6, 24px);
    --_space-8: var(--ba-space-8, 32px);

    --_radius-small: var(--ba-radius-small, 6px);
    --_radius-control: var(--ba-radius-control, 8px);
    --_radius-surface: var(--ba-radius-surface, 12px);
    --_radius-dialog: var(--ba-radius-dialog, 14px);

    --_shadow-surface: var(--ba-shadow-surface, 0 1px 2px light-dark(rgb(16 24 40 / 7%), rgb(0 0 0 / 30%)));
    --_shadow-raised: var(
      --ba-shadow-raised,
      0 2px 6px light-dark(rgb(16 24 40 / 6%), rgb(0 0 0 / 30%)),
      0 12px 32px light-dark(rgb(16 24 40 / 14%), rgb(0 0 0 / 50%))
    );
    --_shadow-dialog: var(
      --ba-shadow-dialog,
      0 4px 12px light-dark(rgb(16 24 40 / 10%), rgb(0 0 0 / 40%)),
      0 24px 64px light-dark(rgb(16 24 40 / 26%), rgb(0 0 0 / 60%))
    );

    --_control-height: var(--ba-control-height, 40px);
    --_control-height-small: var(--ba-control-height-small, 36px);
    --_duration: var(--ba-duration, 150ms);
    --_easing: var(--ba-easing, cubic-bezier(0.2, 0, 0, 1));
  }
`;
