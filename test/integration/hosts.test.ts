import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { containsComposed } from '../../src/platform/composed-tree.js';
import { pause } from '../../src/testing/pause.test-setup.js';
import { stubApi, stubChannel } from '../../src/testing/stub-api.js';
import { en } from '../../src/localization/en.js';
import { focusedElement } from '../../src/ui/focus/focused-element.js';
import type { HostPage } from '../frames/host.js';
import { hosts } from '../frames/hosts.js';
import { findByRole, waitForRole } from '../support/deep-query.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { until } from '../support/until.js';

/**
 * The middle of an element, in pixels of its window. WebKit measures where it stands on the page in pixels of the element, if it
 * is zoomed, and takes off what is scrolled in pixels of the window.
 */
function middleOf(element: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  const { scrollX, scrollY } = element.ownerDocument.defaultView!;
  const zoom = hasOldZoom ? zoomOf(element) : 1;
  return { x: (left + scrollX + width / 2) * zoom - scrollX, y: (top + scrollY + height / 2) * zoom - scrollY };
}

const hasOldZoom = !('currentCSSZoom' in Element.prototype);

function zoomOf(element: Element): number {
  let zoom = 1;
  for (let one: Element | undefined = element; one; one = parentOf(one))
    zoom *= Number(getComputedStyle(one).zoom) || 1;
  return zoom;
}

function parentOf(element: Element): Element | undefined {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
}

/** Whether a pointer hits an element in its middle. */
function isHit(element: Element): boolean {
  const { x, y } = middleOf(element);
  const hit = (root: DocumentOrShadowRoot) => root.elementFromPoint(x, y);
  let found = hit(element.ownerDocument);
  // Where a slot shows it, an element is hit that stands around its shadow tree.
  for (let inner = found?.shadowRoot && hit(found.shadowRoot); inner && inner !== found;) {
    found = inner;
    inner = found.shadowRoot && hit(found.shadowRoot);
  }
  return found !== null && containsComposed(element, found);
}

/** Presses what stands under the pointer, once that is what is meant. */
const pointer: Hand = {
  async choose(element) {
    element.scrollIntoView({ block: 'center' });
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    await until(() => isHit(element), `"${name}" stands under the pointer`, 2);
    element.focus({ preventScroll: true });
    element.click();
  },
};

/** Whether one sees the middle of an element, in the pages around its frame, too. */
function isInSight(element: Element): boolean {
  let middle = middleOf(element).y;
  for (let view = element.ownerDocument.defaultView!; ; view = view.parent as typeof view) {
    if (middle < 0 || middle > view.innerHeight) return false;
    if (view === window) return true;
    middle += view.frameElement!.getBoundingClientRect().top;
  }
}

const isTall = (host: string) => host.includes('tall');

let frame: HTMLIFrameElement;
const page = () => frame.contentWindow as unknown as HostPage & typeof window;

/** Shows an element in the page, as one of its hosts does. */
async function show<Tag extends keyof HTMLElementTagNameMap>(host: string, tag: Tag, given: object) {
  const element = Object.assign(page().document.createElement(tag), given);
  const root = await page().hosts[host]!(element, (one) => undo.unshift(one));
  return { element, root };
}

const undo: (() => void)[] = [];
const leave = () => undo.splice(0).forEach((one) => one());

describe('both paths lead to a new key, and a long list is drawn where one looks, in a page that', () => {
  before(async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 760px; block-size: 560px; border: 0';
    frame.src = `${new URL('../frames/host.html', import.meta.url).href}?a=b`;
    document.body.append(frame);
    await until(() => page().hosts, 'the page is loaded');
  });
  after(() => frame.remove());

  for (const host of Object.keys(hosts)) {
    it(host, async () => {
      const { href } = page().location;
      // WebKit lets a page write its address a hundred times in ten seconds.
      const routing = /plain|base|frame/.test(host) ? 'hash' : 'memory';
      try {
        const app = await show(host, 'ba-settings-app', { api: stubApi(), routing, projectId: 'support-bot' });
        const walk = new RegenerateKeyPage(app.root, pointer);
        await walk.openSettingsFromSwitcher('Support bot');
        await walk.openChannel('Rasa');
        await changeOnesMind(walk, app.root, 'Rasa');
        await regenerate(walk, 'Rasa');
        await walk.openSettingsFromTile('Support bot');
        await walk.openChannel('Universal');
        await regenerate(walk, 'Universal');
        const hash = routing === 'hash' ? '#/projects/support-bot/settings/channels/universal' : '';
        expect(page().location.href).to.equal(href + hash);
        leave();
        // docs/embedding.md names what is otherwise.
        if (isTall(host)) await expectRestByHand(host);
        else if (!hasOldZoom || !host.includes('zooms')) await expectRowsInSight(host);
        expect(page().errors, 'errors').to.deep.equal([]);
      } finally {
        leave();
        page().errors.length = 0;
        page().history.replaceState(null, '', href);
      }
    }).timeout(40_000);
  }
});

