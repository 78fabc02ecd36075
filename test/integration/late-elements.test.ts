import { expect, fixture, html } from '@open-wc/testing';
import '../../src/app/ba-settings-app.define.js';
import { defineLate } from '../../src/controllers/late-element-controller.js';
import type { BaChannelList } from '../../src/index.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, focusedElement, nameOf, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

// In this order: what a page has once registered stays.
describe('what is needed only later', () => {
  const regenerate = /^Regenerate the API key for/;
  const events: string[] = [];
  const api = {
    ...stubApi(),
    onEvent: (event: Event) => {
      if (event.type === 'ba-error') events.push((event as GlobalEventHandlersEventMap['ba-error']).detail.operation);
    },
  };

  it('is not there when the application starts', () => {
    for (const name of [
      ...['ba-channel-settings', 'ba-api-key-field', 'ba-regenerate-key-dialog'],
      ...['ba-key-rotation', 'ba-key-snippets', 'ba-key-history'],
    ])
      expect(customElements.get(name), name).to.be.undefined;
    expect(customElements.get('ba-project-settings'), 'what most visits see').to.be.ok;
  });

  it('says that it could not be loaded, tries again, and comes with its dialog', async () => {
    let isDown = true;
    let letLoad: (() => void) | undefined;
    defineLate('ba-channel-settings', async () => {
      if (isDown) throw new TypeError('Failed to fetch dynamically imported module');
      await new Promise<void>((resolve) => (letLoad = resolve));
      return import('../../src/elements/ba-channel-settings/ba-channel-settings.define.js');
    });
    const list = await fixture<BaChannelList>(
      html`<ba-channel-list .api=${api} project-id="support-bot"></ba-channel-list>`,
    );
    (await until(() => findByRole(list, 'button', /^Rasa/), 'there is a row')).click();
    expect(nameOf(await waitForRole(list, 'alert'))).to.include('could not be reached');
    expect(events).to.deep.equal(['load']);
    isDown = false;
    findByRole(list, 'button', 'Try again')!.click();
    await until(() => findByRole(list, 'status', 'Loading…'), 'it says that it loads');
    await until(() => letLoad, 'it is being loaded');
    letLoad!();
    const button = await waitForRole(list, 'button', regenerate);
    button.focus();
    button.click();
    await waitForRole(list, 'alertdialog');
    expect(nameOf(focusedElement()!)).to.equal('Cancel');
    (focusedElement() as HTMLElement).click();
    await until(() => focusedElement() === button, 'the focus comes back');
  });
});
