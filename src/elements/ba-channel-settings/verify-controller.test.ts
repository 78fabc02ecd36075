import { aTimeout, expect, html } from '@open-wc/testing';
import { SettingsError, type SettingsErrorCode } from '../../api/settings-error.js';
import type { SettingsApi } from '../../api/settings-api.js';
import type { AuthRequiredEvent } from '../../events/error-events.js';
import { de } from '../../localization/de.js';
import { en } from '../../localization/en.js';
import type { Channel } from '../../model/channel.js';
import { connected, typesOf } from '../../testing/connected.test-setup.js';
import { stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

interface Call {
  readonly channelId: string;
  answer(channel: Channel): void;
  fail(code: SettingsErrorCode): void;
}

/** A channel's settings whose verifications the test answers. */
async function setup() {
  const calls: Call[] = [];
  const verifyChannel: SettingsApi['verifyChannel'] = (_projectId, channelId) =>
    new Promise((answer, reject) => {
      calls.push({ channelId, answer, fail: (code) => reject(new SettingsError(code, 'Asked to fail.')) });
    });
  const connection = await connected(
    html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    { api: () => ({ verifyChannel }) },
  );
  const settings = connection.provider.querySelector('ba-channel-settings')!;
  const button = () => settings.renderRoot.querySelector<HTMLButtonElement>('[part~=verify]');
  const alert = () => settings.renderRoot.querySelector('[role=alert]')?.textContent.trim();
  const said = () => settings.renderRoot.querySelector('[aria-live]')!.textContent;
  const isVerifying = () => button()?.getAttribute('aria-busy') === 'true';
  const verify = async () => {
    await waitUntil(() => button());
    button()!.click();
    await settings.updateComplete;
    return calls.at(-1)!;
  };
  const show = async (channelId: string) => {
    settings.channelId = channelId;
    await settings.updateComplete;
    await waitUntil(() => button());
  };
  const questions: AuthRequiredEvent[] = [];
  connection.provider.addEventListener('ba-auth-required', (event) => {
    event.preventDefault();
    questions.push(event);
  });
  return { ...connection, settings, calls, alert, said, isVerifying, verify, show, questions };
}

describe('a verification', () => {
  it('that failed is not said of the next channel', async () => {
    const { verify, alert, show } = await setup();
    (await verify()).fail('server');
    await waitUntil(() => alert() === en.errorReason.server);
    await show('universal');
    expect(alert()).to.be.undefined;
  });

  it('that failed is not said of another account', async () => {
    const { verify, alert, settings, api, show } = await setup();
    (await verify()).fail('server');
    await waitUntil(() => alert());
    settings.api = { ...api, id: 'another account' };
    await show('rasa');
    expect(alert()).to.be.undefined;
  });

  it('of a channel that is shown no more keeps nobody from verifying the next one', async () => {
    const { verify, calls, isVerifying, show, alert, said } = await setup();
    const first = await verify();
    await show('universal');
    expect(isVerifying()).to.be.false;
    const second = await verify();
    expect(calls.map(({ channelId }) => channelId)).to.deep.equal(['rasa', 'universal']);
    first.fail('server');
    await aTimeout(0);
    expect(alert(), 'what failed late').to.be.undefined;
    expect(isVerifying()).to.be.true;
    second.answer(stubChannel('universal'));
    await waitUntil(() => said() === en.verified.integrated);
  });

  it('says why it failed in the language of the page as it is then', async () => {
    const { verify, alert, provider } = await setup();
    (await verify()).fail('server');
    await waitUntil(() => alert() === en.errorReason.server);
    provider.messages = de;
    provider.locale = 'de';
    await waitUntil(() => alert() === de.errorReason.server);
  });

  it('names its channel where it wants a sign-in, and goes on after that', async () => {
    const { verify, calls, questions, said } = await setup();
    (await verify()).fail('unauthenticated');
    await waitUntil(() => questions.length === 1);
    const { operation, projectId, channelId } = questions[0]!.detail;
    expect([operation, projectId, channelId]).to.deep.equal(['verifyChannel', 'support-bot', 'rasa']);
    questions[0]!.detail.retry();
    await waitUntil(() => calls.length === 2);
    expect(calls[1]!.channelId).to.equal('rasa');
    calls[1]!.answer(stubChannel('rasa'));
    await waitUntil(() => said() === en.verified.integrated);
  });

  for (const leave of ['another channel is shown', 'its element is taken out'] as const) {
    it(`waits for no sign-in once ${leave}`, async () => {
      const { verify, calls, questions, settings, provider, show, events } = await setup();
      (await verify()).fail('unauthenticated');
      await waitUntil(() => questions.length === 1);
      if (leave === 'another channel is shown') await show('universal');
      else settings.remove();
      await aTimeout(0);
      provider.append(settings);
      (await verify()).fail('unauthenticated');
      await waitUntil(() => questions.length === 2, 'the host is asked anew');
      questions[0]!.detail.retry();
      await aTimeout(20);
      expect(calls).to.have.length(2);
      expect(typesOf(events)).to.deep.equal(['ba-auth-required', 'ba-auth-required']);
    });
  }
});
