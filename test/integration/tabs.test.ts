import { expect, fixture, html } from '@open-wc/testing';
import { createMockBackend, type MockBackend } from '../../mocks/index.js';
import type { BaEvent, KeyRegeneratedDetail } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { isFullRun } from '../../src/testing/counting.test-setup.js';
import { findByRole, nameOf, waitForRole } from '../support/deep-query.js';
import type { Surroundings } from '../frames/settings.js';
import { until } from '../support/until.js';

/** The requests of all tabs that can make a key. */
const sent: string[] = [];

/** Pages of the same origin, each with modules and a document of its own, as tabs are. */
async function tabs(count: number, backend: MockBackend, heard: BaEvent[] = [], more: Partial<Surroundings> = {}) {
  sent.length = 0;
  Object.assign(window, {
    mockFetch: (...request) => {
      if ((request[0] as string).endsWith('/regenerate')) sent.push(request[0] as string);
      return backend.fetch(...request);
    },
    hear: (event) => void heard.push(event),
    restOptions: undefined,
    hurries: false,
    ...more,
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
  return findByRole(bodyOf(frame), 'button', 'Regenerate the API key for Rasa');
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
    const toldIn = (frame: HTMLIFrameElement) => {
      const dialog = findByRole(bodyOf(frame), 'alertdialog');
      return dialog && nameOf(findByRole(dialog, 'heading')!) === en.conflictTitle ? dialog : undefined;
    };
    const dialog = await until(() => toldIn(one!) ?? toldIn(other!), 'the loser is told');
    const { id, createdBy } = await keyOf(backend);
    await until(() => dialog.textContent.includes(id), 'the current key is named');
    expect(dialog.textContent).to.include(createdBy);
    (await waitForRole(dialog, 'button', 'Close')).click();
  }).timeout(40_000);
});

const isBusyIn = (frame: HTMLIFrameElement) => bodyTextOf(frame).includes(en.runningNotice);

async function reloaded(frame: HTMLIFrameElement): Promise<void> {
  const old = frame.contentDocument;
  frame.contentWindow!.location.reload();
  await until(
    () => frame.contentDocument !== old && frame.contentDocument?.readyState === 'complete',
    'it is reloaded',
  );
  await shown(frame);
}

/** Presses a button of the dialog, or else of the page. */
async function press(frame: HTMLIFrameElement, name: string): Promise<void> {
  (await until(() => findByRole(bodyOf(frame), 'button', name), `there is ${name}`)).click();
}

async function titleIs(frame: HTMLIFrameElement, title: string): Promise<void> {
  await until(() => {
    const dialog = findByRole(bodyOf(frame), 'alertdialog');
    return dialog && nameOf(findByRole(dialog, 'heading')!) === title;
  }, title);
}

/** Makes the operations that are stored older. */
function age(hours: number): void {
  const name = 'ba-settings-operations';
  const older = (key: string, value: unknown) =>
    /At$/.test(key) && typeof value === 'number' ? value - hours * 3_600_000 : value;
  const stored = sessionStorage.getItem(name);
  if (stored !== null) sessionStorage.setItem(name, JSON.stringify(JSON.parse(stored, older)));
}

const services: Readonly<Record<string, boolean>> = { 'that settles': true, 'that does not settle': false };

let asked = 0;

/** What is asked of both services; in the usual run each question of one of them, in turn. */
function ofBoth(title: (service: string) => string, ask: (settles: boolean) => Promise<void>): void {
  const turn = asked++ % 2;
  for (const [index, [name, settles]] of Object.entries(services).entries()) {
    it(title(name), async function () {
      if (index !== turn && !(await isFullRun())) this.skip();
      await ask(settles);
    }).timeout(40_000);
  }
}
const later = (count: number) => new Promise((resolve) => setTimeout(resolve, count));

/** Nothing of one test is left to the next one: an operation that was never settled would be asked about again. */
afterEach(() => sessionStorage.clear());

