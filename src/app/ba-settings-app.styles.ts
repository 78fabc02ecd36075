import { css } from 'lit';
import { channelRowStyles } from '../elements/shared/channel-row.styles.js';
import { listStyles } from '../elements/shared/list.styles.js';
import { logoStyles } from '../elements/shared/logo.styles.js';
import { nameFlagStyles } from '../elements/shared/name-flag.styles.js';
import { badgeStyles } from '../ui/badge/badge.styles.js';
import { baseStyles } from '../ui/base.styles.js';
import { buttonStyles } from '../ui/button/button.styles.js';
import { surfaceStyles } from '../ui/card/surface.styles.js';
import { emptyStyles } from '../ui/empty/empty.styles.js';
import { noticeStyles } from '../ui/notice/notice.styles.js';
import { skeletonStyles } from '../ui/skeleton/skeleton.styles.js';

export const settingsAppStyles = [
  baseStyles,
  buttonStyles,
  badgeStyles,
  surfaceStyles,
  emptyStyles,
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

    .header {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      min-block-size: var(--_header-height);
      /* The logo's button has 6 px around the logo, which so stands as far in as what is at the end. */
      padding-inline: 18px 24px;
      border-block-end: 1px solid var(--_line);
      background: var(--_header-background);
      color: var(--_header-ink);
      /* For the elements in it, which stand on another ground elsewhere. */
      --_bar-ink: var(--_header-ink);
      --_bar-hover: var(--_header-hover);
      --_bar-pressed: var(--_header-pressed);
      --_bar-focus: var(--_header-focus);
    }

    ba-home-link {
      flex: none;
    }

    .header-end {
      display: flex;
      flex: none;
      gap: var(--_space-2);
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
      --_content-width: var(--ba-content-width, 1032px);
    }

    /* In a page of the host's: as wide as its place. */
    .page.embedded {
      --_content-width: var(--ba-content-width, none);
      --_content-padding: var(--ba-content-padding, 0);
    }

    .page > ba-project-switcher {
      margin-block-end: var(--_space-3);
    }

    .title {
      font-size: var(--_font-size-title);
      line-height: var(--_line-height-title);
      letter-spacing: -0.01em;
    }

    .main:focus-visible,
    .title:focus-visible {
      outline: none;
    }

    .overview-top {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--_space-3);
      margin-block-end: var(--_space-6);
    }

    .section-title {
      margin-block-end: var(--_space-3);
    }

    .overview {
      container-type: inline-size;
      overflow: clip;
    }

    .overview > li + li {
      border-block-start: 1px solid var(--_line);
    }

    .overview-row {
      display: flex;
      align-items: center;
      gap: var(--_space-3);
      inline-size: 100%;
      min-block-size: var(--_row-height);
      padding: var(--_space-3) var(--_space-4);
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
    }

    button.overview-row {
      cursor: pointer;
    }

    @media (hover: hover) {
      button.overview-row:hover {
        background: var(--_hover-row);
      }
    }

    button.overview-row:active {
      background: var(--_hover);
    }

    .overview-row:focus-visible {
      outline-offset: -3px;
      border-radius: var(--_radius-control);
    }

    .overview-row > .icon {
      --_icon-size: 18px;
      color: var(--_ink-2);
    }

    .grow {
      display: grid;
      flex: 1;
      min-inline-size: 0;
    }

    @media (max-width: 480px) {
      .header {
        padding-inline: 8px 14px;
      }

      .page {
        --_content-padding: var(--ba-content-padding, var(--_space-6) 14px 48px);
      }

      .overview-row {
        flex-wrap: wrap;
        padding-inline: var(--_space-3);
      }

      .overview .badge {
        order: 1;
        margin-inline-start: 48px;
      }

      .overview .grow {
        flex-basis: calc(100% - 90px);
      }
    }

    @container (inline-size < 320px) {
      .overview .badge {
        margin-inline-start: 32px;
      }
    }
  `,
];
