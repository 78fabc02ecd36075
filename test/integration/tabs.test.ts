import { expect, fixture, html } from '@open-wc/testing';
import { createMockBackend, type MockBackend } from '../../mocks/index.js';
import type { BaEvent } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { findByRole, nameOf, waitForRole } from '../support/deep-query.js';
import type { Surroundings } from '../frames/settings.js';
import { until } from '../support/until.js';

/** Pages of the same origin, each with modules and a document of its own, as tabs are. */
async function tabs(count: number, backend: MockBackend, heard: BaEvent[] = []) {
  Object.assign(window, {
    mockFetch: (...request: Parameters<typeof fetch>) => backend.fetch(...request),
    hear: (event) => void heard.push(event),
  } satisfies Surroundings);
  const host = await fixture(html`<div></div>`);
  const frames = Array.from({ length: count }, () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 900px; block-size: 600px';
    frame.src = new URL('../frames/settings.html', import.meta.url).href;
    host.append(frame);
    return frame;
  });
  await Promise.all(frames.map((frame) => shown(frame)));
  return frames;
}

const bodyOf = (frame: HTMLIFrameElement) => frame.contentDocument!.body;

async function shown(frame: HTMLIFrameElement): Promise<void> {
  await until(() => frame.contentDocument?.body && regenerateOf(frame), 'the channel is shown');
}

function regenerateOf(frame: HTMLIFrameElement): HTMLElement | undefined {
  return findByRole(bodyOf(frame), 'button', 'Regenerate the API key of Rasa');
}

async function ask(frame: HTMLIFrameElement): Promise<HTMLElement> {
  regenerateOf(frame)!.click();
  return until(() => findByRole(bodyOf(frame), 'alertdialog'), 'the question is asked');
}

async function confirm(frame: HTMLIFrameElement): Promise<void> {
  const dialog = await ask(frame);
  const button = (await waitForRole(dialog, 'button', 'Regenerate')) as HTMLButtonElement;
  await until(() => !button.disabled, 'the question can be answered');
  button.click();
}

async function keyOf(backend: MockBackend) {
  const { records } = await backend.snapshot();
  return records.flatMap(({ channels }) => channels).find(({ id }) => id === 'rasa')!.key;
}

const typesOf = (events: readonly BaEvent[]) =>
  events.map(({ type }) => type).filter((type) => /regenerated|failed|unknown/.test(type));

describe('several tabs', () => {
  it('learn that a key changed, by ids alone', async () => {
    const backend = createMockBackend();
    const messages: unknown[] = [];
    const listener = new BroadcastChannel('ba-settings-key-changes');
    listener.onmessage = ({ data }) => messages.push(data);
    const [one, other] = await tabs(2, backend);
    const before = await keyOf(backend);
    expect(findByRole(bodyOf(other!), 'img', en.maskedKey(before.hint)), 'the old key').to.be.ok;

    await confirm(one!);
    await until(() => findByRole(bodyOf(one!), 'textbox', 'API key'), 'the new key is shown');
    const after = await keyOf(backend);
    await until(() => findByRole(bodyOf(other!), 'img', en.maskedKey(after.hint)), 'the other tab knows the new key');
    expect(findByRole(bodyOf(other!), 'textbox', 'API key'), 'the key itself in the other tab').to.be.undefined;
    await until(() => messages.length > 0, 'it was broadcast');
    for (const message of messages)
      expect(Object.keys(message as object).sort()).to.deep.equal(['channelId', 'identity', 'projectId']);
    expect(JSON.stringify(messages)).not.to.include(after.value).and.not.to.include(before.value);
    listener.close();
  }).timeout(40_000);

  it('do not lose a question that is being asked: it is asked anew, about the key as it is', async () => {
    const backend = createMockBackend();
    const [one, other] = await tabs(2, backend);
    const question = await ask(other!);
    await confirm(one!);
    await until(() => findByRole(bodyOf(one!), 'textbox', 'API key'), 'the new key is shown');
    const { id } = await keyOf(backend);
    await until(() => question.textContent.includes(en.confirmChanged), 'the other tab says that the key changed');
    expect(question.textContent).to.include(id);
    (await waitForRole(question, 'button', 'Regenerate')).click();
    await until(() => findByRole(bodyOf(other!), 'textbox', 'API key'), 'the other tab has a new key, too');
    expect((await keyOf(backend)).id).not.to.equal(id);
  }).timeout(40_000);

  it('let one of two win, and tell the other who did', async () => {
    const backend = createMockBackend({ latency: 50 });
    const heard: BaEvent[] = [];
    const [one, other] = await tabs(2, backend, heard);
    await Promise.all([confirm(one!), confirm(other!)]);
    await until(() => typesOf(heard).length === 2, 'both have ended');
    expect(typesOf(heard).sort()).to.deep.equal(['ba-key-regenerate-failed', 'ba-key-regenerated']);
    const loser = [one!, other!].find((frame) => findByRole(bodyOf(frame), 'alertdialog'))!;
    const dialog = await until(() => findByRole(bodyOf(loser), 'alertdialog'), 'the loser is told');
    expect(nameOf(findByRole(dialog, 'heading')!)).to.equal(en.conflictTitle);
    const { id, createdBy } = await keyOf(backend);
    await until(() => dialog.textContent.includes(id), 'the current key is named');
    expect(dialog.textContent).to.include(createdBy);
    (await waitForRole(dialog, 'button', 'Close')).click();
  }).timeout(40_000);
});

