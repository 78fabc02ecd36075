import { css } from 'lit';
import { channelRowStyles } from '../elements/shared/channel-row.styles.js';
import { listStyles } from '../elements/shared/list.styles.js';
import { logoStyles } from '../elements/shared/logo.styles.js';
import { nameFlagStyles } from '../elements/shared/name-flag.styles.js';
import { badgeStyles } from '../ui/badge/badge.styles.js';
import { buttonStyles } from '../ui/button/button.styles.js';
import { surfaceStyles } from '../ui/card/surface.styles.js';
import { disclosureStyles } from '../ui/disclosure/disclosure.styles.js';
import { emptyStyles } from '../ui/empty/empty.styles.js';
import { noticeStyles } from '../ui/notice/notice.styles.js';
import { overviewStyles } from '../ui/overview.styles.js';
import { skeletonStyles } from '../ui/skeleton/skeleton.styles.js';

export const settingsAppStyles = [
  overviewStyles,
  buttonStyles,
  badgeStyles,
  surfaceStyles,
  emptyStyles,
  disclosureStyles,
  noticeStyles,
  skeletonStyles,
  nameFlagStyles,
  channelRowStyles,
  listStyles,
  logoStyles,
  css`
    :host {
      min-block-size: 100%;
      background: var(--_background);
    }

    /* A page's rules reach the element itself, and may take its box away: what stands in it keeps the ground. */
    ba-provider {
      display: block;
      background: var(--_background);
    }

    /* What does not fit beside the whole name of the project goes below it. */
    .header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      align-content: center;
      column-gap: var(--_space-2);
      min-block-size: var(--_header-height);
      /* The logo's button has 6 px around the logo, which so stands as far in as what is at the end. */
      padding: var(--_space-1);
      padding-inline: min(18px, 3%) min(24px, 4%);
      border-block-end: var(--_rule);
      background: var(--_header-background);
      color: var(--_header-ink);
      /* For the elements in it, which stand on another ground elsewhere. */
      --_bar-ink: var(--_header-ink);
      --_bar-hover: var(--_header-hover);
      --_bar-pressed: var(--_header-pressed);
      --_bar-focus: var(--_header-focus);
    }

    .header-end {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--_space-2);
      min-inline-size: 0;
      margin-inline-start: auto;
    }

    :host([header='none']),
    :host([header='none']) ba-provider {
      background: none;
    }

    .page {
      max-inline-size: var(--_content-width);
      margin-inline: auto;
      padding: var(--_content-padding);
      box-sizing: content-box;
    }

    .page.projects {
      --_content-width: var(--ba-content-width, 68.8em);
    }

    /* In a page of the host's: as wide as its place. */
    .page.embedded {
      --_content-width: var(--ba-content-width, none);
      --_content-padding: var(--ba-content-padding, 0);
    }

    .page > ba-project-switcher {
      margin-block-end: var(--_space-3);
    }

    .overview-top {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--_space-3);
      margin-block-end: var(--_space-6);
    }

    .section-title:not(.overview-top > *) {
      margin-block-end: var(--_space-3);
    }
  `,
];
