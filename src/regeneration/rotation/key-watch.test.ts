import { expect } from '@open-wc/testing';
import { identityOf, noteAdapter } from '../../api/identity.js';
import { SettingsError, type SettingsErrorCode } from '../../api/settings-error.js';
import type { AuthRequiredEvent } from '../../events/error-events.js';
import { breakPlatform, mendPlatform } from '../../testing/broken-platform.test-setup.js';
import { FakeTimers } from '../../testing/fake-timers.test-setup.js';
import {
  rotatingIds as ids,
  type RotatingService,
  rotatingService,
} from '../../testing/rotating-service.test-setup.js';
import type { Member } from '../runtime/members.js';
import { type KeyWatch, keyWatchOf } from './key-watch.js';

const show = (visibilityState: DocumentVisibilityState) => {
  breakPlatform(document, 'visibilityState', { value: visibilityState });
  document.dispatchEvent(new Event('visibilitychange'));
};
const connect = (onLine: boolean) => {
  breakPlatform(navigator, 'onLine', { value: onLine });
  window.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
};

describe('the watch of a channel’s keys', () => {
  let time: FakeTimers;
  let service: RotatingService;
  let watch: KeyWatch;
  let member: Member & { changes: number };

  const anElement = () => {
    const host = document.createElement('div');
    return { host, changes: 0, changed: () => void member.changes++ };
  };
  const readings = () => service.calls.length;
  const failing = (code: SettingsErrorCode, retryAfter?: number) => () =>
    Promise.reject(new SettingsError(code, 'Asked to fail.', { retryAfter }));

  beforeEach(() => {
    time = new FakeTimers();
    service = rotatingService();
    watch = keyWatchOf(identityOf(service.api), ids);
    member = anElement();
    watch.join(member, service.api);
  });

  afterEach(() => {
    watch.leave(member);
    time.restore();
    mendPlatform();
  });

  it('reads less and less often, and stops after a quarter of an hour', async () => {
    watch.follow('new');
    await time.pass(60);
    const inTheFirstMinute = readings();
    expect(inTheFirstMinute).to.be.within(20, 30);
    await time.pass(16 * 60);
    expect(watch.state).to.equal('stopped');
    expect(readings()).to.be.within(60, 99);
    const before = readings();
    await time.pass(600);
    expect([readings(), time.waiting], 'nothing is left running').to.deep.equal([before, 0]);
  });

  it('goes on at the user’s word, at once and for as long again', async () => {
    watch.follow('new');
    await time.pass(1000);
    const before = readings();
    watch.again();
    watch.again();
    await time.settle();
    expect([watch.state, readings()]).to.deep.equal(['watching', before + 1]);
    await time.pass(800);
    expect(watch.state).to.equal('watching');
  });

  it('reads at once where no reading has told of the key', async () => {
    watch.follow('new', false);
    await time.settle();
    expect(readings()).to.equal(1);
  });

  it('begins anew for another key', async () => {
    watch.follow('new');
    await time.pass(1000);
    expect(watch.state).to.equal('stopped');
    watch.follow('newer');
    expect(watch.state).to.equal('watching');
  });

  it('stops after a quarter of an hour also where no reading has an answer', async () => {
    const { now } = performance;
    let seconds = 0;
    breakPlatform(performance, 'now', { value: () => now.call(performance) + seconds * 1000 });
    service.override({ getChannel: () => new Promise(() => undefined) });
    watch.follow('new', false);
    for (; watch.state === 'watching' && seconds < 1800; seconds++) await time.pass(1);
    expect(seconds).to.be.within(800, 930);
    expect([watch.state, time.waiting]).to.deep.equal(['stopped', 0]);
  });

  it('counts the time that readings take', async () => {
    const { now } = performance;
    let taken = 0;
    breakPlatform(performance, 'now', { value: () => now.call(performance) + taken });
    const slow = async () => {
      taken += 300_000;
      return service.api.listChannels('', {}, { signal: new AbortController().signal }).then(({ items }) => items[0]!);
    };
    service.override({ getChannel: slow });
    watch.follow('new', false);
    await time.pass(120);
    expect([watch.state, readings()]).to.deep.equal(['stopped', 3]);
  });

  it('rests where there is nothing to wait for', async () => {
    watch.follow('new');
    await time.pass(3);
    watch.follow(undefined);
    expect([watch.state, time.waiting]).to.deep.equal(['resting', 0]);
  });

  it('is the same for all elements of a page, and ends with the last', async () => {
    const other = anElement();
    expect(keyWatchOf(identityOf(service.api), { ...ids })).to.equal(watch);
    watch.join(other, service.api);
    watch.follow('new');
    watch.follow('new');
    await time.pass(2);
    expect(readings()).to.equal(1);
    watch.leave(other);
    await time.pass(2);
    expect(readings()).to.equal(2);
    watch.leave(member);
    await time.pass(60);
    expect([readings(), time.waiting]).to.deep.equal([2, 0]);
  });

  it('is another one for another channel', () => {
    expect(keyWatchOf(identityOf(service.api), { ...ids, channelId: 'universal' })).not.to.equal(watch);
  });

  it('gives up a reading that nobody waits for', async () => {
    let signal: AbortSignal | undefined;
    service.override({ getChannel: (_p, _c, call) => ((signal = call.signal), new Promise(() => undefined)) });
    watch.follow('new', false);
    await time.settle();
    expect(signal!.aborted).to.be.false;
    watch.leave(member);
    await time.settle();
    expect([signal!.aborted, time.waiting]).to.deep.equal([true, 0]);
  });

  describe('where nobody looks', () => {
    it('pauses while the page is hidden, and reads when it is seen again', async () => {
      watch.follow('new');
      await time.pass(200);
      show('hidden');
      const before = readings();
      await time.pass(3600);
      expect([readings(), watch.state, time.waiting]).to.deep.equal([before, 'watching', 0]);
      show('visible');
      await time.settle();
      expect(readings(), 'at once').to.equal(before + 1);
    });

    it('does not count the time', async () => {
      watch.follow('new');
      await time.pass(100);
      show('hidden');
      await time.pass(3600);
      show('visible');
      await time.pass(600);
      expect(watch.state).to.equal('watching');
    });

    it('pauses while the browser is offline', async () => {
      watch.follow('new');
      await time.pass(3);
      connect(false);
      const before = readings();
      await time.pass(30);
      expect(readings()).to.equal(before);
      connect(true);
      await time.settle();
      expect(readings()).to.equal(before + 1);
    });

    it('does not read more often for somebody who comes and goes', async () => {
      watch.follow('new', false);
      await time.settle();
      for (let times = 0; times < 5; times++) {
        show('hidden');
        show('visible');
        await time.settle();
      }
      expect(readings()).to.equal(1);
      await time.pass(2);
      expect(readings()).to.equal(2);
    });
  });

  describe('when a reading fails', () => {
    it('keeps what is known, says so, and goes on', async () => {
      watch.follow('new', false);
      await time.settle();
      const { facts } = watch;
      service.override({ getChannel: failing('server') });
      await time.pass(2);
      expect([watch.facts, watch.isFailing]).to.deep.equal([facts, true]);
      service.override({});
      await time.pass(4);
      expect([watch.isFailing, readings()]).to.deep.equal([false, 3]);
    });

    it('leaves the service alone for as long as it says, also when somebody comes back', async () => {
      service.override({ getChannel: failing('rate-limited', 60) });
      watch.follow('new', false);
      await time.pass(30);
      show('hidden');
      show('visible');
      await time.pass(29);
      expect(readings()).to.equal(1);
      await time.pass(2);
      expect(readings()).to.equal(2);
    });

    it('stops where the channel is not to be had', async () => {
      service.override({ getChannel: failing('not-found') });
      watch.follow('new', false);
      await time.settle();
      expect([watch.state, time.waiting]).to.deep.equal(['stopped', 0]);
    });

    for (const answer of ['retry', 'giveUp'] as const)
      it(`asks for a sign-in once, and after ${answer}() ${answer === 'retry' ? 'goes on' : 'stops'}`, async () => {
        const asked: AuthRequiredEvent[] = [];
        member.host.addEventListener('ba-auth-required', (event) => asked.push(event));
        service.override({ getChannel: failing('unauthenticated') });
        watch.follow('new', false);
        await time.pass(120);
        expect(asked.map(({ detail }) => [detail.code, detail.operation, detail.channelId])).to.deep.equal([
          ['unauthenticated', 'getChannel', 'rasa'],
        ]);
        service.override({});
        asked[0]!.detail[answer]();
        await time.settle();
        expect(watch.state).to.equal(answer === 'retry' ? 'watching' : 'stopped');
        expect(readings()).to.equal(answer === 'retry' ? 2 : 1);
      });

    it('stops where no host signs the user in, and goes on at the user’s word', async () => {
      service.override({ getChannel: failing('unauthenticated') });
      watch.follow('new', false);
      await time.pass(600);
      expect([watch.state, watch.isSignedOut, readings(), time.waiting]).to.deep.equal(['stopped', true, 1, 0]);
      expect(Date.now() - watch.stoppedAt).to.be.within(0, 60_000);
      watch.again();
      await time.settle();
      expect([watch.state, readings()], 'asked again, refused again').to.deep.equal(['stopped', 2]);
      service.override({});
      watch.again();
      await time.pass(3);
      expect([watch.state, watch.isSignedOut]).to.deep.equal(['watching', false]);
      expect(readings()).to.be.above(3);
    });

    for (const answer of ['retry', 'giveUp'] as const)
      it(`reads nothing while the host signs the user in, and after ${answer}() ${answer === 'retry' ? 'goes on' : 'has stopped'}`, async () => {
        const asked: AuthRequiredEvent[] = [];
        member.host.addEventListener('ba-auth-required', (event) => (event.preventDefault(), asked.push(event)));
        service.override({ getChannel: failing('reauthentication-required') });
        watch.follow('new', false);
        await time.pass(120);
        expect([watch.state, watch.isSignedOut, readings()]).to.deep.equal(['suspended', true, 1]);
        service.override({});
        const { changes } = member;
        asked[0]!.detail[answer]();
        await time.pass(3);
        expect(watch.state).to.equal(answer === 'retry' ? 'watching' : 'stopped');
        expect(watch.isSignedOut).to.equal(answer === 'giveUp');
        expect(readings()).to.equal(answer === 'retry' ? 3 : 1);
        expect(member.changes).to.be.above(changes);
      });

    it('leaves the service alone for a moment where a host says that the user is signed in, and is wrong', async () => {
      member.host.addEventListener('ba-auth-required', (event) => (event.preventDefault(), event.detail.retry()));
      service.override({ getChannel: failing('unauthenticated') });
      watch.follow('new', false);
      await time.pass(20);
      expect(readings()).to.be.within(5, 11);
    });

    it('waits for no sign-in any more once there is nothing to wait for', async () => {
      const asked: AuthRequiredEvent[] = [];
      member.host.addEventListener('ba-auth-required', (event) => (event.preventDefault(), asked.push(event)));
      service.override({ getChannel: failing('unauthenticated') });
      watch.follow('new', false);
      await time.settle();
      watch.follow(undefined);
      asked[0]!.detail.retry();
      await time.pass(3);
      expect([watch.state, watch.isSignedOut, readings()]).to.deep.equal(['resting', false, 1]);
    });
  });

  describe('once it has stopped, and the time of the old key comes', () => {
    beforeEach(async () => {
      watch.follow('new');
      await time.pass(1000);
      expect(watch.state).to.equal('stopped');
    });

    it('looks, and once more, and stops again', async () => {
      const before = readings();
      watch.followEnd(false);
      watch.followEnd(true);
      watch.followEnd(true);
      await time.pass(3);
      expect(readings()).to.equal(before + 1);
      watch.followEnd(true);
      await time.pass(600);
      watch.followEnd(true);
      await time.pass(600);
      expect([readings(), watch.state, time.waiting]).to.deep.equal([before + 2, 'stopped', 0]);
    });

    it('looks also where that fails, and anew for another end', async () => {
      const before = readings();
      service.override({ getChannel: failing('server') });
      watch.followEnd(true);
      await time.pass(600);
      expect([readings(), watch.state]).to.deep.equal([before + 2, 'stopped']);
      watch.followEnd(false);
      watch.followEnd(true);
      await time.pass(3);
      expect(readings()).to.equal(before + 3);
    });

    it('looks when somebody is back', async () => {
      const before = readings();
      show('hidden');
      watch.followEnd(true);
      await time.pass(3600);
      expect(readings()).to.equal(before);
      show('visible');
      await time.settle();
      expect(readings()).to.equal(before + 1);
    });
  });

  it('makes every reading with the newest adapter of the account', async () => {
    watch.follow('new');
    await time.pass(2);
    const calls: string[] = [];
    const renewed = {
      ...service.api,
      getChannel: async () => (
        calls.push('renewed'),
        service.api.getChannel('', '', { signal: new AbortController().signal })
      ),
    };
    noteAdapter(renewed);
    await time.pass(2);
    expect(calls).to.deep.equal(['renewed']);
  });

  it('looks right after the time of the old key', async () => {
    const old = { id: 'old', hint: '81c0', createdAt: '2026-10-01T09:00:00Z' };
    watch.follow('new', false);
    await time.pass(300);
    const before = readings();
    service.set({ previousKey: { ...old, endsInSeconds: 5 } });
    while (readings() === before) await time.pass(1);
    await time.pass(7);
    expect(readings(), 'by itself it would wait twice as long').to.equal(before + 2);
  });
});
