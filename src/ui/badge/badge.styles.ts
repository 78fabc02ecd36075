import { css } from 'lit';
import { tintStyles } from '../tint/tint.styles.js';

const pillStyles = css`
  .badge {
    --_icon-size: calc(1em * 14 / 13);
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    padding-block: 2px;
    padding-inline: 8px 10px;
    border: var(--_border-width) solid transparent;
    border-radius: var(--_badge-radius);
    background: var(--_tint-soft, var(--_hover));
    color: var(--_tint, var(--_ink-2));
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    font-weight: var(--_font-weight-strong);
    white-space: nowrap;
  }

  .badge .icon {
    stroke-width: 2.5;
  }

  @media (forced-colors: active) {
    .badge {
      border-color: CanvasText;
    }
  }
`;

/** `.badge` is a status in an icon and a word, tinted by what it means; without a tint it is neutral. */
export const badgeStyles = [tintStyles, pillStyles];
