import { css } from 'lit';
import { overviewElementStyles } from './tokens/overview-element.styles.js';
import { overviewSemanticStyles } from './tokens/overview-semantic.styles.js';

/** The tokens that only overviews use, beside those of `tokenStyles`: a channel's own elements do without them. */
export const overviewTokenStyles = css`
  ${overviewSemanticStyles}
  ${overviewElementStyles}

  :host {
    --_hover-row: color-mix(in srgb, var(--_ink) 3%, transparent);
    --_star: var(--_amber);
    --_header-hover: color-mix(in srgb, var(--_header-ink) 8%, transparent);
    --_header-pressed: color-mix(in srgb, var(--_header-ink) 13%, transparent);
    --_header-focus: var(--ba-header-ink, var(--_focus));
  }
`;
