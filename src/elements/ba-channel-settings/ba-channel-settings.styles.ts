import { css } from 'lit';
import { badgeStyles } from '../../ui/badge/badge.styles.js';
import { baseStyles } from '../../ui/base.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { insetStyles } from '../../ui/card/inset.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { lateDetailsStyles } from '../shared/late-details.styles.js';

export const channelSettingsStyles = [
  baseStyles,
  buttonStyles,
  badgeStyles,
  insetStyles,
  noticeStyles,
  skeletonStyles,
  lateDetailsStyles,
  css`
    .whole {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-5);
    }

    .note {
      overflow-wrap: anywhere;
      overflow-x: clip;
      color: var(--_ink-2);
      font-size: var(--_font-size-medium);
      line-height: var(--_line-height-medium);
    }

    /* The icon keeps to the word before it and the mark behind it. */
    .aside {
      white-space: nowrap;
    }

    .note .icon {
      --_icon-size: 1em;
      vertical-align: -0.15em;
    }

    .controls {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      margin-block: 6px var(--_space-2);
    }

    .controls > :first-child {
      flex: 1 0 min(100%, 16em);
    }

    .skeleton-block.pill {
      margin-block: 10px 5px;
    }

    .field-label {
      font-size: var(--_font-size-medium);
      line-height: var(--_line-height-medium);
      font-weight: var(--_font-weight-strong);
    }

    .status {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
      justify-items: start;
    }

    .status .badge {
      white-space: normal;
    }

    .status-row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-3);
    }

    /* No gap before an end that is not there. A section of the host's is as wide as ours, its button is not. */
    slot[name='end'] {
      display: contents;
    }

    ::slotted(:is(button, a)[slot='end']) {
      justify-self: start;
    }
  `,
];
