/** A state of an element in which some of its parts can be seen. */
export interface AnatomyState {
  readonly story: string;
  readonly name: string;
}

export interface Anatomy {
  readonly tagName: string;
  /** The title under which the stories of the element stand. */
  readonly docs: string;
  /** The window of its stories, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly states: readonly AnatomyState[];
}

const state = (story: string, name: string): AnatomyState => ({ story, name });
const dialogTwoKeys = 'elements-regenerate-key-dialog-two-keys';

/** Where the parts of each element can be seen. */
export const anatomies: readonly Anatomy[] = [
  {
    tagName: 'ba-settings-app',
    docs: 'elements-settings-app--docs',
    width: 1100,
    height: 640,
    states: [
      state('elements-settings-app--channel', 'Channel'),
      state('elements-settings-app--projects', 'Projects'),
      state('elements-settings-app--asks', 'Question'),
    ],
  },
  {
    tagName: 'ba-project-switcher',
    docs: 'elements-project-switcher-and-home-link--docs',
    width: 480,
    height: 420,
    states: [state('elements-project-switcher-and-home-link--switcher-opened', 'Opened')],
  },
  {
    tagName: 'ba-home-link',
    docs: 'elements-project-switcher-and-home-link--docs',
    width: 480,
    height: 120,
    states: [state('elements-project-switcher-and-home-link--home-link', 'Home link')],
  },
  {
    tagName: 'ba-project-grid',
    docs: 'elements-project-grid--docs',
    width: 1000,
    height: 560,
    states: [
      state('elements-project-grid--menu', 'Projects'),
      state('elements-project-grid--empty', 'Empty'),
      state('elements-project-grid--failed-once', 'Failed'),
    ],
  },
  {
    tagName: 'ba-project-settings',
    docs: 'elements-project-settings--docs',
    width: 900,
    height: 560,
    states: [
      state('elements-project-settings--channels', 'Channels'),
      state('elements-project-settings--general', 'General'),
      state('elements-project-settings--not-found', 'Not found'),
    ],
  },
  {
    tagName: 'ba-channel-list',
    docs: 'elements-channel-list--docs',
    width: 900,
    height: 560,
    states: [
      state('elements-channel-list--opened', 'Opened'),
      state('elements-channel-list--empty', 'Empty'),
      state('elements-channel-list--failed-once', 'Failed'),
    ],
  },
  {
    tagName: 'ba-channel-settings',
    docs: 'elements-channel-settings--docs',
    width: 760,
    height: 360,
    states: [
      state('elements-channel-settings--integrated', 'Integrated'),
      state('elements-channel-settings--unsettled', 'Unsettled'),
      state(`${dialogTwoKeys}--asks-whether-to-keep-the-old-key`, 'Question'),
      state(`${dialogTwoKeys}--the-old-key-has-stopped-meanwhile`, 'Outcome'),
    ],
  },
  {
    tagName: 'ba-api-key-field',
    docs: 'elements-api-key-field--docs',
    width: 640,
    height: 160,
    states: [
      state('elements-api-key-field--revealed', 'Revealed'),
      state('elements-api-key-field--masked', 'Masked'),
      state('elements-api-key-field--cannot-be-shown', 'Can’t be shown'),
    ],
  },
  {
    tagName: 'ba-regenerate-key-dialog',
    docs: 'elements-regenerate-key-dialog--docs',
    width: 640,
    height: 600,
    states: [
      state(`${dialogTwoKeys}--asks-when-the-old-key-stops`, 'Question'),
      state('elements-regenerate-key-dialog--shown-once', 'Shown once'),
      state('elements-regenerate-key-dialog--copy-denied', 'Copy denied'),
    ],
  },
  {
    tagName: 'ba-key-rotation',
    docs: 'elements-key-rotation--docs',
    width: 760,
    height: 420,
    states: [
      state('elements-key-rotation--for-an-hour', 'Rotating'),
      state('elements-key-rotation--end-it-now', 'Question'),
      state('elements-key-rotation--cannot-be-ended', 'Not ended'),
    ],
  },
  {
    tagName: 'ba-key-history',
    docs: 'elements-key-history--docs',
    width: 720,
    height: 360,
    states: [
      state('elements-key-history--one-of-each', 'One of each'),
      state('elements-key-history--cannot-be-loaded', 'Can’t be loaded'),
    ],
  },
  {
    tagName: 'ba-key-snippets',
    docs: 'elements-key-snippets--docs',
    width: 720,
    height: 320,
    states: [
      state('elements-key-snippets--universal', 'Code'),
      state('elements-key-snippets--cannot-be-copied', 'Can’t be copied'),
    ],
  },
];