async function regenerate(walk: RegenerateKeyPage, channel: string): Promise<void> {
  const oldKey = await walk.revealKey();
  const dialog = await walk.askToRegenerate(channel);
  const cancel = findByRole(dialog, 'button', en.cancel)!;
  await until(() => focusedElement(dialog) === cancel, 'the question has the focus');
  // Also where the middle of the window is not: the focus leads there.
  await until(() => isInSight(cancel), 'the question is in sight');
  await walk.confirm();
  expect(await walk.newKey()).not.to.equal(oldKey);
}

/** An Escape leaves the question, and leads back to where it was asked. */
async function changeOnesMind(walk: RegenerateKeyPage, root: Element, channel: string): Promise<void> {
  const dialog = await walk.askToRegenerate(channel);
  const escape = { key: 'Escape', code: 'Escape', bubbles: true, composed: true, cancelable: true };
  const cancel = findByRole(dialog, 'button', en.cancel)!;
  await until(() => focusedElement(dialog) === cancel, 'the question has the focus');
  cancel.dispatchEvent(new KeyboardEvent('keydown', escape));
  await until(() => !findByRole(root, 'alertdialog'), 'the question is closed');
  const opener = findByRole(root, 'button', `Regenerate the API key for ${channel}`);
  await until(() => focusedElement(root) === opener, 'the focus is back');
}

const count = 1000;
const channels = Array.from({ length: count }, (_, index) => stubChannel(`c${index}`, { type: 'rasa' }));

/** Of a list that shows all that is read, only a part is read by itself. */
async function expectRestByHand(host: string): Promise<void> {
  const { element } = await show(host, 'ba-channel-list', { api: stubApi({ channels }), projectId: 'support-bot' });
  await waitForRole(element, 'button', en.loadMore);
  const rows = () => element.renderRoot.querySelectorAll('li[data-index]').length;
  for (let before = -1; before !== rows(); await pause(100)) before = rows();
  expect(rows()).to.be.within(50, 200);
}

/** At several places of the list, what stands in the middle of what one sees of it is a row, the right one. */
async function expectRowsInSight(host: string): Promise<void> {
  const api = { ...stubApi(), listChannels: async () => ({ items: channels, total: count }) };
  const { element: list } = await show(host, 'ba-channel-list', { api, projectId: 'support-bot' });
  await waitForRole(list, 'button', /^C0/);
  const rows = list.renderRoot.querySelector('ul')!;
  const drawn = () => rows.querySelectorAll('li[data-index]').length;
  await until(() => drawn() < 150, 'rows are left out');
  rows.style.position = 'relative';
  for (const place of [500, count - 1, 200]) {
    // A mark where the row must be; it takes no room.
    const mark = list.ownerDocument.createElement('i');
    mark.style.cssText = `position: absolute; inset-block-start: ${((place + 0.5) / count) * 100}%; inset-inline: 40%`;
    rows.append(mark);
    const row = () => {
      mark.scrollIntoView({ block: 'center' });
      const { x, y } = middleOf(mark);
      const hit = (mark.getRootNode() as ShadowRoot).elementsFromPoint(x, y);
      return hit.map((one) => one.closest<HTMLElement>('li[data-index]')).find((one) => one)?.dataset['index'];
    };
    await until(() => Math.abs(Number(row() ?? NaN) - place) < 3, `row ${place} is in sight`, 3);
    mark.remove();
    expect(drawn(), 'rows').to.be.lessThan(150);
  }
}
