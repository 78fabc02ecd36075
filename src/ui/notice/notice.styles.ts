import { css } from 'lit';
import { tintStyles } from '../tint/tint.styles.js';

const boxStyles = css`
  .notice {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-3);
    padding: var(--_space-3) 14px;
    border: var(--_border-width) solid color-mix(in srgb, var(--_tint) 22%, transparent);
    border-radius: var(--_radius-control);
    background: var(--_tint-soft);
  }

  .notice > .icon {
    margin-block-start: 2px;
    color: var(--_tint);
  }

  .notice-body {
    display: grid;
    flex: 1;
    gap: var(--_space-1);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .notice-title {
    font-weight: var(--_font-weight-strong);
  }

  .notice-text {
    color: var(--_ink);
    font-size: var(--_font-size-medium);
    line-height: var(--_line-height-medium);
  }

  .notice-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-1);
  }

  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
    }
  }
`;

export const noticeStyles = [tintStyles, boxStyles];
