// Written by scripts/icons.mjs; do not edit.
// Outlined icons: Lucide, ISC License, Copyright (c) Lucide Contributors; parts from Feather, MIT License,
// Copyright (c) 2013-present Cole Bemis. Brand marks: Simple Icons, CC0 1.0; the marks stay their owners’ trademarks.
import { html } from 'lit';
import type { Icon } from './icon.js';

export const externalLinkIcon: Icon = () =>
  html`<svg class="icon directional" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M15 3h6v6M10 14 21 3M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6" />
  </svg>`;
export const eyeIcon: Icon = () =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M2.06 12.35a1 1 0 0 1 0-.7 10.75 10.75 0 0 1 19.88 0 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-19.88 0" />
    <circle cx="12" cy="12" r="3" />
  </svg>`;
export const eyeOffIcon: Icon = () =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path
      d="M10.73 5.08a10.74 10.74 0 0 1 11.21 6.58 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-1.44 2.49M14.08 14.16a3 3 0 0 1-4.24-4.24M17.48 17.5a10.75 10.75 0 0 1-15.42-5.15 1 1 0 0 1 0-.7 10.75 10.75 0 0 1 4.45-5.14"
    />
    <path d="m2 2 20 20" />
  </svg>`;
export const loaderCircleIcon: Icon = () =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M21 12a9 9 0 1 1-6.22-8.56" /></svg>`;
export const refreshCwIcon: Icon = () =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path
      d="M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5"
    />
  </svg>`;
