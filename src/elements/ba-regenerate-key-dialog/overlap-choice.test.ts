import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { SettingsError } from '../../api/settings-error.js';
import { rotationFormatsFor } from '../../localization/rotation-formats.js';
import type { Policy } from '../../model/policy.js';
import { queryByRole, visibleElements } from '../../testing/by-role.js';
import { stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';
import { instant, openWithTwoKeys, type TwoKeys } from './two-keys.test-setup.js';

const question = 'When should the old key stop working?';
const names = ['Immediately', 'In 1 hour', 'In 24 hours', 'In 7 days', 'Once your bot uses the new key'];
const group = ({ dialog }: TwoKeys) => queryByRole(dialog.renderRoot, 'group', question);
const reasons = ({ dialog }: TwoKeys) => queryByRole(dialog.renderRoot, 'combobox', /^Why\?/) as HTMLSelectElement;
const radios = (setup: TwoKeys) =>
  [...visibleElements(group(setup)!)].filter((one): one is HTMLInputElement => one.matches('[type=radio]'));
const checked = (setup: TwoKeys) =>
  radios(setup)
    .find((one) => one.checked)
    ?.parentElement!.innerText.trim();

async function choose(setup: TwoKeys, name: string) {
  setup.radio(name).click();
  await setup.dialog.updateComplete;
}

async function giveReason(setup: TwoKeys, reason: string) {
  reasons(setup).value = reason;
  reasons(setup).dispatchEvent(new Event('change'));
  await setup.dialog.updateComplete;
}

async function confirm(setup: TwoKeys) {
  setup.button('Regenerate')!.click();
  await waitUntil(() => setup.regenerations.length > 0, 'it is sent');
  return setup.regenerations.at(-1)!;
}

describe('the question when the old key stops', () => {
  it('is not asked where the service declares nothing', async () => {
    for (const supports of [{}, { overlap: {} }, { overlap: { seconds: [] } }]) {
      const setup = await openWithTwoKeys({ api: () => ({ supports }) });
      expect(group(setup) ?? reasons(setup)).to.be.undefined;
      expect(setup.text()).to.include('stops working immediately');
      expect(await confirm(setup)).not.to.have.any.keys('overlap', 'reason');
    }
  });

  it('offers what the service declares, soonest first, at once chosen', async () => {
    const setup = await openWithTwoKeys();
    expect(radios(setup).map((one) => one.parentElement!.innerText.trim())).to.deep.equal(names);
    expect(checked(setup)).to.equal('Immediately');
    await expect(setup.dialog).to.be.accessible();
  });

  const { soon } = rotationFormatsFor('en');
  const choices = [
    ['Immediately', () => 'stops working immediately', undefined],
    ['In 1 hour', () => `keeps working until ${soon(instant(1))}`, { from: 'now', seconds: 3600 }],
    ['In 24 hours', () => `keeps working until tomorrow, `, { from: 'now', seconds: 86_400 }],
    ['In 7 days', () => `keeps working until ${soon(instant(168))}`, { from: 'now', seconds: 604_800 }],
    [
      'Once your bot uses the new key',
      () => `5 minutes after the first message with the new key, ${soon(instant(168))} at the latest`,
      { from: 'first-use' },
    ],
  ] as const;
  for (const [name, consequence, overlap] of choices)
    it(`${name}: says what follows, with its time, and asks for that`, async () => {
      const setup = await openWithTwoKeys();
      await choose(setup, name);
      expect(setup.dialog.renderRoot.querySelector('#description')!.textContent.trim()).to.include(consequence());
      await expect(setup.dialog).to.be.accessible();
      expect((await confirm(setup)).overlap).to.deep.equal(overlap);
    });

  it('is described with its dialog, for the focus starts behind it', async () => {
    const setup = await openWithTwoKeys();
    const description = () => {
      const root = setup.dialog.shadowRoot!;
      const ids = root.querySelector('dialog')!.getAttribute('aria-describedby')!.split(' ');
      return ids.map((id) => root.getElementById(id)?.textContent.trim() ?? '').join(' ');
    };
    expect(setup.dialog.shadowRoot!.activeElement?.textContent.trim()).to.equal('Cancel');
    expect(description()).to.match(/^You’ll get a new key\. .* When should the old key stop working\? Immediately$/);
    await choose(setup, 'In 7 days');
    expect(description()).to.match(/When should the old key stop working\? In 7 days$/);
    await giveReason(setup, 'leaked');
    expect(description()).to.match(/When should the old key stop working\? Immediately$/);
  });

  it('is answered by the keyboard alone, and what follows is said once', async () => {
    const setup = await openWithTwoKeys();
    const { dialog } = setup;
    const focused = () => dialog.shadowRoot!.activeElement as HTMLInputElement;
    const heard: string[] = [];
    const region = dialog.renderRoot.querySelector('.dialog [aria-live]')!;
    new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    await waitUntil(() => focused()?.textContent?.trim() === 'Cancel');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused() === setup.radio('Immediately'), 'round to the chosen one').to.be.true;
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(focused() === setup.radio('In 24 hours') && checked(setup) === 'In 24 hours').to.be.true;
    // Late in the day, an hour from now is tomorrow, too.
    const consequence = dialog.renderRoot.querySelector('#description')!.textContent.trim();
    expect(consequence).to.include('until tomorrow');
    await waitUntil(() => heard.some((text) => text.includes(consequence)));
    await aTimeout(300);
    expect(heard.filter((text) => text.includes(consequence)).length).to.equal(1);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused().textContent.trim(), 'and back from it').to.equal('Regenerate');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => setup.regenerations.length === 1);
    expect(setup.regenerations[0]!.overlap).to.deep.equal({ from: 'now', seconds: 86_400 });
  });

  const policies: readonly [Policy['overlap'], string | undefined][] = [
    ['first-use', 'Once your bot uses the new key'],
    [86_400, 'In 24 hours'],
    [42, 'Immediately'],
    ['hidden', undefined],
  ];
  for (const [overlap, wanted] of policies)
    it(`follows the policy ${overlap}`, async () => {
      const setup = await openWithTwoKeys({ policy: { overlap } });
      expect(group(setup) && checked(setup)).to.equal(wanted);
      if (wanted) return;
      expect(reasons(setup)).to.be.undefined;
      expect((await confirm(setup)).overlap).to.be.undefined;
    });

  it('says within which time, where a key that ends is not refused at once', async () => {
    const { text } = await openWithTwoKeys({ api: () => ({ supports: { revocation: { withinSeconds: 300 } } }) });
    expect(text()).to.include('The old one stops working within 5 minutes');
  });

  it('keeps the choices where the key changes while it asks, and begins anew the next time', async () => {
    const setup = await openWithTwoKeys();
    await choose(setup, 'In 7 days');
    await giveReason(setup, 'routine');
    setup.change((channel) => ({ ...channel, apiKey: { ...channel.apiKey!, id: 'key-other', version: 'other' } }));
    document.dispatchEvent(new Event('visibilitychange'));
    const { readChannel } = await import('../../data/channels.js');
    await readChannel(setup.api, 'support-bot', 'rasa');
    await waitUntil(() => /changed elsewhere/.test(setup.text()));
    expect([checked(setup), reasons(setup).value]).to.deep.equal(['In 7 days', 'routine']);
    setup.button('Cancel')!.click();
    setup.dialog.showModal();
    await waitUntil(() => setup.dialog.open && setup.button('Regenerate')?.disabled === false);
    expect([checked(setup), reasons(setup).value]).to.deep.equal(['Immediately', 'none']);
  });

  it('begins anew after a refusal', async () => {
    const setup = await openWithTwoKeys({
      api: () => ({ regenerateKey: () => Promise.reject(new SettingsError('invalid', 'No.')) }),
    });
    await choose(setup, 'In 7 days');
    setup.button('Regenerate')!.click();
    await waitUntil(() => setup.button('Try again'));
    setup.button('Try again')!.click();
    await waitUntil(() => group(setup));
    expect(checked(setup)).to.equal('Immediately');
  });

  it('is not asked again after a sign-in: the same request goes on', async () => {
    let isSignedIn = false;
    const setup = await openWithTwoKeys({
      api: (api) => ({
        regenerateKey: (...request) =>
          isSignedIn ? api.regenerateKey(...request) : Promise.reject(new SettingsError('unauthenticated', 'No.')),
      }),
    });
    setup.provider.addEventListener('ba-auth-required', (event) => {
      event.preventDefault();
      isSignedIn = true;
      event.detail.retry();
    });
    await choose(setup, 'In 24 hours');
    await giveReason(setup, 'offboarding');
    setup.button('Regenerate')!.click();
    await waitUntil(() => /signed in again/.test(setup.text()));
    expect(group(setup) ?? reasons(setup)).to.be.undefined;
    expect(setup.text()).to.include('keeps working until tomorrow');
    await waitUntil(() => setup.button('Regenerate')?.disabled === false);
    expect(await confirm(setup)).to.deep.include({ overlap: { from: 'now', seconds: 86_400 }, reason: 'offboarding' });
  });
});

