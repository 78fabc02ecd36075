import { createElement, lazy, type PropsWithChildren, Suspense } from 'react';
import type { DocsContainerProps } from '@storybook/addon-docs/blocks';

/** The blocks of the docs are large, and no story needs them. */
const Container = lazy(() =>
  import('./docs-container.js').then(({ ThemedContainer }) => ({ default: ThemedContainer })),
);

const Page = lazy(() => import('./docs-page.js').then(({ DocsPage }) => ({ default: DocsPage })));

export const DocsPageContainer = (props: PropsWithChildren<DocsContainerProps>) =>
  createElement(Suspense, { fallback: null }, createElement(Container, props));

export const LazyDocsPage = () => createElement(Suspense, { fallback: null }, createElement(Page));
