/** Opens Storybook itself, as a designer does. */
import { contentFaults } from './content-faults.mjs';
import { leavePage } from './leave-page.mjs';
import { watchPage } from './watch-page.mjs';

const previewOf = (page) => page.frameLocator('#storybook-preview-iframe');

const seen = (locator, fault) =>
  locator
    .first()
    .waitFor({ timeout: 20_000 })
    .then(
      () => [],
      () => [fault],
    );

/** It opens on the introduction. */
async function openingFaults(page, base) {
  await page.goto(`${base}/`);
  const title = 'Start here/Introduction';
  const rendered = await seen(previewOf(page).locator('#storybook-docs h1'), 'nothing is shown at first');
  const path = new URL(page.url()).searchParams.get('path');
  return [
    ...rendered,
    ...(path?.startsWith('/docs/start-here-introduction--') ? [] : [`it opens on ${path}, and not on ${title}`]),
    ...(await page.evaluate(contentFaults, { root: '#root' })),
  ];
}

/** A story with its panels. */
async function panelFaults(page, base) {
  await page.goto(`${base}/?path=/story/elements-channel-settings--default`);
  return [
    ...(await seen(previewOf(page).getByText('API key').first(), 'the story is not shown')),
    ...(await seen(page.getByRole('tabpanel').locator('textarea'), 'the controls panel has no control')),
    ...(await page
      .getByRole('tab', { name: /Actions/ })
      .click()
      .then(() => seen(page.getByRole('tabpanel').getByText('ba-ready'), 'the actions panel logs nothing'))),
  ];
}

const chosenTools = () =>
  [...document.querySelectorAll('button[aria-haspopup="listbox"]')]
    .filter((button) => getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)')
    .map((button) => button.textContent);

/** What was chosen in the toolbar stands out, and nothing else does. */
async function toolbarFaults(page, base) {
  await page.goto(`${base}/?path=/story/elements-channel-settings--default&globals=locale:de;fault:offline`);
  const rendered = await seen(previewOf(page).locator('ba-channel-settings'), 'the story is not shown');
  const chosen = await page.evaluate(chosenTools);
  const isRight = chosen.length === 2 && chosen.includes('Deutsch');
  return [...rendered, ...(isRight ? [] : [`the toolbar points out: ${chosen.join(', ') || 'nothing'}`])];
}

/** Runs in the preview: of every toolbar its last choice, in the form of an address, and its title. */
const lastChoices = () =>
  Object.entries(window.__STORYBOOK_PREVIEW__.storyStoreValue.projectAnnotations.globalTypes)
    .map(([name, { toolbar }]) => ({ name, ...toolbar.items.at(-1) }))
    .map(({ name, value, title }) => ({ pair: `${name}:${value}`, title }));

/** What an address chooses is read from it, and every toolbar says what is chosen. */
async function addressFaults(page, base) {
  const story = `${base}/?path=/story/elements-home-link--default`;
  await page.goto(story);
  const rendered = await seen(previewOf(page).locator('ba-home-link'), 'the story is not shown');
  const choices = await page.locator('#storybook-preview-iframe').contentFrame().locator('body').evaluate(lastChoices);
  await page.goto(`${story}&globals=${choices.map(({ pair }) => pair).join(';')}`);
  const tools = page.locator('button[aria-haspopup="listbox"]');
  const said = choices.map(({ pair, title }) =>
    seen(tools.filter({ hasText: title }), `the toolbar does not say that an address has chosen ${pair}`),
  );
  return [...rendered, ...(await Promise.all(said)).flat()];
}

/** Runs in a page: where it is loaded again, that takes a while. */
const reloadSlowly = () => {
  let isHeld = false;
  navigation.addEventListener('navigate', (event) => {
    if (event.navigationType !== 'reload' || isHeld) return;
    isHeld = true;
    event.preventDefault();
    console.log('held');
    setTimeout(() => location.reload(), 2000);
  });
};

/**
 * A page whose document was on its way when another one registered the worker is not controlled by it: Mock Service Worker loads it
 * again. Until then a story asks for nothing: the server would answer, which the watch reports.
 */
async function uncontrolledFaults(page, base) {
  const story = `${base}/iframe.html?id=elements-channel-settings--default&viewMode=story`;
  const isThere = (where) => seen(where.getByRole('button', { name: 'Regenerate' }), 'the story is not shown');
  const other = await page.context().newPage();
  let faults = [];
  await page.addInitScript(reloadSlowly);
  await page.route(story, async (route) => {
    await other.goto(story);
    faults = await isThere(other);
    await route.continue();
  });
  const held = page.waitForEvent('console', { predicate: (message) => message.text() === 'held', timeout: 20_000 });
  await page.goto(story);
  await held;
  await page.waitForEvent('framenavigated');
  return [...faults, ...(await isThere(page))];
}

const pages = {
  'opens on the introduction': openingFaults,
  'has controls and actions': panelFaults,
  'points out what was chosen': toolbarFaults,
  'says what an address has chosen': addressFaults,
  'asks no server before its worker answers': uncontrolledFaults,
};

/** The tests of the manager: a name, and what is wrong. */
export const managerTests = Object.entries(pages).map(([name, faultsOf]) => ({
  name: `Storybook: ${name}`,
  async faultsIn(context, base) {
    const page = await context.newPage();
    const watched = watchPage(page);
    try {
      await page.setViewportSize({ width: 1440, height: 900 });
      return [...(await faultsOf(page, base)), ...watched];
    } catch (error) {
      return [error.message, ...watched];
    } finally {
      await leavePage(page);
    }
  },
}));