describe('the question why a key is replaced', () => {
  it('may be left out', async () => {
    expect((await confirm(await openWithTwoKeys())).reason).to.be.undefined;
  });

  it('goes with the request', async () => {
    const setup = await openWithTwoKeys();
    await giveReason(setup, 'routine');
    expect((await confirm(setup)).reason).to.equal('routine');
  });

  it('leaves only at once after a leak, says why, and gives the choice back', async () => {
    const setup = await openWithTwoKeys();
    await choose(setup, 'In 7 days');
    await giveReason(setup, 'leaked');
    expect(checked(setup)).to.equal('Immediately');
    expect(radios(setup).filter((one) => !one.disabled).length).to.equal(1);
    expect(setup.text()).to.include('stops working immediately').and.to.include('This key has leaked');
    await expect(setup.dialog).to.be.accessible();
    await giveReason(setup, 'other');
    expect(checked(setup)).to.equal('In 7 days');
    await giveReason(setup, 'leaked');
    expect(await confirm(setup))
      .to.include({ reason: 'leaked' })
      .and.not.to.have.property('overlap');
  });

  it('is not about when, where the service knows of a leak', async () => {
    const apiKey = { ...stubChannel('rasa').apiKey!, exposed: { at: instant(-1) } };
    const setup = await openWithTwoKeys({
      channels: [stubChannel('rasa', { apiKey })],
      policy: { overlap: 'first-use' },
    });
    expect(group(setup)).to.be.undefined;
    expect(setup.text()).to.include('This key has leaked').and.to.include('stops working immediately');
    await expect(setup.dialog).to.be.accessible();
    expect((await confirm(setup)).overlap).to.be.undefined;
  });
});

