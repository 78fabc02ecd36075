/** The tests of Storybook's pages can fail: every kind of fault is planted in a small page, and found. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromeFlags, findChrome } from '../find-chrome.mjs';
import { contentFaults } from './content-faults.mjs';
import { fitFaults } from './fit-faults.mjs';
import { linkFaults } from './link-faults.mjs';
import { actionFaults } from './logged-actions.mjs';
import { readerFaults } from './reader-faults.mjs';
import { publishedFileFaults } from './published-files.mjs';
import { nameFaults } from './story-names.mjs';
import { serveBelow } from '../serve-below.mjs';
import { watchPage, withoutNetwork } from './watch-page.mjs';

const page = (content) => `<!doctype html><link rel="icon" href="data:," /><body>${content}</body>`;
const story = (content) => page(`<div id="storybook-root">${content}</div>`);
const inShadow = (content) => story(`<div><template shadowrootmode="open"><p>${content}</p></template></div>`);
const key = `eyJhbGciOiJFZERTQSJ9.${'a'.repeat(20)}.${'b'.repeat(20)}`;

const pages = {
  'well.html': inShadow('Four channels'),
  'missing.html': story('<p>A picture</p><img src="gone.png" />'),
  'outside-of-the-path.html': story('<p>A picture</p><img src="/well.html" />'),
  'console.html': story('<p>Text</p><script>console.error("It is broken.")</script>'),
  'thrown.html': story('<p>Text</p><script>throw new Error("It is thrown.")</script>'),
  'elsewhere.html': story('<p>Text</p><script src="http://elsewhere.example/script.js"></script>'),
  'empty.html': story('<div></div><style>p { color: red }</style>'),
  'rootless.html': page('<p>Text</p>'),
  'display.html': story('<p>Text</p><div class="sb-errordisplay">The story threw.</div>'),
  'shows-an-error.html': story('<p>Text</p>').replace('<body>', '<body class="sb-show-errordisplay">'),
  'told.html': inShadow('This could not be loaded'),
  'tall.html': story('<div style="height: 1000px">Text</div>'),
  'endless.html': story('<div style="height: 3000px">Text</div>'),
  'dialog.html': story('<dialog open style="top: 500px; height: 400px">Text</dialog><p>Text</p>'),
  'links.html': story(
    '<a href="./?path=/docs/one--docs">One</a><a href="./?path=/story/gone--two">Two</a><story-frame story="gone--three"></story-frame>',
  ),
  'carried-away.html': story(
    '<p style="height: 2000px">Text</p><iframe title="Story" srcdoc="<button autofocus>Go</button><script>document.querySelector(`button`).focus()</script>"></iframe>',
  ),
  'leak.html': story(`<p>Text</p><script>loggedActions = [{ name: "ba-x", text: '{"value":"${key}"}' }]</script>`),
  'quiet.html': story('<p>Text</p><script>loggedActions = [{ name: "ba-x", text: \'{"keyId":"1"}\' }]</script>'),
};

describe('the tests of Storybook’s pages', () => {
  let folder, server, browser;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'story-pages-'));
    await Promise.all(Object.entries(pages).map(([name, text]) => writeFile(path.join(folder, name), text)));
    server = await serveBelow(folder, '/some/path');
    browser = await chromium.launch({ executablePath: await findChrome(), args: [...chromeFlags, withoutNetwork] });
  });

  after(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What is found on a page. */
  async function visit(name, { isFailure = false, then = () => [] } = {}) {
    const opened = await browser.newPage({ viewport: { width: 800, height: 600 } });
    const watched = watchPage(opened);
    await opened.goto(`${server.base}/${name}`, { waitUntil: 'networkidle' });
    const content = await opened.evaluate(contentFaults, { root: '#storybook-root', isFailure });
    const faults = [...content, ...watched, ...(await then(opened))];
    await opened.close();
    return faults.join('\n');
  }

  it('find nothing on a page that is well', async () => {
    assert.equal(await visit('well.html'), '');
    assert.deepEqual(server.missing, []);
  });

  it('find a file that is not there', async () => {
    assert.match(await visit('missing.html'), /answered with 404: .*gone\.png/);
    assert.ok(server.missing.includes('GET /some/path/gone.png'));
  });

  it('find a request to the root of the server', async () => {
    assert.match(await visit('outside-of-the-path.html'), /answered with 404/);
    assert.ok(server.missing.includes('GET /well.html'));
  });

  it('find an error in the console', async () => {
    assert.match(await visit('console.html'), /console error: It is broken\./);
  });

  it('find an error that is thrown', async () => {
    assert.match(await visit('thrown.html'), /page error: It is thrown\./);
  });

  it('find a request that leaves the machine, and let none leave', async () => {
    const faults = await visit('elsewhere.html');
    assert.match(faults, /leaves this machine: http:\/\/elsewhere\.example/);
    assert.match(faults, /failed request: .*ERR_NAME_NOT_RESOLVED/);
  });

  it('find a page that is empty', async () => {
    assert.match(await visit('empty.html'), /the page is empty/);
    assert.match(await visit('rootless.html'), /there is no #storybook-root/);
  });

  it('find an error that Storybook displays', async () => {
    assert.match(await visit('display.html'), /an error is displayed: The story threw\./);
    assert.match(await visit('shows-an-error.html'), /Storybook shows an error/);
  });

  it('find a text about an error within a shadow root, unless the story is about one', async () => {
    assert.match(await visit('told.html'), /tells of an error: This could not be loaded/);
    assert.equal(await visit('told.html', { isFailure: true }), '');
  });

  it('find what does not fit into a frame', async () => {
    const then = (opened) => opened.evaluate(fitFaults, 1400);
    assert.match(await visit('tall.html', { then }), /its frame scrolls/);
    assert.match(await visit('dialog.html', { then }), /its frame cuts off <dialog>/);
    assert.equal(await visit('well.html', { then }), '');
    assert.equal(await visit('endless.html', { then }), '');
  });

  it('find a link and a picture that lead nowhere', async () => {
    const then = (opened) => opened.evaluate(linkFaults, ['one--docs']);
    const faults = await visit('links.html', { then });
    assert.match(faults, /a link leads to gone--two/);
    assert.match(faults, /a picture shows gone--three/);
    assert.doesNotMatch(faults, /one--docs/);
  });

  it('find a frame that carries the reader away', async () => {
    const then = (opened) => opened.evaluate(readerFaults);
    const faults = await visit('carried-away.html', { then });
    assert.match(faults, /scrolls itself to \d+ px/);
    assert.match(faults, /the focus goes into the frame “Story”/);
    assert.equal(await visit('well.html', { then }), '');
  });

  it('find a story that is named as its export is', () => {
    const entry = (id, name) => ({ id, name, title: 'Elements/Key', type: 'story' });
    const well = [entry('key--never-shown', 'Never shown'), entry('key--empty', 'Empty')];
    assert.deepEqual(nameFaults([...well, entry('key--amazon-alexa', 'Amazon Alexa')]), []);
    assert.match(nameFaults([...well, entry('key--with-actions', 'With Actions')]).join(), /“With Actions”/);
  });

  it('find a key among the logged events', async () => {
    assert.match(await visit('leak.html', { then: actionFaults }), /ba-x carries a key/);
    assert.equal(await visit('quiet.html', { then: actionFaults }), '');
  });

  it('find an element that the files for agents leave out', async () => {
    const manifest = { modules: [{ declarations: [{ tagName: 'ba-one' }, { tagName: 'ba-two' }] }] };
    assert.deepEqual(await publishedFileFaults(folder, manifest), [
      'there is no llms.txt',
      'there is no custom-elements.json',
      'there is no manifests/components.json',
    ]);
  });
});
