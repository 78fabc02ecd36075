import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../testing/wait-until.test-setup.js';
import { isHeard } from './heard.js';
import { modalClosed, modalOpened } from './open-modals.js';

async function setup() {
  const page = await fixture<HTMLElement>(
    html`<div>
      <p id="behind" aria-live="polite"></p>
      <dialog><p id="within" aria-live="polite"></p></dialog>
    </div>`,
  );
  const find = (selector: string) => page.querySelector(selector)!;
  await waitUntil(() => isHeard(find('#behind'))); // Another test's modal may just have closed.
  return { dialog: find('dialog') as HTMLDialogElement, behind: find('#behind'), within: find('#within') };
}

describe('what is heard while a modal is open', () => {
  it('is what stands in it, and after it closed nothing for a moment', async () => {
    const { dialog, behind, within } = await setup();
    modalOpened(dialog);
    expect([isHeard(behind), isHeard(within)]).to.deep.equal([false, true]);
    modalClosed(dialog);
    expect([isHeard(behind), isHeard(within)]).to.deep.equal([false, false]);
    await waitUntil(() => isHeard(behind) && isHeard(within));
  });

  it('is what stands in it, where it is the host’s', async () => {
    const { dialog, behind, within } = await setup();
    dialog.showModal();
    expect([isHeard(behind), isHeard(within)]).to.deep.equal([false, true]);
    dialog.close();
    expect(isHeard(behind)).to.be.true;
  });

  it('is everything in another document', async () => {
    const { dialog, behind } = await setup();
    const elsewhere = document.implementation.createHTMLDocument().body;
    modalOpened(dialog);
    expect([isHeard(behind), isHeard(elsewhere)]).to.deep.equal([false, true]);
    modalClosed(dialog);
    modalClosed(dialog); // What is closed already makes nothing silent.
    await waitUntil(() => isHeard(behind));
  });
});
