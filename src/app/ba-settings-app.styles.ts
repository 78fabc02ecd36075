import { css } from 'lit';
import { channelRowStyles } from '../elements/channel-row.styles.js';
import { listStyles } from '../elements/list.styles.js';
import { logoStyles } from '../elements/logo.styles.js';
import { nameFlagStyles } from '../elements/name-flag.styles.js';
import { badgeStyles } from '../ui/badge/badge.styles.js';
import { baseStyles } from '../ui/base.styles.js';
import { buttonStyles } from '../ui/button/button.styles.js';
import { surfaceStyles } from '../ui/card/surface.styles.js';
import { noticeStyles } from '../ui/notice/notice.styles.js';
import { skeletonStyles } from '../ui/skeleton/skeleton.styles.js';

export const settingsAppStyles = [
  baseStyles,
  buttonStyles,
  badgeStyles,
  surfaceStyles,
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

    .header {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      min-block-size: 56px;
      padding-inline: 18px;
      border-block-end: 1px solid var(--_line);
      background: var(--_surface);
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

    .main {
      max-inline-size: 832px;
      margin-inline: auto;
      padding: var(--_space-8) var(--_space-4) 64px;
      box-sizing: content-box;
    }

    .main.projects {
      max-inline-size: 1032px;
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
      min-block-size: 64px;
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

    button.overview-row:hover {
      background: color-mix(in srgb, var(--_ink) 3%, transparent);
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
        padding-inline: var(--_space-2);
      }

      .main {
        padding: var(--_space-6) 14px 48px;
      }

      .overview-row {
        flex-wrap: wrap;
      }

      .overview .badge {
        order: 1;
        margin-inline-start: 48px;
      }

      .overview .grow {
        flex-basis: calc(100% - 90px);
      }
    }
  `,
];
