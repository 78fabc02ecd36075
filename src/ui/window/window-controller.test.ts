import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';
import { WindowController } from './window-controller.js';
import { windowTemplate } from './window-template.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

const rowHeight = 40;

class WindowHost extends LitElement {
  count = 1000;
  openIndex: number | undefined;
  nearEnd: boolean[] = [];
  readonly window = new WindowController(this, {
    count: () => this.count,
    list: () => this.renderRoot.querySelector('ul'),
    openIndex: () => this.openIndex,
    onNearEnd: (isScrolled) => this.nearEnd.push(isScrolled),
  });

  override render() {
    return html`<style>
        ul {
          margin: 0;
          padding: 0;
          list-style: none;
        }
        [data-index] {
          height: ${rowHeight}px;
        }
      </style>
      <ul>
        ${windowTemplate({
          pieces: this.window.pieces,
          key: String,
          item: (index) => html`<li data-index=${index}><button>${index}</button></li>`,
        })}
      </ul>`;
  }
}
customElements.define('test-window-host', WindowHost);

async function setup({ count = 1000, openIndex }: { readonly count?: number; readonly openIndex?: number } = {}) {
  const host = document.createElement('test-window-host') as WindowHost;
  Object.assign(host, { count, openIndex });
  await fixture(html`${host}`);
  const list = host.renderRoot.querySelector('ul')!;
  const row = (index: number) => list.querySelector<HTMLElement>(`[data-index="${index}"]`);
  const drawn = () => list.querySelectorAll('[data-index]').length;
  const scrollToRow = async (index: number) => {
    document.scrollingElement!.scrollTop = index * rowHeight;
    await waitUntil(() => row(index), `row ${index} is drawn`);
  };
  await waitUntil(() => list.clientHeight === count * rowHeight, 'it is as high as its rows');
  return { host, list, row, drawn, scrollToRow };
}

describe('a long list', () => {
  afterEach(() => void (document.scrollingElement!.scrollTop = 0));

  it('draws what is in sight and near, and keeps its height', async () => {
    const { list, row, drawn, scrollToRow } = await setup();
    expect(drawn()).to.be.within(10, 100);
    await scrollToRow(500);
    expect(row(0)).to.be.null;
    expect(drawn()).to.be.within(10, 100);
    expect(list.clientHeight).to.equal(1000 * rowHeight);
  });

  it('keeps the open row, and the one with the focus, however far they are', async () => {
    const { row, scrollToRow } = await setup({ openIndex: 3 });
    row(1)!.querySelector('button')!.focus();
    await scrollToRow(500);
    expect([row(1), row(2), row(3)].map((one) => one !== null)).to.deep.equal([true, false, true]);
  });

  it('is drawn whole where it has a few hundred rows, and to be printed', async () => {
    const few = await setup({ count: 300 });
    expect(few.drawn()).to.equal(300);
    const many = await setup({ count: 301 });
    expect(many.drawn()).to.be.below(301);
    dispatchEvent(new Event('beforeprint'));
    await many.host.updateComplete;
    expect(many.drawn()).to.equal(301);
    dispatchEvent(new Event('afterprint'));
    await many.host.updateComplete;
    expect(many.drawn()).to.be.below(301);
  });

  it('tells when its end comes near, and whether the user scrolled there', async () => {
    const { host, scrollToRow } = await setup();
    expect(host.nearEnd).to.deep.equal([]);
    await scrollToRow(980);
    await waitUntil(() => host.nearEnd.includes(true));
  });

  it('does nothing any more once it is out of the page', async () => {
    const { host } = await setup({ count: 5 });
    host.remove();
    await nextFrame();
    let asked = 0;
    Object.defineProperty(host, 'count', { get: () => (asked++, 5) });
    for (const type of ['scroll', 'resize']) dispatchEvent(new Event(type));
    await nextFrame();
    expect(asked).to.equal(0);
  });
});
