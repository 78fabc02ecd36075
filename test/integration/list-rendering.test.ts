import { expect, fixture, html } from '@open-wc/testing';
import { createMockBackend, projectOfMany } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { BaChannelList, MessageOverrides } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { findByRole } from '../support/deep-query.js';
import { drawn } from '../support/scrolling.test-setup.js';
import { until } from '../support/until.js';

/** A list on the mock backend that tells, by the words it asks for, which rows it renders. */
async function setup(count: number) {
  const backend = createMockBackend({ projects: [projectOfMany(count)] });
  const api = createRestApi({
    base: 'https://mock.test/api',
    account: crypto.randomUUID(),
    fetch: (input, init) => backend.fetch(input, init),
  });
  const rendered: string[] = [];
  const messages: MessageOverrides = {
    keyFacts: (hint, age) => (rendered.push(hint), en.keyFacts(hint, age)),
  };
  const provider = await fixture(
    html`<ba-provider .api=${api} .messages=${messages}>
      <ba-channel-list project-id="everything"></ba-channel-list>
    </ba-provider>`,
  );
  const list = provider.querySelector<BaChannelList>('ba-channel-list')!;
  const rows = () => [...list.renderRoot.querySelectorAll<HTMLElement>('li[data-index]')];
  await until(() => rows().length > 0, 'there are rows');
  await drawn();
  /** The rows that were rendered since this was asked last. */
  const renderedRows = () => rendered.splice(0).length;
  return { backend, list, rows, renderedRows };
}

describe('the rows of a list', () => {
  it('are rendered once when they come', async () => {
    const { rows, renderedRows } = await setup(40);
    expect(rows()).to.have.length(40);
    expect(renderedRows()).to.equal(40);
  });

  it('stay as they are while somebody types', async () => {
    const { list, renderedRows } = await setup(40);
    renderedRows();
    const search = findByRole(list, 'searchbox') as HTMLInputElement;
    for (const text of ['B', 'Be', 'Ber']) {
      search.value = text;
      search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await list.updateComplete;
    }
    expect(renderedRows()).to.equal(0);
  });

  it('are rendered by themselves: of one that changes, no other is', async () => {
    const { list, rows, renderedRows } = await setup(40);
    const open = (index: number) => rows()[index]!.querySelector<HTMLElement>('.opener')!.click();
    renderedRows();
    open(3);
    await drawn();
    expect(renderedRows(), 'the one that opens').to.equal(1);
    open(5);
    await drawn();
    expect(renderedRows(), 'the one that opens, and the one that closes').to.equal(2);
    await until(() => findByRole(list, 'button', /^Regenerate the API key for/), 'the channel is there');
    renderedRows();
    findByRole(list, 'button', /^Regenerate the API key for/)!.click();
    // The question reads the channel, and so learns of its previous key, of which a list tells nothing.
    await until(() => renderedRows() === 1, 'the row of the channel that was read is rendered, and no other');
    await drawn();
    findByRole(list, 'button', en.regenerate)!.click();
    await until(() => renderedRows() === 1, 'the row of the new key is rendered, and no other');
    await drawn();
    expect(renderedRows(), 'after that').to.equal(0);
  }).timeout(30_000);

  it('have no listeners of their own', async () => {
    const listened: EventTarget[] = [];
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...args: Parameters<typeof addEventListener>
    ) {
      listened.push(this);
      addEventListener.apply(this, args);
    };
    try {
      const { list, rows } = await setup(200);
      await until(() => rows().length >= 50, 'a page is there');
      const inside = listened.filter((target) => target instanceof Node && list.renderRoot.contains(target));
      expect(inside.length, inside.map((node) => (node as Element).className).join()).to.be.within(1, 6);
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
  });
});
