import { olderVersion } from './pack.mjs';

/**
 * The apps of `examples/hosts/`, one row of the table each.
 *
 * @typedef {object} Host
 * @property {string} name what `--only` takes.
 * @property {string} folder below `examples/hosts/`.
 * @property {string} [page] where it opens. Default: `/`.
 * @property {string} [files] the folder that is served, below its own. Without one, it has a server of its own (`npm start`).
 * @property {string} [frame] the selector of the frame that holds the app.
 * @property {'tags' | 'shadow roots'} [serverRendered] what of the elements its HTML has before a script has run.
 * @property {boolean} [isInCi] it is small enough to be tested at every change.
 * @property {readonly string[]} [expectedWarnings] parts of what the console must say, once each.
 */

/** @type {readonly Host[]} */
export const hosts = [
  { name: 'html-cdn', folder: 'plain-html', page: '/cdn.html', files: '.', isInCi: true },
  { name: 'html-import-map', folder: 'plain-html', page: '/import-map.html', files: '.', isInCi: true },
  { name: 'html-sandboxed', folder: 'plain-html', page: '/sandboxed.html', files: '.', frame: 'iframe' },
  {
    name: 'html-two-versions',
    folder: 'plain-html',
    page: '/two-versions.html',
    files: '.',
    expectedWarnings: [`the page has it of version ${olderVersion}`],
  },
  { name: 'react-19', folder: 'react-19', files: 'dist', isInCi: true },
  { name: 'react-18', folder: 'react-18', files: 'dist' },
  { name: 'react-hydration', folder: 'react-hydration', serverRendered: 'tags' },
  { name: 'vue-3', folder: 'vue-3', files: 'dist', isInCi: true },
  { name: 'svelte-5', folder: 'svelte-5', files: 'dist' },
  { name: 'angular-21', folder: 'angular-21', files: 'dist' },
  { name: 'preact', folder: 'preact', files: 'dist' },
  { name: 'solid', folder: 'solid', files: 'dist' },
  { name: 'lit-ssr', folder: 'lit-ssr', serverRendered: 'shadow roots' },
];
