import { expect } from '@open-wc/testing';
import type { SettingsApi } from '../api/settings-api.js';
import type { AuthRequiredEvent } from '../events/error-events.js';
import { inNextTask } from '../platform/next-task.js';
import type * as authentication from './authentication.js';

let count = 0;

/** The rules of signing in again, each as a test. */
export function describeAuthentication(
  { requireAuthentication, stopWaiting }: typeof authentication,
  { it }: { readonly it: (title: string, body: () => void | Promise<void>) => void },
): void {
  const about = { code: 'unauthenticated', operation: 'getProject' } as const;
  // WebKit does not deliver the messages of two channels in order.
  const nextTask = async () => {
    for (let task = 0; task < 4; task++) await new Promise<void>((resolve) => inNextTask(resolve));
  };

  function setup() {
    const api = { id: `account ${++count}` } as unknown as SettingsApi;
    const target = new EventTarget();
    const events: AuthRequiredEvent[] = [];
    target.addEventListener('ba-auth-required', (event) => events.push(event as AuthRequiredEvent));
    const waiter = () => {
      const calls: string[] = [];
      return { calls, retry: () => void calls.push('retry'), giveUp: () => void calls.push('giveUp') };
    };
    return { api, target, events, waiter };
  }

  it('asks once, however many calls wait, and answers all of them', async () => {
    const { api, target, events, waiter } = setup();
    const [one, other] = [waiter(), waiter()];
    requireAuthentication(target, api, about, one);
    requireAuthentication(target, api, about, other);
    expect(events).to.have.length(1);
    events[0]!.detail.retry();
    await nextTask();
    expect([one.calls, other.calls]).to.deep.equal([['retry'], ['retry']]);
  });

  it('takes one answer: a second retry(), or giveUp() after it, does nothing', async () => {
    const { api, target, events, waiter } = setup();
    const one = waiter();
    requireAuthentication(target, api, about, one);
    const { retry, giveUp } = events[0]!.detail;
    retry();
    retry();
    giveUp();
    await nextTask();
    expect(one.calls).to.deep.equal(['retry']);
  });

  it('takes no late answer for a newer question', async () => {
    const { api, target, events, waiter } = setup();
    const one = waiter();
    requireAuthentication(target, api, about, one);
    events[0]!.detail.retry();
    await nextTask();
    requireAuthentication(target, api, about, one);
    events[0]!.detail.retry();
    await nextTask();
    expect(one.calls, 'the old question’s retry()').to.deep.equal(['retry']);
    events[1]!.detail.giveUp();
    await nextTask();
    expect(one.calls).to.deep.equal(['retry', 'giveUp']);
  });

  it('answers nothing that no longer waits', async () => {
    const { api, target, events, waiter } = setup();
    const one = waiter();
    requireAuthentication(target, api, about, one);
    stopWaiting(api, one);
    events[0]!.detail.retry();
    await nextTask();
    expect(one.calls).to.deep.equal([]);
  });
}
