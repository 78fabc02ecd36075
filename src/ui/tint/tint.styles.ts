import { css } from 'lit';

/** What a badge or a notice means tints it: `--_tint` what is drawn, `--_tint-soft` the ground of it. */
export const tintStyles = css`
  .info {
    --_tint: var(--_accent);
    --_tint-soft: var(--_accent-soft);
  }

  .success {
    --_tint: var(--_success);
    --_tint-soft: var(--_success-soft);
  }

  .warning {
    --_tint: var(--_warning);
    --_tint-soft: var(--_warning-soft);
  }

  .danger {
    --_tint: var(--_danger);
    --_tint-soft: var(--_danger-soft);
  }
`;
