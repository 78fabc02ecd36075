// Written by scripts/icons.mjs; do not edit.
// Outlined icons: Lucide, ISC License, Copyright (c) Lucide Contributors; parts from Feather, MIT License,
// Copyright (c) 2013-present Cole Bemis. Brand marks: Simple Icons, CC0 1.0; the marks stay their owners’ trademarks.
import { html } from 'lit';
import type { Icon } from './icon.js';

export const externalLinkIcon: Icon = () =>
  html`<svg class="icon directional outlined" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M15 3h6v6" />
    <path d="M10 14 21 3" />
    <path d="M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6" />
  </svg>`;
export const eyeIcon: Icon = () =>
  html`<svg class="icon outlined" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0" />
    <circle cx="12" cy="12" r="3" />
  </svg>`;
export const eyeOffIcon: Icon = () =>
  html`<svg class="icon outlined" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49" />
    <path d="M14.084 14.158a3 3 0 0 1-4.242-4.242" />
    <path d="M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143" />
    <path d="m2 2 20 20" />
  </svg>`;
export const loaderCircleIcon: Icon = () =>
  html`<svg class="icon outlined" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M21 12a9 9 0 1 1-6.219-8.56" />
  </svg>`;
export const refreshCwIcon: Icon = () =>
  html`<svg class="icon outlined" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8" />
    <path d="M21 3v5h-5" />
    <path d="M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16" />
    <path d="M8 16H3v5" />
  </svg>`;