describe('a reload in the middle', () => {
  ofBoth(
    (service) => `goes on with the same operation: a service ${service}`,
    async (settles) => {
      const backend = createMockBackend({ settles });
      const heard: BaEvent[] = [];
      const [tab] = await tabs(1, backend, heard, { restOptions: { settles } });
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
      const ended = heard.find(({ type }) => type === 'ba-key-regenerated')!.detail as KeyRegeneratedDetail;
      expect(ended.keyId).to.equal(id);
      const { operations } = await backend.snapshot();
      expect(operations, 'keys that were made').to.have.length(1);
      expect(sent, 'requests').to.have.length(settles ? 1 : 2);
      const field = await until(() => findByRole(bodyOf(tab!), 'textbox', 'API key'), 'the new key is shown');
      expect((field as HTMLInputElement).value).to.equal(value);
      expect(JSON.stringify({ ...sessionStorage }), 'what is remembered').not.to.include(ended.operationId);
    },
  );

  ofBoth(
    (service) => `says that it is finding out while the service cannot be asked, and finds out: one ${service}`,
    async (settles) => {
      const backend = createMockBackend({ settles });
      const heard: BaEvent[] = [];
      const [tab] = await tabs(1, backend, heard, { restOptions: { settles } });
      const before = await keyOf(backend);
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'hang' });
      await confirm(tab!);
      await until(async () => (await keyOf(backend)).id !== before.id, 'the server has made the key');
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 503, times: 2 });
      backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 503, times: 2 });
      tab!.contentWindow!.location.reload();
      await until(
        () => tab!.contentDocument?.body?.firstElementChild && (isBusyIn(tab!) || isFindingOut(tab!)),
        'the page says that the key is being regenerated',
      );
      await until(() => typesOf(heard).length > 0, 'it has found out', 12);
      expect(typesOf(heard)).to.deep.equal(['ba-key-regenerated']);
    },
  );

  for (const hours of [0, 5]) {
    const when = hours === 0 ? '' : `, ${hours} hours later`;
    ofBoth(
      (service) => `after Close and a newer key makes no key by itself${when}: one ${service}`,
      async (settles) => {
        const backend = createMockBackend({ settles });
        const heard: BaEvent[] = [];
        const [tab] = await tabs(1, backend, heard, { restOptions: { settles }, hurries: true });
        backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'network', times: null });
        backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 'network', times: null });
        await confirm(tab!);
        await titleIs(tab!, en.unknownTitle);
        await press(tab!, en.close);
        backend.clearFaults();
        backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 'network', times: null });
        await confirm(tab!);
        await until(() => findByRole(bodyOf(tab!), 'textbox', 'API key'), 'the newer key is shown');
        const { id } = await keyOf(backend);
        age(hours);
        backend.clearFaults();
        sent.length = 0;
        await reloaded(tab!);
        await later(1000);
        expect(sent, 'what was sent by itself').to.deep.equal([]);
        expect((await keyOf(backend)).id).to.equal(id);
        expect((await backend.snapshot()).operations).to.have.length(1);
      },
    );
  }

  ofBoth(
    (service) => `five hours later makes no key by itself: one ${service}`,
    async (settles) => {
      const backend = createMockBackend({ settles });
      const heard: BaEvent[] = [];
      const [tab] = await tabs(1, backend, heard, { restOptions: { settles }, hurries: true });
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'hang', times: null });
      await confirm(tab!);
      await until(() => sent.length > 0, 'it was sent');
      age(5);
      sent.length = 0;
      await reloaded(tab!); // Not before is the service well: the first load may still ask, while it is there.
      backend.clearFaults();
      await until(() => typesOf(heard).length > 0, 'the next load has found out what it can');
      expect(typesOf(heard)).to.deep.equal([settles ? 'ba-key-regenerate-failed' : 'ba-key-outcome-unknown']);
      if (!settles) await until(() => findByRole(bodyOf(tab!), 'button', en.checkAgain), 'it can be checked by hand');
      expect(sent, 'what was sent by itself').to.deep.equal([]);
    },
  );
});

