import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { SettingsApi } from '../api/settings-api.js';
import { SettingsError } from '../api/settings-error.js';
import '../define.js';
import type { AuthRequiredEvent } from '../events/error-events.js';
import { stubApi } from '../testing/stub-api.js';
import * as authentication from './authentication.js';
import { describeAuthentication } from './authentication-rules.test-setup.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

/** Adapters of one account: the token of the first has expired. */
function adapters() {
  const calls: string[] = [];
  const id = crypto.randomUUID();
  const stub = stubApi();
  const make = (name: string, isGood: boolean): SettingsApi => ({
    ...stub,
    id,
    listChannels: (...args) => {
      calls.push(name);
      return isGood ? stub.listChannels(...args) : Promise.reject(new SettingsError('unauthenticated', 'No.'));
    },
  });
  return { calls, expired: make('expired', false), renewed: make('renewed', true) };
}

type Way = (root: Element, api: SettingsApi) => void;
const ways: Readonly<Record<string, Way>> = {
  'an element': (root, api) => void (root.querySelector('ba-channel-list')!.api = api),
  'a provider': (root, api) => void (root.querySelector('ba-provider')!.api = api),
};

describe('ba-auth-required', () => {
  describeAuthentication(authentication, { it });

  for (const [name, renew] of Object.entries(ways)) {
    it(`is retried with an adapter that was given to ${name} in the line before, once`, async () => {
      const { calls, expired, renewed } = adapters();
      const own = name === 'an element' ? expired : undefined;
      const root = await fixture<HTMLElement>(html`<div></div>`);
      let asked: AuthRequiredEvent | undefined;
      root.addEventListener('ba-auth-required', (event) => {
        event.preventDefault();
        asked = event;
        renew(root, renewed);
        event.detail.retry();
        event.detail.retry();
        event.detail.giveUp();
      });
      const list = document.createElement('ba-channel-list');
      Object.assign(list, { api: own, projectId: 'support-bot' });
      const provider = Object.assign(document.createElement('ba-provider'), { api: expired });
      provider.append(list);
      root.append(provider);
      await waitUntil(() => list.renderRoot.querySelector('.opener'));
      asked!.detail.retry();
      await aTimeout(20);
      expect(calls).to.deep.equal(['expired', 'renewed']);
    });
  }

  it('is not retried for an element that is gone', async () => {
    const { calls, expired } = adapters();
    const root = await fixture<HTMLElement>(html`<div></div>`);
    const list = Object.assign(document.createElement('ba-channel-list'), { api: expired, projectId: 'support-bot' });
    const asked = new Promise<AuthRequiredEvent>((resolve) =>
      root.addEventListener('ba-auth-required', (event) => {
        event.preventDefault();
        resolve(event);
      }),
    );
    root.append(list);
    const event = await asked;
    list.remove();
    event.detail.retry();
    await aTimeout(50);
    expect(calls).to.deep.equal(['expired']);
  });
});
