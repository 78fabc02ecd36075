import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/ba-channel-settings/ba-channel-settings.define.js';
import { defineLate } from '../../src/controllers/late-element-controller.js';
import type { BaChannelSettings } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

// One walk: what a page has once registered stays.
describe('what channel settings open', () => {
  it('is one file: where it does not come each says so, and one more try brings all', async () => {
    let isDown = true;
    let loads = 0;
    defineLate('ba-key-rotation', async () => {
      loads++;
      if (isDown) throw new TypeError('Failed to fetch dynamically imported module');
      return import('../../src/elements/ba-channel-settings/channel-settings-rest.provide.js');
    });
    const failed: string[] = [];
    const onEvent = (event: Event) => {
      if (event.type === 'ba-error') failed.push((event as GlobalEventHandlersEventMap['ba-error']).detail.operation);
    };
    const api = { ...stubApi(), onEvent, listKeyEvents: async () => ({ items: [] }) };
    const settings = await fixture<BaChannelSettings>(
      html`<ba-channel-settings .api=${api} project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    );
    const open = (name: string) => until(() => findByRole(settings, 'button', name), name).then((line) => line.click());
    const alerts = () => settings.renderRoot.querySelectorAll('details[open] [role=alert]');
    await open(en.keyPlaces);
    await until(() => alerts().length === 1, 'it says that the places could not be loaded');
    expect(alerts()[0]!.textContent).to.include(en.couldNotLoad);
    await open(en.keyHistory);
    await until(() => alerts().length === 2, 'and the history');
    expect([loads, failed], 'asked for and told once').to.deep.equal([1, ['load']]);

    isDown = false;
    findByRole(settings, 'button', en.tryAgain)!.click();
    const places = () => settings.renderRoot.querySelector('ba-key-snippets')?.shadowRoot?.querySelector('code');
    const history = () => settings.renderRoot.querySelector('ba-key-history')?.shadowRoot?.textContent;
    await until(() => places() && history()?.includes(en.noKeyEvents), 'both are there');
    expect([alerts().length, loads, failed]).to.deep.equal([0, 2, ['load']]);
  });
});
