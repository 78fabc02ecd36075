import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { clippedTexts } from '../../scripts/accessibility/text-spacing.mjs';
import '../../src/define.js';
import { createRestApi } from '../../src/api/rest/index.js';
import { en } from '../../src/localization/en.js';
import { recordCount } from '../../src/testing/counting.test-setup.js';
import { createMockBackend } from '../../mocks/index.js';
import { languages } from '../../stories/languages.js';
import { findByRole, visibleElements, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

const widths = [320, 390, 768, 1200];
const percents = [100, 200];
const channels = '/projects/support-bot/settings/channels';

/** What a host may put at the end of the header: as wide as a search, or as a name and two buttons. */
const headerEnd = html`<span slot="header-end" style="inline-size: 20em">Ada Lovelace, Sign out</span>`;

/** Where the browser's driver cannot set what the user has chosen, a theme asks for text as large. */
async function setTextSize(percent: number): Promise<string> {
  const { isSet } = await executeServerCommand<{ isSet: boolean }, number>('text-size', percent);
  return isSet ? '' : `--ba-font-size: ${percent * 0.009375}em`;
}

const api = createRestApi({ base: 'https://mock.test/api', account: 'sizes', fetch: createMockBackend().fetch });

async function appAt(
  route: string,
  { theme = '', width = '', content = html``, language = en } = {},
): Promise<HTMLElement> {
  const around = await fixture<HTMLElement>(
    html`<div style="${theme}; inline-size: ${width || 'auto'}">
      <ba-settings-app
        .api=${api}
        .policy=${{ createProject: true }}
        .messages=${language}
        locale=${language.locale}
        route=${route}
        >${content}</ba-settings-app
      >
    </div>`,
  );
  return around.firstElementChild as HTMLElement;
}

interface View {
  readonly name: string;
  open(options: { theme: string; width?: string }): Promise<HTMLElement>;
}

const at = (route: string, role: string, name: string | RegExp, content?: TemplateResult): View['open'] => {
  return async (options) => {
    const app = await appAt(route, { ...options, ...(content && { content }) });
    await waitForRole(app, role, name);
    return app;
  };
};

const views: readonly View[] = [
  { name: 'the projects', open: at('/projects', 'button', 'Travel desk') },
  { name: 'a project', open: at('/projects/bank-concierge', 'button', 'Microsoft Bot Framework') },
  { name: 'a project, below a full header', open: at('/projects/support-bot', 'button', 'Rasa', headerEnd) },
  { name: 'the facts', open: at('/projects/support-bot/settings/general', 'button', 'Copy project ID') },
  { name: 'the channels', open: at('/projects/bank-concierge/settings/channels', 'button', 'Microsoft Bot Framework') },
  { name: 'a channel', open: at(`${channels}/rasa`, 'button', 'Regenerate the API key for Rasa') },
  {
    name: 'the question',
    async open(options) {
      const app = await appAt(`${channels}/rasa`, options);
      (await waitForRole(app, 'button', 'Regenerate the API key for Rasa')).click();
      await waitForRole(app, 'button', 'Cancel');
      return app;
    },
  },
];

/** Layout that asks a container for its width is there with the next frame. */
const nextFrame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const sizes = widths.flatMap((width) => percents.map((percent) => ({ width, percent })));

describe('at every width, and whatever the size of text', () => {
  let looked = 0;
  let faults = 0;

  before(async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    document.body.style.margin = '0';
  });
  after(async () => {
    document.documentElement.style.overflow = '';
    document.body.style.margin = '';
    await setTextSize(100);
    await setViewport({ width: 800, height: 600 });
    await recordCount({ what: 'views × widths × sizes of text', run: looked, failures: faults });
  });

  for (const { width, percent } of sizes) {
    it(`nothing is cut off at ${width} px with text of ${percent} %, and no name while less matters`, async () => {
      await setViewport({ width, height: 900 });
      const theme = await setTextSize(percent);
      const found: string[] = [];
      for (const { name, open } of views) {
        const app = await open({ theme });
        await nextFrame();
        const cut = clippedTexts();
        found.push(...cut.map((what) => `${name}: ${what}`));
        looked += 1;
        faults += cut.length;
        app.parentElement!.remove();
      }
      expect(found).to.deep.equal([]);
    }).timeout(60_000);

    it(`the feet of tiles beside each other are of one height at ${width} px with text of ${percent} %, in every language`, async () => {
      await setViewport({ width, height: 900 });
      const theme = await setTextSize(percent);
      for (const { language } of languages) {
        const app = await appAt('/projects', { theme, language });
        await waitForRole(app, 'button', 'Travel desk');
        await nextFrame();
        const grid = app.shadowRoot!.querySelector('ba-project-grid')!.shadowRoot!;
        const feet = [...grid.querySelectorAll('.foot')].map((foot) => foot.getBoundingClientRect());
        expect(feet).to.have.length(6);
        for (const { top, height } of feet) {
          const beside = feet.filter((other) => Math.abs(other.top - top) < 80);
          for (const other of beside) expect(other.height, language.locale).to.be.closeTo(height, 0.5);
        }
        app.parentElement!.remove();
      }
    });

    it(`a channel that is not integrated is told at ${width} px with text of ${percent} %`, async () => {
      await setViewport({ width, height: 900 });
      const app = await appAt(channels, { theme: await setTextSize(percent) });
      const row = (await waitForRole(app, 'button', 'Samsung Bixby')).closest('li')!;
      await nextFrame();
      const sign = [...visibleElements(row)].find((one) => one.matches('.badge'))!;
      const { left, right, width: signWidth } = sign.getBoundingClientRect();
      expect(sign.textContent).to.include('Not integrated');
      expect(sign.checkVisibility()).to.be.true;
      expect(signWidth, 'as large as its icon').to.be.greaterThan(14);
      expect([left > 0, right < innerWidth]).to.deep.equal([true, true]);
      app.parentElement!.remove();
    });
  }

  it('a panel of 360 px in a wide window is laid out as a window of 360 px', async () => {
    const theme = await setTextSize(100);
    document.documentElement.style.overflow = 'hidden'; // A scrollbar of the page's would stand beside the panel.
    const placesOf = (app: HTMLElement) => {
      const { left } = app.getBoundingClientRect();
      return [...visibleElements(app)]
        .filter((one) => one.matches('.badge, .name, .title, .tab, button, input') && one.checkVisibility())
        .map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return `${one.className} ${[x - left, y, width, height].map(Math.round).join(' ')}`;
        });
    };
    for (const { name, open } of views.filter((view) => view.name !== 'the question')) {
      await setViewport({ width: 1200, height: 900 });
      const panel = await open({ theme, width: '360px' });
      await nextFrame();
      const inPanel = placesOf(panel);
      panel.parentElement!.remove();
      await setViewport({ width: 360, height: 900 });
      const page = await open({ theme });
      await nextFrame();
      expect(inPanel, name).to.deep.equal(placesOf(page));
      page.parentElement!.remove();
    }
  }).timeout(60_000);

  it('controls, icons and marks grow with the text', async () => {
    await setViewport({ width: 1200, height: 900 });
    const heights = async (percent: number) => {
      const app = await appAt(`${channels}/rasa`, { theme: await setTextSize(percent) });
      const button = await waitForRole(app, 'button', 'Regenerate the API key for Rasa');
      const row = findByRole(app, 'button', 'Rasa')!.closest('li')!;
      const show = findByRole(app, 'button', 'Show API key')!;
      await nextFrame();
      const boxes = [
        button,
        button.querySelector('.icon')!,
        show,
        show.querySelector('.icon')!,
        row.querySelector('.mark')!,
        row.querySelector('.mark .icon')!,
        row.querySelector('.badge .icon')!,
        findByRole(app, 'searchbox')!,
      ];
      const all = boxes.map((box) => box.getBoundingClientRect().height);
      app.parentElement!.remove();
      return all;
    };
    const usual = await heights(100);
    const large = await heights(200);
    for (const [index, height] of large.entries()) expect(height / usual[index]!, `${index}`).to.be.within(1.5, 2.1);
  });

  it('the name of the project is whole at 768 px, whatever stands at the end of the header', async () => {
    const theme = await setTextSize(100);
    await setViewport({ width: 768, height: 900 });
    const wide = html`<span slot="header-end" style="inline-size: 680px; outline: 1px solid">Ours</span>`;
    const app = await appAt('/projects/bank-concierge', { theme, content: wide });
    const switcher = await waitForRole(app, 'button', 'Project: Bank concierge');
    await until(() => switcher.textContent.includes('Bank concierge'), 'the name is there');
    await nextFrame();
    expect(clippedTexts()).to.deep.equal([]);
    app.parentElement!.remove();
  });
});
