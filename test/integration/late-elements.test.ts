import { expect, fixture, html } from '@open-wc/testing';
import '../../src/app/ba-settings-app.define.js';
import { defineLate } from '../../src/controllers/late-element-controller.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, focusedElement, nameOf, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

// In this order: what a page has once registered stays.
describe('what is needed only later', () => {
  const regenerate = /^Regenerate the API key of/;
  const events: string[] = [];
  const api = {
    ...stubApi(),
    onEvent: (event: Event) => {
      if (event.type === 'ba-error') events.push((event as GlobalEventHandlersEventMap['ba-error']).detail.operation);
    },
  };

  it('is not there when the application starts', () => {
    for (const name of ['ba-project-settings', 'ba-channel-list', 'ba-channel-settings', 'ba-regenerate-key-dialog']) {
      expect(customElements.get(name), name).to.be.undefined;
    }
  });

  it('says that it could not be loaded, tries again, and gets the focus it would have had', async () => {
    let isDown = true;
    let letLoad: (() => void) | undefined;
    defineLate('ba-project-settings', async () => {
      if (isDown) throw new TypeError('Failed to fetch dynamically imported module');
      await new Promise<void>((resolve) => (letLoad = resolve));
      return import('../../src/elements/ba-project-settings/ba-project-settings.define.js');
    });
    const app = await fixture<HTMLElementTagNameMap['ba-settings-app']>(
      html`<ba-settings-app .api=${api} project-id="support-bot"></ba-settings-app>`,
    );
    (await waitForRole(app, 'button', 'Project settings')).click();
    expect(nameOf(await waitForRole(app, 'alert'))).to.include('could not be reached');
    expect(events).to.deep.equal(['load']);
    isDown = false;
    findByRole(app, 'button', 'Try again')!.click();
    await until(() => findByRole(app, 'status', 'Loading…'), 'it says that it loads');
    expect(focusedElement()?.localName, 'where the focus waits').to.equal('main');
    letLoad!();
    await waitForRole(app, 'tab', 'Channels');
    await until(() => focusedElement()?.localName === 'h1', 'the heading has the focus');
  });

  it('is loaded while the page is idle, and again when it is asked for', async () => {
    const list = await fixture(html`<ba-channel-list .api=${api} project-id="support-bot"></ba-channel-list>`);
    await until(() => customElements.get('ba-channel-settings'), 'what an open row shows is loaded');
    let isDown = true;
    defineLate('ba-regenerate-key-dialog', () =>
      isDown
        ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
        : import('../../src/elements/ba-regenerate-key-dialog/ba-regenerate-key-dialog.define.js'),
    );
    (await until(() => findByRole(list, 'button', /^Rasa/), 'there is a row')).click();
    const button = await waitForRole(list, 'button', regenerate);
    events.length = 0;
    button.click();
    expect(nameOf(await waitForRole(list, 'alert'))).to.include('could not be reached');
    expect(events).to.deep.equal(['load']);
    isDown = false;
    findByRole(list, 'button', 'Try again')!.click();
    await waitForRole(list, 'alertdialog');
    expect(nameOf(focusedElement()!)).to.equal('Cancel');
    (focusedElement() as HTMLElement).click();
    await until(() => focusedElement() === button, 'the focus comes back');
  });
});
