import { css } from 'lit';
import { iconStyles } from './icon/icon.styles.js';
import { isolationStyles } from './isolation.styles.js';
import { tokenStyles } from './tokens.styles.js';

/** What every element starts from: tokens, type, focus ring, hidden things and icons. Put it first in `static styles`. */
export const baseStyles = [
  tokenStyles,
  isolationStyles,
  iconStyles,
  css`
    :host {
      display: block;
    }

    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }

    /* What is loaded later shows nothing until then, nor what is handed on into it. */
    :host([hidden]),
    [hidden],
    :not(:defined) {
      display: none !important;
    }

    h1,
    h2,
    h3,
    h4,
    p,
    ul,
    ol,
    dl,
    dd,
    figure {
      margin: 0;
      padding: 0;
    }

    h1,
    h2,
    h3,
    h4 {
      font: inherit;
      font-weight: var(--_font-weight-strong);
      text-wrap: balance;
      /* Japanese has no spaces: a heading of two lines is parted between phrases. */
      word-break: auto-phrase;
    }

    ul,
    ol {
      list-style: none;
    }

    p {
      text-wrap: pretty;
    }

    bdi {
      overflow-wrap: anywhere;
    }

    a {
      color: var(--_accent);
      border-radius: 2px;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }

    @media (hover: hover) {
      a:hover {
        color: var(--_accent-strong);
        text-decoration-thickness: 2px;
      }
    }

    :focus {
      outline: none;
    }

    :focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }

    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      border: 0;
      white-space: nowrap;
    }

    .secondary {
      color: var(--_ink-2);
      font-size: var(--_font-size-small);
      line-height: var(--_line-height-small);
    }

    /* One long word may be wider than a narrow window. */
    .title {
      overflow-wrap: anywhere;
      hyphens: auto;
    }

    .mono {
      font-family: var(--_font-family-mono);
    }

    .ellipsis {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    /* A name has the direction of its letters, is cut at its own end, and still begins where other text does. */
    .ellipsis > bdi {
      display: block;
      overflow: hidden;
      text-align: -webkit-match-parent;
      text-align: match-parent;
      text-overflow: ellipsis;
    }

    /* Lines as strong as the edges of controls, quiet text as dark as the rest, and a ring that nobody misses. */
    @media (prefers-contrast: more) {
      :host {
        --_line: var(--_ink);
        --_line-strong: var(--_ink);
        --_edge: var(--_ink);
        --_ink-2: var(--_ink);
      }

      :focus-visible {
        outline-width: 3px;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      *,
      *::before,
      *::after,
      ::backdrop {
        transition-duration: 0s !important;
        animation-duration: 0s !important;
        animation-iteration-count: 1 !important;
        scroll-behavior: auto !important;
      }
    }
  `,
];