/** Whether the dialog stands open while the outcome is looked into. */
function isFindingOut(frame: HTMLIFrameElement): boolean {
  return bodyTextOf(frame).includes(en.reconciling);
}

describe('two tabs that know one operation', () => {
  it('do not send what the user has left in the other, nor say twice that it is unknown', async () => {
    const backend = createMockBackend({ settles: false });
    const heard: BaEvent[] = [];
    const [tab] = await tabs(1, backend, heard, { restOptions: { settles: false }, hurries: true });
    backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'network', times: null });
    await confirm(tab!);
    await until(() => sent.length > 0, 'it was sent');
    const duplicated = { ...sessionStorage };
    await titleIs(tab!, en.unknownTitle);
    await press(tab!, en.close);
    await until(() => typesOf(heard).length > 0, 'the host has heard of it');
    const { src } = tab!;
    const host = tab!.parentElement!;
    tab!.remove();
    backend.clearFaults();
    sent.length = 0;
    Object.assign(sessionStorage, duplicated);
    const copy = document.createElement('iframe');
    copy.src = src;
    host.append(copy);
    await shown(copy);
    await until(() => findByRole(bodyOf(copy), 'button', en.checkAgain), 'it can be checked by hand');
    await later(1500);
    expect(sent, 'what was sent by itself').to.deep.equal([]);
    expect(typesOf(heard)).to.deep.equal(['ba-key-outcome-unknown']);
  }).timeout(40_000);

  ofBoth(
    (service) => `act once and tell its end once, in one of them: a service ${service}`,
    async (settles) => {
      const backend = createMockBackend({ settles });
      const heard: BaEvent[] = [];
      const [tab] = await tabs(1, backend, heard, { restOptions: { settles } });
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'hang' });
      await confirm(tab!);
      await until(async () => (await backend.snapshot()).operations.length > 0, 'the server has made the key');
      sent.length = 0;
      // Frames of one tab share its sessionStorage, as a duplicated tab has a copy of it.
      const copy = document.createElement('iframe');
      copy.src = tab!.src;
      tab!.parentElement!.append(copy);
      await shown(copy);
      await later(1500);
      expect([typesOf(heard), sent], 'while the first one is at work').to.deep.equal([[], []]);
      tab!.remove();
      await until(() => typesOf(heard).length > 0, 'the other one has found out');
      await later(1500);
      expect(typesOf(heard)).to.deep.equal(['ba-key-regenerated']);
      expect((await backend.snapshot()).operations).to.have.length(1);
      await until(() => findByRole(bodyOf(copy), 'textbox', 'API key'), 'the new key is shown');
    },
  );

  ofBoth(
    (service) => `tell its end once, when both are reloaded: a service ${service}`,
    async (settles) => {
      const backend = createMockBackend({ settles });
      const heard: BaEvent[] = [];
      const [one, other] = await tabs(2, backend, heard, { restOptions: { settles } });
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'hang' });
      await confirm(one!);
      await until(async () => (await backend.snapshot()).operations.length > 0, 'the server has made the key');
      sent.length = 0;
      await Promise.all([reloaded(one!), reloaded(other!)]);
      await until(() => typesOf(heard).length > 0, 'one has found out');
      await later(1500);
      expect(typesOf(heard)).to.deep.equal(['ba-key-regenerated']);
      expect(sent.length, 'requests').to.equal(settles ? 0 : 1);
      expect([one!, other!].filter((frame) => isBusyIn(frame) || isFindingOut(frame))).to.have.length(0);
    },
  );
});

/** Everything that stands on a page, through its shadow roots. */
function bodyTextOf(frame: HTMLIFrameElement): string {
  const textOf = (root: ParentNode): string =>
    [...root.querySelectorAll('*')].map((one) => `${one.shadowRoot ? textOf(one.shadowRoot) : ''}`).join('') +
    (root.textContent ?? '');
  return textOf(bodyOf(frame));
}
