import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { createElement, type PropsWithChildren } from 'react';
import { dark, light } from './theme.js';

/** The page, and what lies around a story, have the ground of the story: no frame within a frame is seen. */
const onGround = (theme: typeof light) => ({ ...theme, appContentBg: theme.appBg, appPreviewBg: theme.appBg });
const themes = { dark: onGround(dark), light: onGround(light) };

/** By the address that `docs-frames.ts` keeps. Storybook renders the page anew after every choice in the toolbar. */
const isDark = () => /theme(:|%3A)dark/.test(globalThis.PREVIEW_URL ?? '');

/** The page of the docs, light or dark as the stories on it. */
export const ThemedContainer = (props: PropsWithChildren<DocsContainerProps>) =>
  createElement(DocsContainer, { ...props, theme: isDark() ? themes.dark : themes.light });

declare global {
  /** What Storybook makes the addresses of frames from. */
  var PREVIEW_URL: string | undefined;
}
