import { css } from 'lit';

/** `.badge` is a status in an icon and a word; `.success`, `.danger` and `.warning` tint it, and without one it is neutral. */
export const badgeStyles = css`
  .badge {
    --_badge-ink: var(--_ink-2);
    --_badge-face: var(--_hover);
    --_icon-size: 14px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    padding-block: 2px;
    padding-inline: 8px 10px;
    border: 1px solid transparent;
    border-radius: var(--_badge-radius);
    background: var(--_badge-face);
    color: var(--_badge-ink);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    font-weight: var(--_font-weight-strong);
    white-space: nowrap;
  }

  .badge .icon {
    stroke-width: 2.5;
  }

  .badge.success {
    --_badge-ink: var(--_success);
    --_badge-face: var(--_success-soft);
  }

  .badge.danger {
    --_badge-ink: var(--_danger);
    --_badge-face: var(--_danger-soft);
  }

  .badge.warning {
    --_badge-ink: var(--_warning);
    --_badge-face: var(--_warning-soft);
  }

  @media (forced-colors: active) {
    .badge {
      border-color: CanvasText;
    }
  }
`;
