import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/define.js';
import type { SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';
import { regenerate } from './channel-page.test-setup.js';

/** A page that shows a channel in parts, which it hides as it likes; the service shows a key once. */
async function openPage(methods: Partial<SettingsApi> = {}) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const api = { ...stubApi({ reveals: false }), ...methods };
  const page = await fixture<HTMLElement>(html`<div><button>Of the page</button></div>`);
  const addPart = async (isHidden = false) => {
    const part = document.createElement('section');
    part.hidden = isHidden;
    const settings = document.createElement('ba-channel-settings');
    Object.assign(settings, { api, projectId: 'support-bot', channelId: 'rasa' });
    part.append(settings);
    page.append(part);
    await until(
      () => settings.matches(':state(loading)') === false && settings.renderRoot.querySelector('.whole'),
      'shown',
    );
    return part;
  };
  const openModals = () =>
    [...page.querySelectorAll('ba-channel-settings')].filter((settings) => {
      const dialog = settings.renderRoot.querySelector('ba-regenerate-key-dialog');
      return dialog?.renderRoot.querySelector('dialog')?.matches(':modal');
    });
  /** What is inert cannot be focused. */
  const canBeUsed = () => {
    const button = page.querySelector('button')!;
    button.focus();
    return document.activeElement === button;
  };
  const confirmIn = async (part: HTMLElement) => {
    (await waitForRole(part, 'button', regenerate)).click();
    const dialog = await waitForRole(part, 'alertdialog', en.confirmTitle('Rasa'));
    const confirm = () => findByRole(dialog, 'button', en.regenerate) as HTMLButtonElement | undefined;
    await until(() => confirm()?.disabled === false, 'it can be confirmed');
    confirm()!.click();
  };
  const keyIn = (part: Element) => waitForRole(part, 'textbox', en.apiKey) as Promise<HTMLInputElement>;
  return { page, addPart, openModals, canBeUsed, confirmIn, keyIn };
}

describe('where a page hides the part that shows a channel', () => {
  it('while its key is being made, the page can be used, and the key is there as soon as the part is', async () => {
    let answer = (): void => undefined;
    const { regenerateKey } = stubApi();
    const opened = await openPage({
      regenerateKey: async (...args) => (
        await new Promise<void>((resolve) => (answer = resolve)),
        regenerateKey(...args)
      ),
    });
    const part = await opened.addPart();
    await opened.confirmIn(part);
    part.hidden = true;
    await until(() => opened.canBeUsed(), 'the page can be used');
    answer();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(opened.canBeUsed(), 'with the key, too').to.be.true;
    part.hidden = false;
    await until(() => !opened.canBeUsed(), 'the dialog is modal again');
    expect((await opened.keyIn(part)).value).to.not.equal('');
    const inField = part.querySelector('ba-channel-settings')!.renderRoot.querySelector('ba-api-key-field')!;
    expect(inField.renderRoot.querySelector('input'), 'the key stands in one place').to.be.null;
    (await waitForRole(part, 'button', en.savedIt)).click();
    await until(() => opened.canBeUsed(), 'it is closed');
  });

  it('as soon as the key is made, another part shows it', async () => {
    const opened = await openPage();
    const [first, second] = [await opened.addPart(), await opened.addPart()];
    opened.page.addEventListener('ba-key-regenerated', () => (first.hidden = true));
    await opened.confirmIn(first);
    const { value } = await opened.keyIn(second);
    expect(value).to.not.equal('');
    (await waitForRole(second, 'button', en.savedIt)).click();
    await until(() => opened.canBeUsed(), 'it is closed');
    first.hidden = false;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(opened.openModals(), 'neither the key nor a question comes back').to.deep.equal([]);
  });

  it('no key waits in it to be seen', async () => {
    const opened = await openPage();
    const hidden = await opened.addPart(true);
    const second = await opened.addPart();
    await opened.confirmIn(second);
    const { value } = await opened.keyIn(second);
    second.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(opened.canBeUsed(), 'nobody sees the dialog that is left').to.be.true;
    const third = await opened.addPart();
    expect((await opened.keyIn(third)).value).to.equal(value);
    hidden.hidden = false;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(opened.openModals()).to.deep.equal([third.querySelector('ba-channel-settings')]);
    (await waitForRole(third, 'button', en.savedIt)).click();
    await until(() => opened.canBeUsed(), 'it is closed');
  });
});
