import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Writes every scene in a process of its own, which ends only if nothing keeps it. */
async function write(...how) {
  const { stdout, stderr } = await run(
    process.execPath,
    ['--import=./scripts/register-typescript.mjs', 'test/server/write.ts', ...how],
    { cwd: root, timeout: 60_000, maxBuffer: 64 * 2 ** 20 },
  );
  return { ...JSON.parse(stdout), stderr };
}

/** The tags that the package registers, from the one file that lists them. */
const tags = [
  ...(await readFile(new URL('../../src/define.ts', import.meta.url), 'utf8')).matchAll(/(ba-[\w-]+)\.define/g),
]
  .map(([, tag]) => tag)
  .sort();

/** What a person sees of what is written, without marks of Lit's, drawings and white space. */
const seen = (html) =>
  html
    .replace(/<style>.*?<\/style>|<!--.*?-->|<\?>|<svg.*?<\/svg>/gs, '')
    .replace(/\s+/g, ' ')
    .replace(/> /g, '>');
const texts = (html) => seen(html).replace(/<[^>]*>/g, '|');

const skeleton = /skeleton-(line|block)/;
/** What each element shows while it loads. One that shows nothing of the service has no skeleton. */
const loading = {
  'ba-provider': /<slot><\/slot>.*Slotted/,
  'ba-settings-app': skeleton,
  'ba-home-link': /aria-label="All projects"/,
  'ba-project-switcher': skeleton,
  'ba-project-grid': skeleton,
  'ba-project-settings': skeleton,
  'ba-channel-list': skeleton,
  'ba-channel-settings': skeleton,
  'ba-api-key-field': /class="?dots/,
  'ba-key-history': skeleton,
  'ba-key-rotation': /<template shadowroot="open"/, // It is empty until there is something to be seen.
  'ba-key-snippets': skeleton,
  'ba-regenerate-key-dialog': /<dialog [^>]*inert[^>]*><\/dialog>/,
};

const variants = [
  ['the sources', []],
  ['the sources, where the host has Lit call connectedCallback', ['src/define.ts', 'connected']],
  ...(process.env.BUILT ? [['dist/', ['dist/define.js']]] : []),
];

for (const [name, how] of variants) {
  describe(`on a server, from ${name}`, () => {
    let written, again, calls, found, stderr;
    before(async () => ({ written, again, calls, found, stderr } = await write(...how)));

    it('there is no DOM', () => assert.deepEqual(found, []));

    it('every element is written', () => {
      assert.deepEqual(Object.keys(loading).sort(), tags);
      for (const tag of tags)
        assert.match(written[tag] ?? '', new RegExp(`<${tag}[\\s>].*<template shadowroot="open"`, 's'), tag);
    });

    for (const [tag, what] of Object.entries(loading))
      it(`${tag} shows that it loads`, () => {
        assert.match(seen(written[tag]), what);
        assert.doesNotMatch(texts(written[tag]), /Not connected/);
      });

    it('no timer is started, nothing is fetched and no channel is opened', () => assert.deepEqual(calls, {}));

    it('nothing is logged', () => assert.equal(stderr, ''));

    it('the second request gets what the first got', () => assert.deepEqual(again, []));

    it('an adapter changes nothing, nor what the host knows of a channel and its key', () => {
      const plain = (html) => html.replace(/<!--\/?lit-(part|node)[^>]*-->|\s+/g, '');
      for (const [known, tag] of [
        ['ba-settings-app with an adapter', 'ba-settings-app of a project'],
        ['ba-channel-settings with its channel', 'ba-channel-settings'],
        ['ba-api-key-field with its key', 'ba-api-key-field'],
      ])
        assert.equal(plain(written[known]), plain(written[tag]), known);
    });

    it('the language is the one that is given, in elements within, too', () => {
      const arabic = written['ba-settings-app in Arabic'];
      assert.match(arabic, /<ba-settings-app[^>]* lang="ar" dir="rtl"/);
      assert.match(texts(arabic), /المشاريع/);
      assert.doesNotMatch(texts(arabic), /[a-z]{3}/i);
      assert.match(written['ba-channel-list below a provider'], /<ba-channel-list[^>]* lang="ar" dir="rtl"/);
      assert.match(written['ba-channel-list'], /<ba-channel-list[^>]* lang="en" dir="ltr"/);
    });
  });
}
