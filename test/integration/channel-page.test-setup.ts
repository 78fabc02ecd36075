import { fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { createMockBackend, type MockBackend, type MockBackendOptions } from '../../mocks/index.js';
import { createRestApi, type RestApiOptions } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { BaEvent, BaRegenerateKeyDialog, SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { findByRole, nameOf } from '../support/deep-query.js';
import { FakeTime } from '../support/fake-time.js';
import { stopListening } from './announcements.test-setup.js';

export const base = 'https://mock.test/api';
export const regenerate = /^Regenerate the API key for/;
let accounts = 0;

export interface PageOptions extends MockBackendOptions {
  /** Methods that replace the adapter's own. */
  readonly api?: (api: SettingsApi, backend: MockBackend) => Partial<SettingsApi>;
  readonly rest?: Partial<RestApiOptions>;
  /** How many elements show the channel. */
  readonly elements?: number;
  /** What stands on the page instead. */
  readonly content?: (api: SettingsApi) => TemplateResult;
}

/** A channel's settings on a real adapter and a mock backend, with time that passes only when told to. */
export async function openPage({ api: change, rest: more, elements = 1, content, ...options }: PageOptions = {}) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const time = new FakeTime();
  const backend = createMockBackend(options);
  const events: BaEvent[] = [];
  const requests: string[] = [];
  const account = `account ${++accounts}`;
  /** An adapter of the same identity, each time that this is called. */
  const makeApi = (other: Partial<RestApiOptions> = {}): SettingsApi => {
    const rest = createRestApi({
      base,
      account,
      reveals: options.keys !== 'once',
      settles: options.settles ?? true,
      fetch: (input, init) => {
        requests.push(`${init?.method} ${(input as string).slice(base.length)}`);
        return backend.fetch(input, init);
      },
      ...more,
      ...other,
    });
    return { ...rest, onEvent: (event) => void events.push(event as BaEvent), ...change?.(rest, backend) };
  };
  const api = makeApi();
  const shown =
    content?.(api) ??
    Array.from(
      { length: elements },
      () => html`<ba-channel-settings .api=${api} project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    );
  const page = await fixture<HTMLElement>(html`<div>${shown}</div>`);
  const button = (name: string | RegExp, root: Element = page) => findByRole(root, 'button', name) as HTMLButtonElement;
  const dialog = (root: Element = page) => findByRole(root, 'alertdialog');
  const title = () => dialog() && nameOf(findByRole(dialog()!, 'heading')!);
  const said = (text: string) => textOf(page).includes(text);
  const field = (root: Element = page) => findByRole(root, 'textbox', en.apiKey) as HTMLInputElement | undefined;
  const ask = async (root: Element = page) => {
    const opener = await time.until(() => button(regenerate, root), 'the channel is shown');
    opener.focus();
    opener.click();
    await time.until(() => dialog(root), 'the question is asked');
    return time.until(() => {
      const confirm = findByRole(dialog(root)!, 'button', 'Regenerate') as HTMLButtonElement | undefined;
      return confirm?.disabled === false && confirm;
    }, 'it can be answered');
  };
  const press = async (name: string | RegExp) =>
    (await time.until(() => button(name), `there is a button ${String(name)}`)).click();
  const posts = () => requests.filter((request) => request.startsWith('POST'));
  /** The requests that can make a key. */
  const sent = () => posts().filter((request) => request.endsWith('/regenerate'));
  const outcomes = () => events.map(({ type }) => type).filter((type) => /regenerated|failed|unknown/.test(type));
  const commits = async () => (await backend.snapshot()).operations.length;
  const key = async () => {
    const { records } = await backend.snapshot();
    return records.flatMap(({ channels }) => channels).find(({ id }) => id === 'rasa')!.key;
  };
  const mounted = { page, button, dialog, title, said, field, ask, press };
  return { ...mounted, backend, api, makeApi, events, requests, time, posts, sent, outcomes, commits, key };
}

export type Page = Awaited<ReturnType<typeof openPage>>;

/** Everything that a person can read below an element. */
export function textOf(root: ParentNode): string {
  return [...root.querySelectorAll('*')]
    .map((one) => (one.shadowRoot ? textOf(one.shadowRoot) : ''))
    .concat(root.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** The dialog in an element that shows a channel. */
export function dialogIn(element: Element): BaRegenerateKeyDialog {
  return element.shadowRoot!.querySelector('ba-regenerate-key-dialog')!;
}

/** Runs a test, and gives the page back whatever comes of it. */
export function safely(options: PageOptions, test: (page: Page) => Promise<void>): () => Promise<void> {
  return async () => {
    const opened = await openPage(options);
    try {
      await test(opened);
    } finally {
      stopListening();
      await opened.time.pass(600, 10); // Whatever runs has ended by then: a page that still waited could not be left.
      opened.page.remove();
    }
  };
}
