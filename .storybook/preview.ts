import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { html } from 'lit';
import { setupWorker } from 'msw/browser';
import manifest from '../custom-elements.json' with { type: 'json' };
import './preview.css';
import '../stories/demo/dialog.css';
import '../src/define.js';
import { keepFocusOutside } from '../stories/keep-focus-outside.js';
import { languages } from '../stories/languages.js';
import { startWorker } from '../mocks/worker-control.js';
import { argTypesOf, readOnlyRow } from './arg-types.js';
import { followToolbar } from './docs-frames.js';
import { dressPage } from './dress-page.js';
import { growFrame } from './frame-height.js';
import { initialGlobals } from './initial-globals.js';
import { DocsPageContainer, LazyDocsPage } from './lazy-docs.js';
import { logEvents } from './log-events.js';
import { storySource } from './story-source.js';
import { globalTypes } from './toolbars.js';

setCustomElementsManifest(manifest);
logEvents(document);
followToolbar();
growFrame();
keepFocusOutside();
// `scripts/variants.mjs` calls it.
Object.assign(window, { dressPage });

/** One worker for all stories; a story's own handlers stand in its `parameters.msw`. */
async function startStoryWorker() {
  const worker = setupWorker();
  await startWorker(worker, {
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: './mockServiceWorker.js' }, // relative: a Storybook may stand below a path
  });
  return worker;
}

const allLanguages = languages.map(({ language }) => language);

/** The page says which language it is in, and the elements follow it. */
const withLanguages: Decorator = (story) => html`<ba-provider .messages=${allLanguages}>${story()}</ba-provider>`;

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [({ globals }) => dressPage(globals), mswLoader(startStoryWorker)],
  decorators: [withLanguages],
  initialGlobals,
  globalTypes,
  parameters: {
    a11y: { test: 'error' },
    // What is made of its args has controls (`stories/element-story.ts`); what a story writes itself has none.
    controls: { disable: true, expanded: true, disableSaveFromUI: true, exclude: readOnlyRow },
    docs: {
      extractArgTypes: argTypesOf,
      container: DocsPageContainer,
      page: LazyDocsPage,
      // A story that writes itself is shown as it is written; `element-story.ts` has the other ones.
      source: { transform: storySource, language: 'tsx' },
      // In a frame each: on one page, the handlers of a story would replace those of the one before, and its dialog would cover all.
      story: { inline: false, height: '240px' },
    },
    options: {
      storySort: {
        // Storybook reads it without running it.
        order: [
          'Start here',
          ['Introduction', 'Principles', 'Changes'],
          'Foundations',
          ['Tokens', 'Writing', 'Accessibility', 'Do and don’t'],
          'White label',
          'Paths',
          'Elements',
          ['All states', 'Outcomes', 'Anatomy'],
          'Embedding',
        ],
      },
    },
    viewport: {
      options: {
        phone: { name: 'Phone, 320', styles: { width: '320px', height: '640px' } },
        large: { name: 'Phone, 390', styles: { width: '390px', height: '844px' } },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '800px' } },
        wide: { name: 'Desktop, 1440', styles: { width: '1440px', height: '900px' } },
      },
    },
  },
};

export default preview;
