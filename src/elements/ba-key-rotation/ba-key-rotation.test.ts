import { aTimeout, expect, html } from '@open-wc/testing';
import { stub } from 'sinon';
import { identityOf } from '../../api/identity.js';
import type { SettingsApi } from '../../api/settings-api.js';
import type { PreviousKeyEndedEvent } from '../../events/key-events.js';
import { SettingsError } from '../../api/settings-error.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { Channel } from '../../model/channel.js';
import { onChannelRead } from '../../data/channel-reads.js';
import { readChannel } from '../../data/channels.js';
import { en } from '../../localization/en.js';
import { nameOf, queryByRole, visibleElements } from '../../testing/by-role.js';
import { connected, type ConnectedOptions, typesOf } from '../../testing/connected.test-setup.js';
import { FakeTimers } from '../../testing/fake-timers.test-setup.js';
import { newKey, oldKey, rotatingIds, rotatingService } from '../../testing/rotating-service.test-setup.js';
import { stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';
import type { BaKeyRotation } from './ba-key-rotation.js';

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const used = (previousKey: PreviousKey | null) => ({
  apiKey: { ...newKey, lastUsedAt: '2026-10-12T14:05:00Z' },
  previousKey,
});

interface SetupOptions extends Omit<ConnectedOptions, 'api'> {
  readonly channel?: Partial<Channel>;
  /** What the adapter has otherwise; `undefined` for a method that it has not. */
  readonly adapter?: { readonly [Name in keyof SettingsApi]?: SettingsApi[Name] | undefined };
}

async function setup({ channel, adapter, ...options }: SetupOptions = {}) {
  const service = rotatingService(channel);
  const connection = await connected(
    html`<ba-key-rotation project-id="support-bot" channel-id="rasa"></ba-key-rotation>`,
    { ...options, api: () => ({ ...service.api, ...(adapter as Partial<SettingsApi>) }) },
  );
  const rotation = connection.provider.querySelector('ba-key-rotation')!;
  await waitUntil(() => service.calls.length > 0);
  await aTimeout(0);
  await rotation.updateComplete;
  const all = (role: string) =>
    [...visibleElements(rotation)].filter((one) => one.getAttribute('role') === role || one.localName === role);
  const steps = () =>
    all('li')
      .filter((one) => one.parentElement!.localName === 'ol')
      .map(nameOf);
  const current = () => [...visibleElements(rotation)].filter((one) => one.ariaCurrent === 'step').map(nameOf);
  const keys = () =>
    all('li')
      .filter((one) => one.parentElement!.localName === 'ul')
      .map(nameOf);
  const button = (name: string) => queryByRole(rotation, 'button', name) as HTMLButtonElement | undefined;
  const heard = () => rotation.renderRoot.querySelector('[aria-live]')!.textContent;
  const notices = () => [...visibleElements(rotation)].filter((one) => one.matches('.notice')).map(nameOf);
  return { ...connection, service, rotation, steps, current, keys, button, heard, notices };
}

type SetupPage = Awaited<ReturnType<typeof setup>>;

/** Another reading of the channel, by whomever. */
async function reread({ rotation, service }: { rotation: BaKeyRotation; service: ReturnType<typeof rotatingService> }) {
  const count = service.calls.length;
  await waitUntil(() => service.calls.length > count, 'it is read again');
  await aTimeout(20);
  await rotation.updateComplete;
}

describe('<ba-key-rotation>', () => {
  it('shows how far the switch is, and what is next', async () => {
    const { rotation, steps, current } = await setup({ channel: { previousKey: { ...oldKey, endsAt: inAnHour() } } });
    const [made, bot, message, old] = steps();
    expect(made).to.match(/^New key \(Done\) Made on Oct 12, 2026/);
    expect(bot).to.equal('Your bot Add the new key to your bot before the old one stops.');
    expect(message).to.equal('First message Waiting for the first message with the new key');
    expect(old).to.match(/^Old key Stops (at|on) /);
    expect(current()).to.deep.equal([bot]);
    await expect(rotation).to.be.accessible();
  });

  it('says when the old key stops, where that depends on the first message', async () => {
    const { steps } = await setup({
      channel: { previousKey: { ...oldKey, endsAfterFirstUse: { seconds: 300, atMost: '2027-01-02T14:03:00Z' } } },
    });
    expect(steps()[3]).to.match(
      /^Old key Stops 5 minutes after the first message with the new key, at the latest Jan 2, 2027/,
    );
  });

  it('shows the first message and the end of the old key as they are read, and says each once', async () => {
    const page = await setup({ channel: { previousKey: { ...oldKey, endsAt: '2027-01-02T14:03:00Z' } } });
    const { service, steps, current, heard } = page;
    service.use(new Date().toISOString());
    await reread(page);
    expect(steps()[2]).to.match(/^First message \(Done\) Receiving messages with the new key since \d/);
    expect(current()).to.deep.equal([steps()[3]]);
    await waitUntil(() => heard() === 'Receiving messages with the new key');
    service.endOld();
    await reread(page);
    expect(steps()[3]).to.equal('Old key (Done) The old key has stopped');
    expect(current()).to.deep.equal([]);
    await waitUntil(() => heard() === 'The old key has stopped');
  });

  it('says nothing aloud of what was so already', async () => {
    const { heard } = await setup({ channel: used(oldKey) });
    await aTimeout(300);
    expect(heard()).not.to.include('Receiving');
  });

  it('says nothing of messages where the service does not know of any', async () => {
    const unknown = { ...newKey, lastUsedAt: undefined };
    const old = { ...oldKey, lastUsedAt: undefined, lastUsedBy: undefined };
    const { rotation, steps } = await setup({ channel: { apiKey: unknown, previousKey: old } });
    expect(steps()).to.have.length(3);
    expect(rotation.renderRoot.textContent).not.to.match(/used|message/i);
  });

  it('is empty where there is one key, and where the adapter declares no overlap', async () => {
    for (const options of [{ channel: { previousKey: null } }, { adapter: { supports: {} } }]) {
      const { rotation, steps, provider, service } = await setup(options);
      expect(steps()).to.deep.equal([]);
      expect(rotation.renderRoot.textContent.trim()).to.equal('');
      await aTimeout(2500);
      expect(service.calls, 'nothing is watched').to.have.length(1);
      provider.remove();
    }
  });

  describe('with two keys', () => {
    it('shows who used each last, as far as it is known', async () => {
      const { button, keys, rotation } = await setup();
      const [current, old] = keys();
      const described = button('End it now')!.getAttribute('aria-describedby')!;
      expect(nameOf(rotation.shadowRoot!.getElementById(described)!)).to.equal('Old key ending in 81c0');
      expect(current).to.match(/^New key ending in ab12 Never used Created Oct 12, 2026/);
      expect(old).to.match(/^Old key ending in 81c0 Last used .+ by botanalytics-node\/3\.0\.0 from 203\.0\.113\.7/);
    });

    it('counts down by the clock that nobody sets, without a word', async () => {
      const { rotation, heard } = await setup({ channel: { previousKey: { ...oldKey, endsInSeconds: 3600 } } });
      const { now } = performance;
      const clock = stub(performance, 'now').callsFake(() => now.call(performance) + 100_000);
      try {
        rotation.requestUpdate();
        await rotation.updateComplete;
        expect(nameOf(queryByRole(rotation, 'timer')!)).to.match(/^58:(20|19|18) left$/);
        expect(heard()).to.equal('');
      } finally {
        clock.restore();
      }
    });

    it('reads the last minute out, once', async () => {
      const { rotation, heard } = await setup({ channel: { previousKey: { ...oldKey, endsInSeconds: 62 } } });
      await waitUntil(() => heard() === 'The old key stops in 1 minute.');
      await rotation.updateComplete;
      expect(nameOf(queryByRole(rotation, 'timer')!)).to.match(/left$/);
    });
  });

  describe('End it now', () => {
    async function ask(options: SetupOptions = {}) {
      const page = await setup(options);
      page.button('End it now')!.focus();
      page.button('End it now')!.click();
      await waitUntil(() => queryByRole(page.rotation, 'alertdialog'));
      const dialog = queryByRole(page.rotation, 'alertdialog')!;
      const confirm = () => queryByRole(dialog, 'button', 'End it now')!.click();
      return { ...page, dialog, confirm };
    }

    it('asks first, and names what stops and who used it', async () => {
      const { rotation, dialog, service, button } = await ask();
      expect(nameOf(dialog)).to.equal('End the old key now?');
      const text = nameOf(dialog.querySelector('.dialog-content')!);
      expect(text).to.include('Messages with the old key ending in 81c0 are rejected from now on.');
      expect(text).to.include('No message has come with the new key yet.');
      expect(text).to.match(/by botanalytics-node\/3\.0\.0 from 203\.0\.113\.7$/);
      expect((rotation.shadowRoot!.activeElement?.textContent ?? '').trim()).to.equal('Cancel');
      await expect(rotation).to.be.accessible();
      queryByRole(dialog, 'button', 'Cancel')!.click();
      await waitUntil(() => !queryByRole(rotation, 'alertdialog'));
      expect(service.calls).not.to.include('endPreviousKey');
      expect(rotation.shadowRoot!.activeElement === button('End it now')).to.be.true;
    });

    it('says that it takes a while, where the service says so', async () => {
      const { supports } = rotatingService().api;
      const { dialog } = await ask({ adapter: { supports: { ...supports, revocation: { withinSeconds: 60 } } } });
      expect(nameOf(dialog.querySelector('.dialog-content')!)).to.include(
        'Messages with the old key ending in 81c0 are rejected everywhere within 1 minute.',
      );
    });

    it('ends it, and says so', async () => {
      const requests: unknown[] = [];
      const page = await ask({ channel: used({ ...oldKey, endsAt: inAnHour() }) });
      const { confirm, steps, heard, service, keys } = page;
      service.override({
        endPreviousKey: async (request) => {
          requests.push(request);
          service.endOld();
          return { ...(await service.api.getChannel('support-bot', 'rasa', { signal: new AbortController().signal })) };
        },
      });
      confirm();
      await waitUntil(() => steps()[3]?.startsWith('Old key (Done) The old key stopped at '));
      expect(requests).to.deep.equal([
        { projectId: 'support-bot', channelId: 'rasa', previousKeyId: 'old', expectedVersion: 'v2' },
      ]);
      expect(keys()).to.deep.equal([]);
      await waitUntil(() => heard() === 'The old key has stopped');
    });

    it('tries again by itself where no answer came, and then says that it is not known', async () => {
      const { confirm, rotation, service, events } = await ask();
      service.override({ endPreviousKey: () => Promise.reject(new SettingsError('network', 'Lost.')) });
      const fake = new FakeTimers();
      try {
        confirm();
        await fake.pass(20);
        expect(service.calls.filter((call) => call === 'endPreviousKey')).to.have.length(4);
        const alert = queryByRole(rotation, 'alert')!;
        expect(nameOf(alert)).to.match(/^We don’t know yet if the old key has stopped\. It is safe to try again\./);
        expect(typesOf(events)).to.include('ba-error');
        service.override({});
        queryByRole(alert, 'button', 'Try again')!.click();
        await fake.pass(1);
        expect(queryByRole(rotation, 'alert')).to.be.undefined;
        expect(queryByRole(rotation, 'button', 'End it now')).to.be.undefined;
      } finally {
        fake.restore();
      }
    });

    it('says that a refusal ended nothing, and sends no more', async () => {
      const { confirm, rotation, service } = await ask();
      service.override({ endPreviousKey: () => Promise.reject(new SettingsError('forbidden', 'No.')) });
      confirm();
      await waitUntil(() => queryByRole(rotation, 'alert'));
      expect(nameOf(queryByRole(rotation, 'alert')!)).to.include(en.endForbidden);
      expect(service.calls.filter((call) => call === 'endPreviousKey')).to.have.length(1);
    });

    it('reads the keys anew where they are not the ones that were shown, and says so', async () => {
      const { confirm, service, keys, heard, notices } = await ask();
      const newer = { ...newKey, id: 'newer', hint: 'cd34', version: 'v9' };
      service.override({
        endPreviousKey: async () => {
          service.set({ apiKey: newer, previousKey: { ...oldKey, id: 'new', hint: 'ab12' } });
          throw new SettingsError('conflict', 'Changed.');
        },
      });
      confirm();
      await waitUntil(() => heard() === en.confirmChanged);
      expect(notices()).to.deep.equal([en.confirmChanged]);
      expect(keys()[1]).to.include('ending in ab12');
    });

    it('says that it was not ended, where the service told of a conflict and the keys are the same', async () => {
      const { confirm, rotation, service, button } = await ask();
      service.override({ endPreviousKey: () => Promise.reject(new SettingsError('conflict', 'Changed.')) });
      confirm();
      await waitUntil(() => queryByRole(rotation, 'alert'));
      expect(nameOf(queryByRole(rotation, 'alert')!)).to.equal(`${en.endRefused} Try again`);
      expect(button('End it now')).to.exist;
    });

    it('says that somebody changed the key, where no rotation is left', async () => {
      const { confirm, service, steps, heard, notices } = await ask();
      service.override({
        endPreviousKey: async () => {
          service.set({ apiKey: { ...newKey, id: 'newer', version: 'v9' }, previousKey: null });
          throw new SettingsError('conflict', 'Changed.');
        },
      });
      confirm();
      await waitUntil(() => heard() === en.confirmChanged);
      expect(notices()).to.deep.equal([en.confirmChanged]);
      expect(steps()).to.deep.equal([]);
    });

    for (const [code, said] of [
      ['not-found', en.endRefused],
      ['reauthentication-required', `${en.endRefused} ${en.stepUp}`],
    ] as const)
      it(`says what ${code} means for ending`, async () => {
        const { confirm, rotation, service } = await ask();
        service.override({ endPreviousKey: () => Promise.reject(new SettingsError(code, 'No.')) });
        confirm();
        await waitUntil(() => queryByRole(rotation, 'alert'));
        expect(nameOf(queryByRole(rotation, 'alert')!)).to.equal(`${said} Try again`);
      });

    const doubtful = () => Promise.reject(new SettingsError('server', 'No.', { retryAfter: 60 }));
    const alive = { ...oldKey, endsAt: inAnHour(), endsInSeconds: 3600 };
    const vain: Readonly<Record<string, NonNullable<SettingsApi['endPreviousKey']>>> = {
      'it was doubtful': doubtful,
      'the service said so in vain': async () => stubChannel('rasa', { apiKey: newKey, previousKey: alive }),
    };
    for (const [title, endPreviousKey] of Object.entries(vain))
      it(`is not taken for the cause of a later end, where ${title}`, async () => {
        const { confirm, service, events, steps, button } = await ask({ channel: { previousKey: alive } });
        service.override({ endPreviousKey });
        confirm();
        await waitUntil(() => service.calls.includes('endPreviousKey'));
        await waitUntil(() => button('End it now')?.ariaBusy !== 'true');
        await aTimeout(50); // It reads what the service has said.
        service.endOld();
        await waitUntil(() => typesOf(events).includes('ba-previous-key-ended'));
        const ended = events.find(({ type }) => type === 'ba-previous-key-ended') as PreviousKeyEndedEvent;
        expect([ended.detail.cause, ended.detail.endedAt]).to.deep.equal([undefined, undefined]);
        expect(steps()[3]).to.equal('Old key (Done) The old key has stopped');
      });

    it('is not taken for the cause of a later end, where nobody waits for it any more', async () => {
      const { confirm, service, events, rotation, api } = await ask({ channel: { previousKey: alive } });
      service.override({ endPreviousKey: () => new Promise(() => undefined) });
      confirm();
      await waitUntil(() => service.calls.includes('endPreviousKey'));
      const other = Object.assign(document.createElement('ba-key-rotation'), rotatingIds);
      rotation.after(other);
      rotation.remove();
      service.endOld();
      await readChannel(api, rotatingIds.projectId, rotatingIds.channelId);
      await waitUntil(() => typesOf(events).includes('ba-previous-key-ended'));
      const ended = events.find(({ type }) => type === 'ba-previous-key-ended') as PreviousKeyEndedEvent;
      expect(ended.detail.cause).to.be.undefined;
    });

    it('is told as the cause, where it was', async () => {
      const { confirm, events } = await ask({ channel: { previousKey: alive } });
      confirm();
      await waitUntil(() => typesOf(events).includes('ba-previous-key-ended'));
      const ended = events.find(({ type }) => type === 'ba-previous-key-ended') as PreviousKeyEndedEvent;
      expect(ended.detail).to.include({ keyId: 'old', cause: 'user' });
    });

    it('goes on after a sign-in', async () => {
      let isSignedIn = false;
      const page = await ask();
      const { confirm, provider, service, steps } = page;
      provider.addEventListener('ba-auth-required', (event) => {
        event.preventDefault();
        expect(event.detail.operation).to.equal('endPreviousKey');
        isSignedIn = true;
        event.detail.retry();
      });
      service.override({
        endPreviousKey: async () => {
          if (!isSignedIn) throw new SettingsError('unauthenticated', 'No.');
          service.endOld();
          return service.api.getChannel('support-bot', 'rasa', { signal: new AbortController().signal });
        },
      });
      confirm();
      await waitUntil(() => steps()[3]?.startsWith('Old key (Done)'));
    });

    it('closes its question where the old key has ended by itself', async () => {
      const page = await ask();
      page.service.endOld();
      await reread(page);
      expect(queryByRole(page.rotation, 'alertdialog')).to.be.undefined;
    });

    describe('once another admin has made a key meanwhile', () => {
      /** The key in use, which was the current one as the user was asked, is the previous one by now. */
      const others = {
        apiKey: { ...newKey, id: 'newest', hint: 'cd34', version: 'v3' },
        previousKey: { ...oldKey, id: 'new', hint: 'ab12' },
      };
      const endRequests = (service: SetupPage['service'], answer: () => Promise<Channel>) => {
        const requests: unknown[] = [];
        service.override({ endPreviousKey: (request) => (requests.push(request), answer()) });
        return requests;
      };
      const asAsked = { projectId: 'support-bot', channelId: 'rasa', previousKeyId: 'old', expectedVersion: 'v2' };
      const conflict = () => Promise.reject(new SettingsError('conflict', 'Changed.'));

      it('closes its question, says so, and ends no other key', async () => {
        const page = await ask();
        const { confirm, rotation, service, button, heard, notices } = page;
        service.set(others);
        await reread(page);
        expect(!queryByRole(rotation, 'alertdialog'), 'gone').to.be.true;
        expect(notices()).to.deep.equal([en.confirmChanged]);
        expect(rotation.shadowRoot!.activeElement === button('End it now'), 'the focus is back').to.be.true;
        await waitUntil(() => heard() === en.confirmChanged);
        expect(confirm, 'nothing is left to be pressed').to.throw();
        expect(service.calls).not.to.include('endPreviousKey');
        await expect(rotation).to.be.accessible();
        const requests = endRequests(service, async () => stubChannel('rasa', { ...others, previousKey: null }));
        button('End it now')!.click();
        await waitUntil(() => queryByRole(rotation, 'alertdialog'));
        const dialog = queryByRole(rotation, 'alertdialog')!;
        expect(nameOf(dialog.querySelector('.dialog-content')!)).to.include('ending in ab12');
        expect(notices()).not.to.include(en.confirmChanged);
        queryByRole(dialog, 'button', 'End it now')!.click();
        await waitUntil(() => requests.length > 0);
        expect(requests).to.deep.equal([{ ...asAsked, previousKeyId: 'new', expectedVersion: 'v3' }]);
      });

      it('closes its question where another previous key alone is new', async () => {
        const page = await ask();
        page.service.set({ previousKey: { ...oldKey, id: 'older', hint: 'ef56' } });
        await reread(page);
        expect(!queryByRole(page.rotation, 'alertdialog'), 'gone').to.be.true;
        expect(page.notices()).to.deep.equal([en.confirmChanged]);
      });

      it('closes its question where no rotation is left, and keeps the focus', async () => {
        const page = await ask();
        const { rotation, service, notices, steps } = page;
        service.set({ apiKey: others.apiKey, previousKey: null });
        await reread(page);
        expect([steps(), notices()]).to.deep.equal([[], [en.confirmChanged]]);
        await waitUntil(() => document.activeElement === rotation);
      });

      it('closes its question without a word where the element shows another channel', async () => {
        const { rotation, notices } = await ask();
        rotation.channelId = 'universal';
        await waitUntil(() => !queryByRole(rotation, 'alertdialog'));
        expect(notices()).to.deep.equal([]);
      });

      it('sends what was asked where it is confirmed in the moment that this is read', async () => {
        const { confirm, service, heard, notices, button } = await ask();
        const requests = endRequests(service, conflict);
        const identity = identityOf(service.api);
        const stop = onChannelRead(identity, 'support-bot', 'rasa', () => (stop(), confirm()));
        service.set(others);
        await readChannel(service.api, 'support-bot', 'rasa');
        await waitUntil(() => heard() === en.confirmChanged);
        expect(requests).to.deep.equal([asAsked]);
        expect(notices()).to.deep.equal([en.confirmChanged]);
        expect(button('End it now')!.ariaBusy).not.to.equal('true');
      });

      it('does not try again what has failed', async () => {
        const page = await ask();
        const { confirm, service, rotation, button } = page;
        const requests = endRequests(service, () => Promise.reject(new SettingsError('forbidden', 'No.')));
        confirm();
        await waitUntil(() => button('Try again'));
        const again = button('Try again')!;
        const identity = identityOf(service.api);
        const stop = onChannelRead(identity, 'support-bot', 'rasa', () => (stop(), again.click()));
        service.set(others);
        await readChannel(service.api, 'support-bot', 'rasa');
        expect(requests, 'in the moment that it is read').to.deep.equal([asAsked, asAsked]);
        await waitUntil(() => button('End it now'));
        expect(!queryByRole(rotation, 'alert'), 'gone').to.be.true;
        expect(!button('Try again'), 'gone').to.be.true;
      });

      it('says so, and does not offer to try again, where what was sent has failed', async () => {
        const { confirm, service, heard, button } = await ask();
        let fail = (): void => undefined;
        endRequests(
          service,
          () => new Promise((_, reject) => (fail = () => reject(new SettingsError('forbidden', '')))),
        );
        confirm();
        await waitUntil(() => service.calls.includes('endPreviousKey'));
        service.set(others);
        await readChannel(service.api, 'support-bot', 'rasa');
        fail();
        await waitUntil(() => heard() === en.confirmChanged);
        expect(!button('Try again'), 'gone').to.be.true;
      });

      it('sends nothing after a sign-in', async () => {
        const page = await ask();
        const { confirm, service, provider, button } = page;
        const requests = endRequests(service, () => Promise.reject(new SettingsError('unauthenticated', 'No.')));
        let retry = (): void => undefined;
        provider.addEventListener('ba-auth-required', (event) => {
          event.preventDefault();
          ({ retry } = event.detail);
        });
        confirm();
        await waitUntil(() => button('Try again'));
        service.set(others);
        await reread(page);
        retry();
        await aTimeout(50);
        expect(requests).to.deep.equal([asAsked]);
        expect(!button('Try again'), 'gone').to.be.true;
      });
    });

    describe('where the answer still shows the key', () => {
      const vainly = async () => stubChannel('rasa', { apiKey: newKey, previousKey: oldKey });

      it('says that it is not known, and tries again by hand', async () => {
        const { confirm, service, rotation, events, button } = await ask();
        service.override({ endPreviousKey: vainly });
        confirm();
        await waitUntil(() => queryByRole(rotation, 'alert'));
        expect(nameOf(queryByRole(rotation, 'alert')!)).to.equal(`${en.endUnknown} Try again`);
        expect(typesOf(events), 'nothing has failed').not.to.include('ba-error');
        service.override({});
        button('Try again')!.click();
        await waitUntil(() => !button('End it now'));
        expect(!queryByRole(rotation, 'alert'), 'gone').to.be.true;
      });

      it('says within what time it stops, and only after that, that it is not known', async () => {
        const { supports } = rotatingService().api;
        const { confirm, service, rotation, notices } = await ask({
          adapter: { supports: { ...supports, revocation: { withinSeconds: 60 } } },
        });
        service.override({ endPreviousKey: vainly });
        const said = en.endConsequenceWithin('81c0', '1 minute');
        const fake = new FakeTimers();
        try {
          confirm();
          await fake.pass(5);
          expect(notices()).to.deep.equal([said]);
          await fake.pass(54);
          expect(!queryByRole(rotation, 'alert'), 'gone').to.be.true;
          await fake.pass(2);
          expect(nameOf(queryByRole(rotation, 'alert')!)).to.equal(`${en.endUnknown} Try again`);
        } finally {
          fake.restore();
        }
      });

      it('takes back what it said once the key has ended', async () => {
        const { supports } = rotatingService().api;
        const page = await ask({ adapter: { supports: { ...supports, revocation: { withinSeconds: 60 } } } });
        const { confirm, service, heard, notices, events, steps } = page;
        service.override({ endPreviousKey: vainly });
        confirm();
        await waitUntil(() => heard() === en.endConsequenceWithin('81c0', '1 minute'));
        expect(notices()).to.deep.equal([heard()]);
        service.endOld();
        await waitUntil(() => steps()[3]?.startsWith('Old key (Done)'));
        expect(notices()).to.deep.equal([]);
        const ended = events.find(({ type }) => type === 'ba-previous-key-ended') as PreviousKeyEndedEvent;
        expect(ended.detail).to.include({ keyId: 'old', cause: 'user' });
      });
    });

    it('is not offered where the policy, or the adapter, does not let', async () => {
      const { button } = await setup({ policy: { regenerate: false } });
      expect(button('End it now') ?? button('Keep the old key')).to.be.undefined;
      const methods = { endPreviousKey: undefined, restorePreviousKey: undefined };
      const bare = await setup({ adapter: methods });
      expect(bare.keys()).to.have.length(2);
      expect(bare.button('End it now') ?? bare.button('Keep the old key')).to.be.undefined;
    });
  });

  it('says neither that the old key works nor what to do with it once its time has come, and looks', async () => {
    const { button, rotation, service, steps, keys } = await setup({
      channel: { previousKey: { ...oldKey, endsAt: inAnHour(), endsInSeconds: 3600 } },
    });
    rotation.remove(); // With the timers that have their own time.
    const time = new FakeTimers();
    const { now } = performance;
    const clock = stub(performance, 'now').callsFake(() => now.call(performance));
    try {
      document.body.append(rotation);
      await time.pass(1000);
      expect(rotation.renderRoot.textContent).to.match(/We stopped checking at \d/);
      expect(steps()[3]).to.match(/^Old key Stops /);
      const before = service.calls.length;
      clock.callsFake(() => now.call(performance) + 3_600_000);
      rotation.requestUpdate();
      await time.settle();
      expect(steps()[1]).to.equal(`Your bot ${en.addToBot}`);
      expect(steps()[3]).to.match(/^Old key Was to stop (at|on) /);
      expect(keys()[1]).not.to.include('left');
      expect(button('End it now') ?? button('Keep the old key')).to.be.undefined;
      service.endOld();
      await time.pass(2);
      expect(service.calls.length).to.equal(before + 1);
      expect(steps()[3]).to.match(/^Old key \(Done\) The old key stopped /);
    } finally {
      clock.restore();
      time.restore();
      rotation.remove();
    }
  });

  it('says that the old key has leaked, and does not offer to keep it', async () => {
    const { button, keys } = await setup({
      channel: { previousKey: { ...oldKey, exposed: { at: '2026-10-12T14:00:00Z' } } },
    });
    expect(keys()[1]).to.include(en.keyLeaked);
    expect(button('Keep the old key')).to.be.undefined;
    expect(button('End it now')).to.exist;
  });

  it('says that a key is being brought back, while it is', async () => {
    const { button, rotation } = await setup({
      adapter: { restorePreviousKey: () => new Promise(() => undefined) },
    });
    button('Keep the old key')!.click();
    const verb = () =>
      queryByRole(queryByRole(rotation, 'alertdialog') ?? document, 'button', en.keepOldKey) as
        HTMLButtonElement | undefined;
    await waitUntil(() => verb()?.disabled === false);
    await aTimeout(600); // A second tap answers no question.
    await waitUntil(() => verb()?.disabled === false);
    verb()!.click();
    await waitUntil(() => rotation.renderRoot.querySelector('#busy'));
    expect(nameOf(rotation.renderRoot.querySelector('#busy')!)).to.equal(en.restoring);
  });

  it('cannot end or keep a key while another one is being made, and says why', async () => {
    const { button, rotation, provider } = await setup({
      adapter: { regenerateKey: () => new Promise(() => undefined) },
    });
    const dialog = document.createElement('ba-regenerate-key-dialog');
    Object.assign(dialog, { projectId: 'support-bot', channelId: 'rasa', open: true });
    provider.append(dialog);
    await waitUntil(
      () => (queryByRole(dialog, 'button', 'Regenerate') as HTMLButtonElement | undefined)?.disabled === false,
    );
    queryByRole(dialog, 'button', 'Regenerate')!.click();
    await waitUntil(() => button('End it now')!.ariaDisabled === 'true');
    const id = button('Keep the old key')!.getAttribute('aria-describedby')!;
    expect(nameOf(rotation.shadowRoot!.getElementById(id)!)).to.equal(en.runningNotice);
    button('End it now')!.click();
    await rotation.updateComplete;
    expect(queryByRole(rotation, 'alertdialog')).to.be.undefined;
  });

  it('stops watching, says so, and goes on at the user’s word', async () => {
    const { button, rotation, service, heard } = await setup();
    await aTimeout(400); // A page hears nothing for a moment after a modal, such as that of the test before.
    rotation.remove(); // With the timers that have their own time.
    const time = new FakeTimers();
    try {
      document.body.append(rotation);
      await time.pass(1000);
      expect(rotation.renderRoot.querySelector('.watch')!.textContent).to.match(/We stopped checking at \d/);
      const before = service.calls.length;
      button('Watch again')!.focus();
      button('Watch again')!.click();
      await time.pass(0.2);
      expect(service.calls.length).to.equal(before + 1);
      expect(button('Watch again')).to.be.undefined;
      expect(heard()).to.equal(en.watchingAgain);
      const focused = rotation.shadowRoot!.activeElement!;
      expect([focused.role, nameOf(focused)], 'and not on a button that does something else').to.deep.equal([
        'group',
        en.rotation,
      ]);
      rotation.remove();
      await time.pass(1);
      expect(time.waiting, 'no timer is left').to.equal(0);
    } finally {
      time.restore();
      rotation.remove();
    }
  });

  it('says that it watches no more where the user has to sign in, and watches again at their word', async () => {
    const { button, rotation, service, heard } = await setup();
    service.override({ getChannel: () => Promise.reject(new SettingsError('unauthenticated', 'No.')) });
    expect(rotation.matches(':state(watching)')).to.be.true;
    await waitUntil(() => button('Watch again'));
    expect(nameOf(rotation.renderRoot.querySelector('.watch')!)).to.match(
      /^We stopped checking at .+\. You are not signed in\. Watch again$/,
    );
    await waitUntil(() => /^We stopped checking at .+\. You are not signed in\.$/.test(heard()), 'it is read out');
    expect(rotation.matches(':state(watching)')).to.be.false;
    await expect(rotation).to.be.accessible();
    service.override({});
    button('Watch again')!.click();
    await waitUntil(() => !button('Watch again'));
    expect(!rotation.renderRoot.querySelector('.watch'), 'nothing is said of it').to.be.true;
    expect(rotation.matches(':state(watching)')).to.be.true;
  });

  it('says why nothing is read while the host signs the user in', async () => {
    const { button, rotation, service, provider } = await setup();
    let retry = (): void => undefined;
    provider.addEventListener('ba-auth-required', (event) => {
      event.preventDefault();
      ({ retry } = event.detail);
    });
    service.override({ getChannel: () => Promise.reject(new SettingsError('unauthenticated', 'No.')) });
    await waitUntil(() => rotation.renderRoot.querySelector('.watch'));
    expect(nameOf(rotation.renderRoot.querySelector('.watch')!)).to.equal('You are not signed in.');
    expect([button('Watch again'), rotation.matches(':state(watching)')]).to.deep.equal([undefined, false]);
    service.override({});
    retry();
    await waitUntil(() => !rotation.renderRoot.querySelector('.watch'));
    expect(rotation.matches(':state(watching)')).to.be.true;
  });

  it('brings back no other key than the one that it asked about', async () => {
    const { button, rotation, service } = await setup();
    button('Keep the old key')!.click();
    const dialog = () => queryByRole(rotation, 'alertdialog');
    const verb = () => queryByRole(dialog()!, 'button', en.keepOldKey);
    await waitUntil(() => dialog() && verb());
    service.set({
      apiKey: { ...newKey, id: 'newest', hint: 'cd34', version: 'v3' },
      previousKey: { ...oldKey, id: 'new', hint: 'ab12' },
    });
    await waitUntil(() => nameOf(dialog()!) === en.previousGoneTitle);
    expect(verb()).to.be.undefined;
    expect(service.calls).not.to.include('restorePreviousKey');
  });

  it('asks in a dialog of its own whether the old key should be kept', async () => {
    const { button, rotation } = await setup();
    button('Keep the old key')!.click();
    await waitUntil(() => queryByRole(rotation, 'alertdialog'));
    expect(nameOf(queryByRole(rotation, 'alertdialog')!)).to.equal(en.restoreTitle('Rasa'));
  });
});
