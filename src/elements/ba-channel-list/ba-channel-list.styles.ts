import { css } from 'lit';
import { badgeStyles } from '../../ui/badge/badge.styles.js';
import { baseStyles } from '../../ui/base.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { surfaceStyles } from '../../ui/card/surface.styles.js';
import { disclosureStyles } from '../../ui/disclosure/disclosure.styles.js';
import { emptyStyles } from '../../ui/empty/empty.styles.js';
import { fieldStyles } from '../../ui/field/field.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { channelRowStyles } from '../shared/channel-row.styles.js';
import { listStyles } from '../shared/list.styles.js';
import { nameFlagStyles } from '../shared/name-flag.styles.js';

export const channelListStyles = [
  baseStyles,
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
    .rows {
      container-type: inline-size;
      overflow: clip;
    }

    .rows > li + li {
      border-block-start: 1px solid var(--_line);
    }

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

    .what {
      display: grid;
      flex: 1;
      min-inline-size: 0;
    }

    .connected {
      flex: none;
    }

    .state {
      display: flex;
      flex: none;
      justify-content: flex-end;
      min-inline-size: 10.5em;
    }

    .disclosure-panel {
      border-block-start: 1px solid var(--_line);
    }

    .settings {
      padding-block: var(--_space-5) var(--_space-6);
      padding-inline: calc(var(--_space-4) + 36px + var(--_space-3)) var(--_space-4);
    }

    .skeleton-row {
      pointer-events: none;
    }

    .notice {
      margin-block: var(--_space-3);
    }

    slot[name='end'] {
      display: block;
      margin-block-start: var(--_space-4);
    }

    @container (inline-size < 640px) {
      .connected {
        display: none;
      }
    }

    @container (inline-size < 480px) {
      .disclosure {
        gap: var(--_space-2);
        padding-inline: var(--_space-3);
      }

      .state {
        display: none;
      }

      .settings {
        padding-inline: var(--_space-3);
      }
    }

    @container (inline-size < 320px) {
      .row {
        gap: var(--_space-2);
      }
    }
  `,
];
