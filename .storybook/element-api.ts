import { Heading, Markdown, Subheading } from '@storybook/addon-docs/blocks';
import { createElement, Fragment, type ReactElement } from 'react';
import { type Described, elementOf } from '../stories/manifest.js';

/** A list of what one reads about, and sets nowhere on this page. */
function list(title: string, members: readonly Described[], nameOf: (name: string) => string): ReactElement | null {
  if (members.length === 0) return null;
  const rows = members.map(({ name, description }) =>
    createElement(
      'div',
      { key: name },
      createElement('dt', null, createElement('code', null, nameOf(name))),
      createElement('dd', null, createElement(Markdown, null, description ?? '')),
    ),
  );
  return createElement(
    Fragment,
    { key: title },
    createElement(Subheading, null, title),
    createElement('dl', { className: 'element-api sb-unstyled' }, rows),
  );
}

/** What a host's script hears of an element, and what its style sheet reaches, as the manifest has it. */
export function ElementApi({ tagName }: { readonly tagName: string }) {
  const { members = [], events = [], cssParts = [], cssStates = [], cssProperties = [] } = elementOf(tagName);
  const methods = members.filter(({ kind }) => kind === 'method');
  const lists = [
    list('Events', events, (name) => name),
    list('Methods', methods, (name) => `${name}()`),
    list('Parts', cssParts, (name) => `::part(${name})`),
    list('States for style sheets', cssStates, (name) => `:state(${name})`),
    list('Tokens', cssProperties, (name) => name),
  ].filter((one) => one !== null);
  if (lists.length === 0) return null;
  return createElement(Fragment, null, createElement(Heading, null, 'For scripts and style sheets'), lists);
}
