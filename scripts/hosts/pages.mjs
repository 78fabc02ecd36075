import { scaffold } from './scaffold.mjs';

/**
 * The pages of `docs/frameworks/`, one row of the table each: an app is made of what the page says, typed literally.
 *
 * @typedef {object} View
 * @property {string} files the folder that is served, below that of the app.
 * @property {string} address where it opens.
 * @property {keyof typeof import('./page-walk.mjs').ways} way to a new key.
 * @property {(key: { id: string }) => string[]} [says] all that its listeners write to the console. Default: nothing.
 * @property {boolean} [signsIn] it goes to `/sign-in` as soon as the service does not know the user.
 *
 * @typedef {object} FrameworkPage
 * @property {string} name what `--only` takes.
 * @property {string} page below `docs/frameworks/`.
 * @property {string} folder the host whose lock file has the framework's packages.
 * @property {readonly string[]} [copied] files of the host which a framework's scaffolding makes, without what they say of the library.
 * @property {Readonly<Record<string, string>>} [scaffold] further files of that kind.
 * @property {readonly string[]} [leftOut] files which the page does not recommend for this version of the framework.
 * @property {readonly View[]} views
 * @property {boolean} [isInCi] it is small enough to be tested at every change.
 */

const newKey = ({ id }) => [`New key ${id}`];

/** @type {View} */
const app = { files: 'dist', address: '/', way: 'app', says: newKey, signsIn: true };
/** @type {View} */
const button = { files: 'dist', address: '/?button', way: 'dialog' };
/** @type {View} */
const channels = { files: 'dist', address: '/?channels', way: 'list', says: () => ['rasa'] };

const ofVite = ['index.html', 'tsconfig.json', 'vite.config.ts'];

/** @type {readonly FrameworkPage[]} */
export const pages = [
  {
    name: 'html.md',
    page: 'html.md',
    folder: 'plain-html',
    views: [
      { files: 'public', address: '/index.html', way: 'app' },
      { files: 'public', address: '/channel.html', way: 'channel', says: newKey },
      { files: '.', address: '/modules.html', way: 'channel' },
    ],
    isInCi: true,
  },
  {
    name: 'react.md',
    page: 'react.md',
    folder: 'react-19',
    copied: ofVite,
    scaffold: scaffold.react,
    views: [app, button, channels],
    isInCi: true,
  },
  {
    name: 'react.md-18',
    page: 'react.md',
    folder: 'react-18',
    copied: ofVite,
    scaffold: scaffold.react18,
    leftOut: ['src/channels.tsx'],
    views: [app, button],
  },
  {
    name: 'vue.md',
    page: 'vue.md',
    folder: 'vue-3',
    // The page has the settings of Vite.
    copied: ['index.html', 'tsconfig.json'],
    scaffold: scaffold.vue,
    views: [app],
    isInCi: true,
  },
  { name: 'svelte.md', page: 'svelte.md', folder: 'svelte-5', copied: ofVite, scaffold: scaffold.svelte, views: [app] },
  {
    name: 'angular.md',
    page: 'angular.md',
    folder: 'angular-21',
    copied: ['angular.json', 'tsconfig.json', 'src/index.html'],
    scaffold: scaffold.angular,
    views: [app],
  },
  { name: 'preact.md', page: 'preact.md', folder: 'preact', copied: ofVite, views: [app] },
  { name: 'solid.md', page: 'solid.md', folder: 'solid', copied: ofVite, views: [app] },
];