describe('the layout of the choices', () => {
  afterEach(() => setViewport({ width: 1280, height: 800 }));

  for (const [direction, size] of [
    ['ltr', '1em'],
    ['rtl', '2em'],
  ] as const)
    it(`fits into 320 px, ${direction}, text of ${size}, with targets of 24 px`, async () => {
      await setViewport({ width: 320, height: 800 });
      const setup = await openWithTwoKeys();
      setup.dialog.dir = direction;
      setup.dialog.style.setProperty('--ba-font-size', size);
      await setup.dialog.updateComplete;
      const modal = setup.dialog.renderRoot.querySelector('dialog')!;
      expect(modal.scrollWidth).to.be.at.most(modal.clientWidth);
      for (const radio of radios(setup))
        expect(radio.parentElement!.getBoundingClientRect().height, 'height of a target').to.be.at.least(24);
      expect(reasons(setup).getBoundingClientRect().height).to.be.at.least(24);
    });

  it('keeps the choices in their place, whichever is chosen', async () => {
    const setup = await openWithTwoKeys();
    const tops = new Set<number>();
    for (const name of names) {
      await choose(setup, name);
      tops.add(Math.round(setup.radio('Immediately').getBoundingClientRect().top));
    }
    expect(tops.size).to.equal(1);
  });
});
