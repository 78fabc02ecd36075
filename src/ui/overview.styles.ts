import { css } from 'lit';
import { baseStyles } from './base.styles.js';
import { overviewTokenStyles } from './overview-tokens.styles.js';

/** What every element of an overview starts from, in place of `baseStyles`: also pages' titles, and names that may be long. */
export const overviewStyles = [
  baseStyles,
  overviewTokenStyles,
  css`
    /* They take the focus to be read out, or until something in them does; nothing can be done with them. */
    :is(.title, .main, .menu):focus-visible {
      outline: none;
    }

    /* One long word may be wider than a narrow window. */
    .title {
      max-inline-size: 100%;
      font-size: var(--_font-size-title);
      line-height: 1.2308;
      letter-spacing: var(--_letter-spacing-title);
      overflow-wrap: anywhere;
      hyphens: auto;
    }

    .ellipsis {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    /* A name has the direction of its letters, is cut at its own end, and still begins where other text does. */
    .ellipsis > bdi,
    .lines {
      display: -webkit-box;
      overflow: hidden;
      text-align: -webkit-match-parent;
      text-align: match-parent;
      text-overflow: ellipsis;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }

    /* In one line; or in three at most, as .lines is, where there is little room. */
    .ellipsis > bdi {
      display: block;
    }
  `,
];
