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
      margin: 0;
      padding: 0;
    }

    /* What is loaded later shows nothing until then, nor what is handed on into it. */
    :host([hidden]),
    [hidden],
    :not(:defined, [defer-hydration]) {
      display: none !important;
    }

    h1,
    h2 {
      font: inherit;
      font-weight: var(--_font-weight-heading);
      text-wrap: balance;
      /* Japanese has no spaces: a heading of two lines is parted between phrases. */
      word-break: auto-phrase;
    }

    ul {
      list-style: none;
    }

    button,
    input {
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
    }

    button {
      text-align: start;
      cursor: pointer;
      touch-action: manipulation;
    }

    p {
      text-wrap: pretty;
    }

    bdi {
      overflow-wrap: anywhere;
    }

    a {
      color: var(--_accent);
      border-radius: var(--_radius-mark);
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }

    @media (hover: hover) {
      a:hover {
        color: var(--_accent-strong);
        text-decoration-thickness: 2px;
      }
    }

    :focus-visible {
      outline: var(--_ring);
      outline-offset: 2px;
    }

    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .secondary {
      color: var(--_ink-2);
      font-size: var(--_font-size-small);
      line-height: var(--_line-height-small);
    }

    .mono {
      font-family: var(--_font-family-mono);
    }

    /* Lines as strong as the edges of controls, quiet text as dark as the rest, and a ring that nobody misses. */
    @media (prefers-contrast: more) {
      :host {
        --_line: var(--_ink);
        --_line-strong: var(--_ink);
        --_edge: var(--_ink);
        --_ink-2: var(--_ink);
        --_focus-width: calc(var(--ba-focus-width, 2px) + 1px);
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
