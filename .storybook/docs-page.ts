import {
  Controls,
  Description,
  Heading,
  Primary,
  Stories,
  Subheading,
  Subtitle,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { createElement, Fragment } from 'react';
import { ElementApi } from './element-api.js';
import './docs-page.css';

/** Tokens are described below the states, where they need no row each. */
const tokens = /^--/;

/**
 * A page of the docs. Of an element: the story that the controls act on, its controls, then each other state once, and what a host's
 * script and style sheet reach. Of anything else, such as the hosts: its stories.
 */
export function DocsPage() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const { story: primary } = useOf('story', ['story']);
  const isOfElement = primary.parameters['madeOfArgs'] === true;
  const head = [createElement(Title, { key: 'title' }), createElement(Subtitle, { key: 'subtitle' })];
  const about = createElement(Description, { key: 'about', of: 'meta' });
  if (!isOfElement)
    return createElement(Fragment, null, head, about, createElement(Stories, { title: createElement(Fragment) }));
  return createElement(
    Fragment,
    null,
    head,
    about,
    ...(primary.name === 'Default'
      ? []
      : [createElement(Subheading, null, primary.name), createElement(Description, { of: 'story' })]),
    createElement(Primary),
    createElement(Heading, null, 'Controls'),
    createElement(Controls, { exclude: tokens }),
    createElement(Stories, { title: createElement(Heading, null, 'States'), includePrimary: false }),
    createElement(ElementApi, { tagName: String(preparedMeta.component) }),
  );
}
