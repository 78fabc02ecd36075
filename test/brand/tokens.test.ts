import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { createRestApi } from '../../src/api/rest/index.js';
import { createMockBackend } from '../../mocks/index.js';
import { focusedElement, visibleElements, waitForRole } from '../support/deep-query.js';

async function appAt(route: string, tokens: string): Promise<HTMLElement> {
  const api = createRestApi({ base: 'https://mock.test/api', account: 'tokens', fetch: createMockBackend().fetch });
  const around = await fixture<HTMLElement>(
    html`<div style=${tokens}><ba-settings-app .api=${api} route=${route}></ba-settings-app></div>`,
  );
  return around.firstElementChild as HTMLElement;
}

/** A channel that is open, with everything that a token may mean. */
async function openChannel(tokens: string) {
  const app = await appAt('/projects/support-bot/settings/channels/rasa', tokens);
  const regenerate = await waitForRole(app, 'button', 'Regenerate the API key for Rasa');
  const row = (await waitForRole(app, 'button', 'Rasa')).closest<HTMLElement>('.disclosure')!;
  return { app, regenerate, row, search: await waitForRole(app, 'searchbox') };
}

const styleOf = (element: Element) => getComputedStyle(element);
const boxOf = (element: Element) => element.getBoundingClientRect();

describe('the tokens', () => {
  before(() => setViewport({ width: 1400, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('--ba-border-width: the edges of controls and surfaces, and the lines between rows', async () => {
    const { regenerate, row, search } = await openChannel('--ba-border-width: 3px');
    for (const edge of [regenerate, search, row.closest('ul')!])
      expect(styleOf(edge).borderBlockEndWidth, edge.className).to.equal('3px');
    expect(styleOf(row.closest('li')!).borderBlockStartWidth).to.equal('3px');
  });

  it('--ba-focus-width: the ring of the focus', async () => {
    const { search } = await openChannel('--ba-focus-width: 5px');
    search.focus();
    expect(styleOf(search).outlineWidth).to.equal('5px');
    await sendKeys({ press: 'Tab' });
    const row = getComputedStyle(focusedElement()!, '::after');
    expect([row.outlineWidth, row.outlineOffset], 'within the row').to.deep.equal(['5px', '-6px']);
  });

  it('--ba-letter-spacing: all text, in buttons and fields, too', async () => {
    const { app, regenerate, row, search } = await openChannel('--ba-letter-spacing: 1px');
    for (const text of [regenerate, row, search, await waitForRole(app, 'tab', 'Channels')])
      expect(styleOf(text).letterSpacing, text.className).to.equal('1px');
  });

  it('--ba-letter-spacing-title, --ba-font-weight-heading: titles, and not names', async () => {
    const { app, row } = await openChannel(
      '--ba-letter-spacing-title: 2px; --ba-font-weight-heading: 300; --ba-font-weight-strong: 800',
    );
    const title = await waitForRole(app, 'heading', 'Project settings');
    expect([styleOf(title).letterSpacing, styleOf(title).fontWeight]).to.deep.equal(['2px', '300']);
    expect(styleOf(row.querySelector('.name')!).fontWeight).to.equal('800');
    (await waitForRole(app, 'button', 'Regenerate the API key for Rasa')).click();
    expect(styleOf(await waitForRole(app, 'heading', /^Regenerate/)).fontWeight).to.equal('300');
  });

  it('--ba-icon-size, --ba-mark-size, --ba-row-height', async () => {
    const { regenerate, row } = await openChannel('--ba-icon-size: 26px; --ba-mark-size: 54px; --ba-row-height: 120px');
    expect(boxOf(regenerate.querySelector('.icon')!).width).to.equal(26);
    const mark = row.querySelector('.mark')!;
    expect([boxOf(mark).width, boxOf(mark).height]).to.deep.equal([54, 54]);
    expect(boxOf(mark.querySelector('.icon')!).width, 'in proportion').to.be.closeTo(30, 0.1);
    expect(boxOf(row).height).to.equal(120);
  });

  it('--ba-content-width, --ba-content-padding: how much of a wide page is taken', async () => {
    const { app, row } = await openChannel('--ba-content-width: 700px; --ba-content-padding: 40px');
    expect(boxOf(row.closest('ul')!).width).to.equal(700);
    await setViewport({ width: 600, height: 900 });
    expect(boxOf(row.closest('ul')!).left - boxOf(app).left).to.equal(40);
    await setViewport({ width: 1400, height: 900 });

    const whole = await openChannel('--ba-content-width: none; --ba-content-padding: 0px');
    expect(boxOf(whole.row.closest('ul')!).width).to.equal(boxOf(whole.app).width);
  });

  it('--ba-radius-unit: the marks of colours, too', async () => {
    const radii = async (unit: string) => {
      const app = await appAt('/projects', `--ba-radius-unit: ${unit}`);
      await waitForRole(app, 'button', 'Travel desk');
      const grid = app.shadowRoot!.querySelector('ba-project-grid')!;
      return [...visibleElements(grid)].filter((one) => one.matches('.mark')).map((one) => styleOf(one).borderRadius);
    };
    expect(new Set(await radii('0px'))).to.deep.equal(new Set(['0px']));
    expect(new Set(await radii('8px'))).to.deep.equal(new Set(['6px']));
  });
});
