import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { SettingsError, type SettingsErrorCode } from '../../src/index.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { connected, typesOf } from '../../src/testing/connected.test-setup.js';
import { stubChannel } from '../../src/testing/stub-api.js';
import { findByRole, nameOf, visibleElements, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';
import { en as english } from '../../src/localization/en.js';

const en = resolveMessages(english, undefined, 'en');

interface Place {
  readonly method: 'listProjects' | 'getProject' | 'listChannels' | 'getChannel';
  readonly content: TemplateResult;
}

const places: Readonly<Record<string, Place>> = {
  'the projects': { method: 'listProjects', content: html`<ba-project-grid></ba-project-grid>` },
  'the settings of a project': {
    method: 'getProject',
    content: html`<ba-project-settings project-id="support-bot"></ba-project-settings>`,
  },
  'the channels of a project': {
    method: 'listChannels',
    content: html`<ba-channel-list project-id="support-bot"></ba-channel-list>`,
  },
  'the overview of a project': {
    method: 'listChannels',
    content: html`<ba-settings-app project-id="support-bot"></ba-settings-app>`,
  },
  'the channel that a list opens': {
    method: 'getChannel',
    content: html`<ba-channel-list project-id="support-bot" channel-id="elsewhere"></ba-channel-list>`,
  },
  'the settings of a channel': {
    method: 'getChannel',
    content: html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
  },
};

const failing = (method: Place['method'], code: SettingsErrorCode) => ({
  api: () => ({ [method]: () => Promise.reject(new SettingsError(code, 'No.')) }),
});

/** Whether it is drawn in the colour of danger. */
const isInDanger = (alert: HTMLElement) => alert.matches('.danger');

describe('what does not exist, or may not be seen, is told calmly', () => {
  for (const [name, { method, content }] of Object.entries(places)) {
    for (const code of ['forbidden', 'not-found'] as const) {
      it(`${name}: ${code}`, async () => {
        const { provider, events } = await connected(content, failing(method, code));
        const alert = await waitForRole(provider, 'alert');
        expect(alert.textContent).to.include(en.errorReason[code]);
        expect(isInDanger(alert), 'the colour of danger').to.equal(false);
        expect(findByRole(provider, 'button', en.tryAgain), 'nothing to try again').to.equal(undefined);
        expect(typesOf(events), 'the host hears of it').to.include('ba-error');
      });
    }

    it(`${name}: what may be there at another time is offered again`, async () => {
      const { provider } = await connected(content, failing(method, 'server'));
      const alert = await waitForRole(provider, 'alert');
      expect(isInDanger(alert)).to.equal(true);
      expect(findByRole(alert, 'button', en.tryAgain)).not.to.equal(undefined);
    });
  }

  for (const code of ['forbidden', 'not-found'] as const) {
    it(`the question about a channel: ${code}`, async () => {
      const { provider } = await connected(
        html`<ba-regenerate-key-dialog project-id="support-bot" channel-id="rasa" open></ba-regenerate-key-dialog>`,
        failing('getChannel', code),
      );
      const alert = await waitForRole(provider, 'alert');
      expect(isInDanger(alert)).to.equal(false);
      const dialog = await waitForRole(provider, 'alertdialog');
      const buttons = [...visibleElements(dialog)].filter((one) => one.localName === 'button');
      expect(buttons.map(nameOf)).to.deep.equal([en.close]);
      buttons[0]!.click();
      await until(() => !findByRole(provider, 'alertdialog'), 'it is closed');
    });

    it(`the projects to switch to: ${code}`, async () => {
      const { provider } = await connected(
        html`<ba-project-switcher project-id="support-bot"></ba-project-switcher>`,
        failing('listProjects', code),
      );
      (await waitForRole(provider, 'button', en.switcherLabel('Support bot'))).click();
      const item = await waitForRole(provider, 'menuitem', en.errorReason[code]);
      expect(item.ariaDisabled).to.equal('true');
    });

    it(`what comes of Verify: ${code}`, async () => {
      const { provider } = await connected(
        html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
        { api: () => ({ verifyChannel: () => Promise.reject(new SettingsError(code, 'No.')) }) },
      );
      (await waitForRole(provider, 'button', en.verify)).click();
      const alert = await waitForRole(provider, 'alert');
      expect(alert.textContent).to.include(en.errorReason[code]);
      expect(isInDanger(alert)).to.equal(false);
    });
  }

  for (const [code, again] of [
    ['forbidden', false],
    // The service knows the place no more; the list can be read anew.
    ['not-found', true],
    ['server', true],
  ] as const) {
    it(`the rest of a list: ${code}`, async () => {
      const { provider } = await connected(html`<ba-channel-list project-id="support-bot"></ba-channel-list>`, {
        api: () => ({
          listChannels: async (_project, { cursor }) => {
            if (cursor !== undefined) throw new SettingsError(code, 'No.');
            return { items: [stubChannel('rasa')], nextCursor: '2' };
          },
        }),
      });
      const alert = await until(() => {
        findByRole(provider, 'button', en.loadMore)?.click();
        return findByRole(provider, 'alert');
      }, 'the rest cannot be read');
      expect(isInDanger(alert)).to.equal(again);
      expect(findByRole(alert, 'button', en.tryAgain) !== undefined).to.equal(again);
    });
  }
});
