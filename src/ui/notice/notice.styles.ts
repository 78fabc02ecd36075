import { css } from 'lit';

export const noticeStyles = css`
  .notice {
    --_notice-ink: var(--_accent);
    --_notice-face: var(--_accent-soft);
    display: flex;
    align-items: flex-start;
    gap: var(--_space-3);
    padding: var(--_space-3) 14px;
    border: 1px solid color-mix(in srgb, var(--_notice-ink) 22%, transparent);
    border-radius: var(--_radius-control);
    background: var(--_notice-face);
  }

  .notice.success {
    --_notice-ink: var(--_success);
    --_notice-face: var(--_success-soft);
  }

  .notice.warning {
    --_notice-ink: var(--_warning);
    --_notice-face: var(--_warning-soft);
  }

  .notice.danger {
    --_notice-ink: var(--_danger);
    --_notice-face: var(--_danger-soft);
  }

  .notice > .icon {
    margin-block-start: 1px;
    color: var(--_notice-ink);
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