describe('a reload in the middle', () => {
  it('goes on with the same operation', async () => {
    const backend = createMockBackend();
    const heard: BaEvent[] = [];
    const [tab] = await tabs(1, backend, heard);
    const before = await keyOf(backend);
    backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'hang' });
    await confirm(tab!);
    await until(async () => (await keyOf(backend)).id !== before.id, 'the server has made the key');
    const stored = JSON.stringify({ ...sessionStorage });
    const { value, id } = await keyOf(backend);
    expect(stored).not.to.include(value).and.not.to.include(before.value);

    tab!.contentWindow!.location.reload();
    await until(() => typesOf(heard).length > 0, 'the next load has found out');
    expect(typesOf(heard)).to.deep.equal(['ba-key-regenerated']);
    expect((heard.at(-1)!.detail as { keyId: string }).keyId).to.equal(id);
    const { operations } = await backend.snapshot();
    expect(operations, 'keys that were made').to.have.length(1);
    const field = await until(() => findByRole(bodyOf(tab!), 'textbox', 'API key'), 'the new key is shown');
    expect((field as HTMLInputElement).value).to.equal(value);
    const { operationId } = heard.at(-1)!.detail as { operationId: string };
    expect(JSON.stringify({ ...sessionStorage }), 'what is remembered').not.to.include(operationId);
  }).timeout(40_000);

  it('says that it is finding out while the service cannot be asked, and finds out', async () => {
    const backend = createMockBackend();
    const heard: BaEvent[] = [];
    const [tab] = await tabs(1, backend, heard);
    const before = await keyOf(backend);
    backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'hang' });
    await confirm(tab!);
    await until(async () => (await keyOf(backend)).id !== before.id, 'the server has made the key');
    backend.fail({ call: 'regenerateKey', phase: 'before', kind: 503, times: 2 });
    tab!.contentWindow!.location.reload();
    await until(
      () => tab!.contentDocument?.body?.firstElementChild && bodyTextOf(tab!).includes(en.runningNotice),
      'the page says that the key is being regenerated',
    );
    await until(() => typesOf(heard).length > 0, 'it has found out', 12);
    expect(typesOf(heard)).to.deep.equal(['ba-key-regenerated']);
  }).timeout(30_000);
});

/** Everything that stands on a page, through its shadow roots. */
function bodyTextOf(frame: HTMLIFrameElement): string {
  const textOf = (root: ParentNode): string =>
    [...root.querySelectorAll('*')].map((one) => `${one.shadowRoot ? textOf(one.shadowRoot) : ''}`).join('') +
    (root.textContent ?? '');
  return textOf(bodyOf(frame));
}
