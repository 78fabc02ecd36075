import { expect, html } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import type { SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { type Page, type PageOptions, safely } from './channel-page.test-setup.js';

/** Whatever takes an adapter. */
const holders = {
  element: (api: SettingsApi) =>
    html`<ba-channel-settings .api=${api} project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
  provider: (api: SettingsApi) =>
    html`<ba-provider .api=${api}>
      <ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>
    </ba-provider>`,
  app: (api: SettingsApi) =>
    html`<ba-settings-app .api=${api} route="/projects/support-bot/settings/channels/rasa"></ba-settings-app>`,
} as const;

/** The element that was given the adapter. */
const holderOf = ({ page }: Page) => page.firstElementChild as Element & { api: SettingsApi };

describe('an adapter of the same account, given to another part of the page', () => {
  it(
    'shows and copies the key from then on',
    safely(
      { content: (api) => html`<ba-provider .api=${api}>${holders.element(api)}</ba-provider>` },
      async (opened) => {
        const { page, press, field, time, makeApi, requests } = opened;
        const calls: string[] = [];
        const other = document.createElement('ba-provider');
        other.append(Object.assign(document.createElement('ba-channel-list'), { projectId: 'support-bot' }));
        other.api = opened.api;
        page.append(other);
        await time.settle();
        const renewed = makeApi();
        other.api = { ...renewed, revealKey: (...args) => (calls.push('renewed'), renewed.revealKey!(...args)) };
        await time.settle();
        await press(en.revealKey);
        await time.until(() => field()?.value, 'the key is shown');
        expect([calls, requests.filter((one) => one.endsWith('/api-key')).length]).to.deep.equal([['renewed'], 1]);
      },
    ),
  );
});

for (const [name, content] of Object.entries(holders)) {
  describe(`an adapter of the same account, given to the ${name}`, () => {
    const tokens: string[] = [];
    /** Notes the token of every request that can make a key. */
    const noting = (token: string, { backend }: Pick<Page, 'backend'>): PageOptions['rest'] => ({
      fetch: (input, init) => {
        if ((input as string).endsWith('/regenerate')) tokens.push(token);
        return backend.fetch(input, init);
      },
    });
    beforeEach(() => (tokens.length = 0));

    it(
      'with a new token: the key is made with that one',
      safely({ content }, async (opened) => {
        const confirm = await opened.ask();
        holderOf(opened).api = opened.makeApi(noting('new', opened));
        await opened.time.settle();
        confirm.click();
        await opened.time.until(() => opened.field(), 'the new key is shown');
        expect(tokens).to.deep.equal(['new']);
        expect(opened.outcomes()).to.deep.equal(['ba-key-regenerated']);
      }),
    );

    it(
      'with a new token, while a sign-in is waited for: the same request goes on with that one',
      safely({ content }, async (opened) => {
        const { page, ask, time, backend, said, press, field, commits, outcomes } = opened;
        page.addEventListener('ba-auth-required', (event) => {
          event.preventDefault();
          backend.signIn();
          holderOf(opened).api = opened.makeApi(noting('new', opened));
          event.detail.retry();
        });
        const confirm = await ask();
        backend.requireStepUp();
        confirm.click();
        await time.until(() => said(en.confirmAgain), 'it is to be confirmed once more');
        await press('Regenerate');
        await time.until(() => field(), 'the new key is shown');
        expect(tokens).to.deep.equal(['new']);
        expect(await commits()).to.equal(1);
        expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
      }),
    );

    it(
      'made anew in each render: nothing is read again, and a question stays open',
      safely({ content }, async (opened) => {
        const { ask, time, dialog, requests, title } = opened;
        await ask();
        const before = requests.length;
        for (let render = 0; render < 5; render++) {
          holderOf(opened).api = opened.makeApi();
          await time.pass(1);
        }
        expect(requests.length).to.equal(before);
        expect(dialog()).to.be.ok;
        expect(title()).to.equal(en.confirmTitle('Rasa'));
        await opened.press(en.cancel);
      }),
    );

    it(
      'made anew in each render: a key that is shown stays shown',
      safely({ content }, async (opened) => {
        const { time, press, field, requests } = opened;
        await press(en.revealKey);
        const { value } = await time.until(() => field(), 'the key is shown');
        const before = requests.length;
        for (let render = 0; render < 5; render++) {
          holderOf(opened).api = opened.makeApi();
          await time.pass(1);
        }
        expect(requests.length).to.equal(before);
        expect(field()?.value).to.equal(value);
      }),
    );

    it(
      'made anew in each render: a new key that is shown once is not lost',
      safely({ content, keys: 'once' }, async (opened) => {
        const { ask, time, press, field, key, dialog } = opened;
        (await ask()).click();
        await time.until(() => field(), 'the new key is shown');
        for (let render = 0; render < 5; render++) {
          holderOf(opened).api = opened.makeApi();
          await time.pass(1);
        }
        expect(field()?.value).to.equal((await key()).value);
        await press(en.savedIt);
        await time.until(() => !dialog(), 'the dialog has closed');
      }),
    );
  });
}

describe('an adapter of another account', () => {
  const warnings: string[] = [];
  let warn: SinonStub;
  beforeEach(() => {
    warnings.length = 0;
    warn = stub(console, 'warn').callsFake((text: string) => void warnings.push(text));
  });
  afterEach(() => warn.restore());

  const replace = async (opened: Page) => {
    holderOf(opened).api = opened.makeApi({ account: 'another account' });
    await opened.time.settle();
    return warnings.filter((text) => text.startsWith('Failed to go on showing the regeneration'));
  };

  it(
    'is named in the console, with what to do, while a key is being made',
    safely({ content: holders.element }, async (opened) => {
      const { ask, backend, time } = opened;
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'slow', delay: 5000 });
      (await ask()).click();
      await time.pass(1);
      const [warning = 'none'] = await replace(opened);
      expect(warning).to.contain('Did you forget to give both adapters the same "id"?');
    }),
  );

  it(
    'is named, while a key that is shown once is still to be saved',
    safely({ content: holders.element, keys: 'once' }, async (opened) => {
      (await opened.ask()).click();
      await opened.time.until(() => opened.field(), 'the new key is shown');
      expect(await replace(opened)).to.have.length.above(0);
    }),
  );

  it(
    'is not, where nothing is lost',
    safely({ content: holders.element }, async (opened) => {
      await opened.ask();
      expect(await replace(opened)).to.deep.equal([]);
    }),
  );
});
