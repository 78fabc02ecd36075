import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { BaSettingsApp, NavigateEvent, Route } from '../../src/index.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, focusedElement, nameOf, roleOf, visibleElements, waitForRole } from '../support/deep-query.js';
import { RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { until } from '../support/until.js';
import { en as english } from '../../src/localization/en.js';

const en = resolveMessages(english, undefined, 'en');
const script = { choose: async (element: HTMLElement) => element.click() };

const landmarkTags = ['main', 'header', 'footer', 'nav', 'aside', 'search', 'form', 'section'];
const landmarkRoles = ['main', 'banner', 'contentinfo', 'navigation', 'complementary', 'search', 'form', 'region'];

/** What assistive technology would list as landmarks. */
const landmarksIn = (root: Element) =>
  [...visibleElements(root)]
    .filter((one) => landmarkTags.includes(one.localName) || landmarkRoles.includes(one.role ?? ''))
    .map(({ localName, role }) => role ?? localName);

const headingsIn = (root: Element) =>
  [...visibleElements(root)]
    .filter((one) => roleOf(one) === 'heading')
    .map((one) => [Number(one.ariaLevel ?? one.localName.slice(1)), nameOf(one)] as const);
const levelsIn = (root: Element) => [...new Set(headingsIn(root).map(([level]) => level))];

/** A page of a host's, with its own header, title and main region. */
async function hostPage(content: TemplateResult): Promise<HTMLElement> {
  await emulateMedia({ reducedMotion: 'reduce' });
  const page = await fixture<HTMLElement>(
    html`<div>
      <div class="host"><ba-provider .api=${stubApi()}>${content}</ba-provider></div>
    </div>`,
  );
  return page.querySelector<HTMLElement>('.host')!;
}

interface Place {
  readonly content: (level?: unknown) => TemplateResult;
  readonly isShown: (root: Element) => unknown;
  /** The levels by default, and with `heading-level="4"`. */
  readonly levels: readonly [readonly number[], readonly number[]];
}

const rows = (root: Element) => findByRole(root, 'heading', /^Rasa/);
const keyField = (root: Element) => findByRole(root, 'button', en.regenerateKeyOf('Rasa')) && rows(root);

const places: Readonly<Record<string, Place>> = {
  'the projects': {
    content: (level) => html`<ba-project-grid .headingLevel=${level}></ba-project-grid>`,
    isShown: (root) => findByRole(root, 'button', 'Support bot'),
    levels: [
      [2, 3],
      [4, 5],
    ],
  },
  'the channels': {
    content: (level) =>
      html`<ba-channel-list project-id="support-bot" channel-id="rasa" .headingLevel=${level}></ba-channel-list>`,
    isShown: keyField,
    levels: [[2], [4]],
  },
  'the settings of a project': {
    content: (level) =>
      html`<ba-project-settings
        project-id="support-bot"
        tab="channels"
        channel-id="rasa"
        .headingLevel=${level}
      ></ba-project-settings>`,
    isShown: keyField,
    levels: [
      [2, 3],
      [4, 5],
    ],
  },
  'the settings of a channel': {
    content: () => html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    isShown: (root) => findByRole(root, 'button', en.regenerateKeyOf('Rasa')),
    levels: [[], []],
  },
  'the key alone': {
    content: () => html`<ba-api-key-field project-id="support-bot" channel-id="rasa"></ba-api-key-field>`,
    isShown: (root) => findByRole(root, 'img', /^Hidden API key/),
    levels: [[], []],
  },
  'the switcher and the way home': {
    content: () => html`<ba-home-link></ba-home-link><ba-project-switcher project-id="rasa"></ba-project-switcher>`,
    isShown: (root) => findByRole(root, 'button', en.homeLink),
    levels: [[], []],
  },
  'the app without its header': {
    content: (level) =>
      html`<ba-settings-app
        header="none"
        route="/projects/support-bot/settings/channels/rasa"
        .headingLevel=${level}
      ></ba-settings-app>`,
    isShown: keyField,
    // The heading of the page is the host's.
    levels: [[2], [5]],
  },
};

describe('in a page of a host’s', () => {
  for (const [name, { content, isShown, levels }] of Object.entries(places)) {
    it(`${name}: no landmarks, and headings below those of the page`, async () => {
      const root = await hostPage(content());
      await until(() => isShown(root), 'it is shown');
      expect(landmarksIn(root)).to.deep.equal([]);
      expect(levelsIn(root)).to.deep.equal(levels[0]);
      await expect(root).to.be.accessible();
    });

    it(`${name}: headings on the level that the host names`, async () => {
      for (const level of [4, '4']) {
        const root = await hostPage(content(level));
        await until(() => isShown(root), 'it is shown');
        expect(levelsIn(root)).to.deep.equal(levels[1]);
        root.remove();
      }
    });
  }

  it('a level that is none falls back, and none is deeper than six', async () => {
    const root = await hostPage(html`<ba-project-grid></ba-project-grid>`);
    const grid = root.querySelector('ba-project-grid')!;
    await until(() => findByRole(root, 'button', 'Support bot'), 'it is shown');
    for (const [level, levels] of [
      ['6', [6]],
      ['7', [2, 3]],
      ['5', [5, 6]],
      ['0', [2, 3]],
      ['2.5', [2, 3]],
      ['-1', [2, 3]],
      ['three', [2, 3]],
      ['1', [1, 2]],
      ['', [2, 3]],
    ] as const) {
      grid.setAttribute('heading-level', level);
      await grid.updateComplete;
      expect(levelsIn(root), `heading-level="${level}"`).to.deep.equal(levels);
    }
    grid.removeAttribute('heading-level');
    for (const level of [null, undefined, NaN, {}, Symbol('1')]) {
      grid.headingLevel = level as number;
      await grid.updateComplete;
      expect(levelsIn(root), typeof level).to.deep.equal([2, 3]);
    }
  });

  for (const [element, name] of [
    ['ba-project-grid', en.projects],
    ['ba-project-settings', en.projectSettings],
  ] as const) {
    it(`<${element} header="none"> leaves its heading to the host`, async () => {
      const root = await hostPage(
        element === 'ba-project-grid'
          ? html`<ba-project-grid header="none"></ba-project-grid>`
          : html`<ba-project-settings header="none" project-id="support-bot" tab="channels"></ba-project-settings>`,
      );
      await until(() => headingsIn(root).length > 0, 'it is shown');
      expect(headingsIn(root).map(([, one]) => one)).not.to.include(name);
      expect(levelsIn(root)).to.deep.equal([3]);
      await expect(root).to.be.accessible();
    });
  }
});

async function app(content: TemplateResult) {
  const root = await hostPage(content);
  return { root, app: root.querySelector<BaSettingsApp>('ba-settings-app')! };
}

describe('<ba-settings-app> with its header', () => {
  for (const [route, levels] of [
    ['/projects', [1, 2]],
    ['/projects/support-bot', [1, 2]],
    ['/projects/support-bot/settings/channels/rasa', [1, 2]],
  ] as const) {
    it(`is a page of its own: ${route}`, async () => {
      const { root } = await app(html`<ba-settings-app route=${route}></ba-settings-app>`);
      await until(() => levelsIn(root).length === 2 && !root.querySelector('[aria-busy]'), 'it is shown');
      expect(landmarksIn(root)).to.deep.equal(['header', 'main']);
      expect(levelsIn(root)).to.deep.equal(levels);
      expect(headingsIn(root).filter(([level]) => level === 1)).to.have.length(1);
    });
  }

  it('begins its headings on another level, where the host says so', async () => {
    const { root } = await app(html`<ba-settings-app heading-level="3" project-id="support-bot"></ba-settings-app>`);
    await until(() => findByRole(root, 'heading', 'Support bot'), 'it is shown');
    expect(headingsIn(root)).to.deep.equal([
      [3, 'Support bot'],
      [4, en.channels],
    ]);
  });
});

describe('<ba-settings-app header="none">', () => {
  const title = document.title;
  afterEach(async () => {
    history.replaceState(null, '', location.pathname + location.search);
    await setViewport({ width: 1280, height: 800 });
  });

  it('leaves header, heading and title of the page to the host, in every view', async () => {
    const { root, app: element } = await app(
      html`<ba-settings-app header="none" routing="hash" hash-prefix="embedded">
        <b slot="logo">Logo</b><b slot="header-end">Account</b>
      </ba-settings-app>`,
    );
    const routes: readonly Route[] = [
      { view: 'projects' },
      { view: 'dashboard', projectId: 'support-bot' },
      { view: 'project-settings', projectId: 'support-bot', tab: 'general' },
    ];
    for (const route of routes) {
      element.route = route;
      await element.updateComplete;
      await until(
        () => findByRole(root, route.view === 'projects' ? 'heading' : 'button', /Support bot/),
        'it is read',
      );
      expect(levelsIn(root).filter((level) => level === 1)).to.deep.equal([]);
      expect(findByRole(root, 'heading', en.projects), 'the heading of the projects').to.equal(undefined);
      expect(findByRole(root, 'heading', en.projectSettings), 'the heading of the settings').to.equal(undefined);
      expect(document.title).to.equal(title);
      for (const slotted of element.children) expect(slotted.checkVisibility(), slotted.textContent).to.equal(false);
    }
  });

  it('is as wide as its place, or as its host says', async () => {
    await setViewport({ width: 1600, height: 800 });
    const { root, app: element } = await app(html`<ba-settings-app header="none"></ba-settings-app>`);
    await until(() => findByRole(root, 'button', 'Support bot'), 'it is shown');
    const box = () => element.renderRoot.querySelector('ba-project-grid')!.getBoundingClientRect();
    const place = () => root.getBoundingClientRect();
    expect([box().left, box().right, box().top]).to.deep.equal([place().left, place().right, place().top]);
    element.style.setProperty('--ba-content-width', '700px');
    element.style.setProperty('--ba-content-padding', '10px 20px');
    expect([box().width, box().top - place().top]).to.deep.equal([700, 10]);
    expect(getComputedStyle(element).backgroundColor, 'the ground is the page’s').to.equal('rgba(0, 0, 0, 0)');
  });

  it('with its header, too, it is as wide as its host says, in every view', async () => {
    await setViewport({ width: 1600, height: 800 });
    const { root, app: element } = await app(html`<ba-settings-app></ba-settings-app>`);
    const width = () => {
      const main = element.renderRoot.querySelector('main')!;
      const { paddingLeft, paddingRight } = getComputedStyle(main);
      return main.getBoundingClientRect().width - parseFloat(paddingLeft) - parseFloat(paddingRight);
    };
    await until(() => findByRole(root, 'button', 'Support bot'), 'it is shown');
    const widths = [width()];
    element.route = { view: 'dashboard', projectId: 'support-bot' };
    await element.updateComplete;
    widths.push(width());
    expect(widths.map(Math.floor), 'by default').to.deep.equal([1032, 832]);
    element.style.setProperty('--ba-content-width', '900px');
    element.style.setProperty('--ba-content-padding', '0 7px');
    expect(width()).to.equal(900);
    expect(getComputedStyle(element.renderRoot.querySelector('main')!).padding).to.equal('0px 7px');
    element.route = { view: 'projects' };
    await element.updateComplete;
    expect(width()).to.equal(900);
  });

  it('leads to every place by the switcher, and both ways to a new key', async () => {
    const { root, app: element } = await app(
      html`<ba-settings-app header="none" project-id="support-bot"></ba-settings-app>`,
    );
    const page = new RegenerateKeyPage(root, script);
    await page.openSettingsFromSwitcher('Support bot');
    await page.openChannel('Rasa');
    const oldKey = await page.revealKey();
    await page.askToRegenerate('Rasa');
    await page.confirm();
    expect(await page.newKey()).not.to.equal(oldKey);

    (await waitForRole(root, 'button', en.switcherLabel('Support bot'))).click();
    (await waitForRole(root, 'menuitem', en.allProjects)).click();
    await until(() => element.route?.view === 'projects', 'the projects are shown');
    expect(findByRole(root, 'button', /^Project:/), 'there is no active project').to.equal(undefined);
    (await waitForRole(root, 'button', en.projectMenu('Support bot'))).click();
    (await waitForRole(root, 'menuitem', en.settings)).click();
    await page.openChannel('Rasa');
    (await waitForRole(root, 'button', en.switcherLabel('Support bot'))).click();
    (await waitForRole(root, 'menuitem', en.projectSettings)).click();
    (await waitForRole(root, 'button', en.switcherLabel('Support bot'))).click();
    (await waitForRole(root, 'menuitem', 'Travel desk')).click();
    await until(() => element.route?.view === 'dashboard', 'the other project is shown');
    (await waitForRole(root, 'button', en.projectSettings)).click();
    await until(() => element.route?.view === 'project-settings', 'its settings are shown');
  });

  it('leads the focus to the new view, which says what it is', async () => {
    const { root } = await app(html`<ba-settings-app header="none" project-id="support-bot"></ba-settings-app>`);
    const isAt = (name: string) =>
      until(() => {
        const focused = focusedElement();
        return focused?.role === 'group' && focused.ariaLabel === name;
      }, `the focus is on ${name}`);
    (await waitForRole(root, 'button', en.projectSettings)).click();
    await isAt(`${en.projectSettings} – Support bot`);
    (await waitForRole(root, 'button', en.switcherLabel('Support bot'))).click();
    (await waitForRole(root, 'menuitem', en.allProjects)).click();
    await isAt(en.projects);
    (await waitForRole(root, 'button', 'Support bot')).click();
    await isAt('Support bot');
  });

  it('lets the host navigate, where that is how it routes', async () => {
    const asked: Route[] = [];
    const { root, app: element } = await app(
      html`<ba-settings-app
        header="none"
        routing="host"
        project-id="support-bot"
        @ba-navigate=${({ detail }: NavigateEvent) => asked.push(detail.route)}
      ></ba-settings-app>`,
    );
    (await waitForRole(root, 'button', en.switcherLabel('Support bot'))).click();
    (await waitForRole(root, 'menuitem', en.allProjects)).click();
    await until(() => asked.length > 0, 'the host is asked');
    expect(asked).to.deep.equal([{ view: 'projects' }]);
    expect(element.route).to.deep.equal({ view: 'dashboard', projectId: 'support-bot' });
  });

  it('takes another word than none for its header', async () => {
    const { root } = await app(html`<ba-settings-app header="full"></ba-settings-app>`);
    await until(() => findByRole(root, 'button', 'Support bot'), 'it is shown');
    expect(landmarksIn(root)).to.deep.equal(['header', 'main']);
    expect(findByRole(root, 'heading', en.projects)).not.to.equal(undefined);
  });
});

describe('parts of titles', () => {
  const colors = { page: 'rgb(1, 2, 3)', dialog: 'rgb(4, 5, 6)' };
  const style = html`<style>
    .parts::part(title) {
      color: rgb(9, 9, 9);
    }
    .parts::part(page-title) {
      color: rgb(1, 2, 3);
    }
    .parts::part(dialog-title) {
      color: rgb(4, 5, 6);
    }
  </style>`;

  it('are two, from the outermost element: one of the views, one of the dialog', async () => {
    const { root, app: element } = await app(
      html`${style}<ba-settings-app class="parts" project-id="support-bot"></ba-settings-app>`,
    );
    const colorOf = async (name: string | RegExp, from: Element = root) =>
      getComputedStyle(await waitForRole(from, 'heading', name)).color;
    expect(await colorOf('Support bot')).to.equal(colors.page);
    element.route = { view: 'projects' };
    expect(await colorOf(en.projects)).to.equal(colors.page);
    element.route = { view: 'project-settings', projectId: 'support-bot', tab: 'channels', channelId: 'rasa' };
    expect(await colorOf(en.projectSettings)).to.equal(colors.page);
    const page = new RegenerateKeyPage(root, script);
    const dialog = await page.askToRegenerate('Rasa');
    expect(await colorOf(/Rasa/, dialog)).to.equal(colors.dialog);
    findByRole(dialog, 'button', en.cancel)!.click();
  });
});
