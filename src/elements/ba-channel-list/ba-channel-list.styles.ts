import { css } from 'lit';
import { badgeStyles } from '../../ui/badge/badge.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { surfaceStyles } from '../../ui/card/surface.styles.js';
import { disclosureStyles } from '../../ui/disclosure/disclosure.styles.js';
import { emptyStyles } from '../../ui/empty/empty.styles.js';
import { fieldStyles } from '../../ui/field/field.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { overviewStyles } from '../../ui/overview.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { channelRowStyles } from '../shared/channel-row.styles.js';
import { listStyles } from '../shared/list.styles.js';
import { nameFlagStyles } from '../shared/name-flag.styles.js';

export const channelListStyles = [
  overviewStyles,
  buttonStyles,
  badgeStyles,
  surfaceStyles,
  emptyStyles,
  disclosureStyles,
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  nameFlagStyles,
  channelRowStyles,
  listStyles,
  css`
    .rows > .room {
      border: 0;
    }

    .row {
      display: flex;
      flex: 1;
      align-items: center;
      gap: var(--_space-3);
      min-inline-size: 0;
    }

    .connected {
      flex: none;
    }

    .disclosure-panel {
      border-block-start: var(--_rule);
    }

    .settings {
      padding-block: var(--_space-5) var(--_space-6);
      padding-inline: calc(var(--_space-4) + var(--_mark-size) + var(--_space-3)) var(--_space-4);
    }

    .notice {
      margin-block: var(--_space-3);
    }

    slot[name='end'] {
      display: block;
      margin-block-start: var(--_space-4);
    }

    @container (inline-size < 42.5em) {
      .connected {
        display: none;
      }
    }

    @container (inline-size < 32em) {
      .row {
        gap: var(--_space-2);
      }

      .settings {
        padding-inline: var(--_space-3);
      }
    }
  `,
];
