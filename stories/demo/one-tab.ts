import { html, render } from 'lit';
import { sessionStore } from '../../src/platform/storage.js';

const lock = 'ba-settings-demo';

/** Longer than a reload takes to let go of what the former load held, in milliseconds. */
const patience = 1500;

function useHere(): void {
  sessionStore.write(lock, 'wanted');
  location.reload();
}

function say(title: string): void {
  document.querySelectorAll('.demo-head, ba-settings-app, .demo-side').forEach((element) => element.remove());
  render(
    html`<main class="demo-failure">
      <h1>${title}</h1>
      <p>Its service runs in the page, so one tab at a time can use it.</p>
      <button class="demo-button" type="button" @click=${useHere}>Use it here</button>
    </main>`,
    document.querySelector<HTMLElement>('.demo-dialogs')!,
  );
}

/**
 * The demo's service lives in its page and keeps its data in the browser: two tabs would each have a service of their own, and overwrite
 * what the other has stored. So one of them runs.
 *
 * @returns once this tab is the one
 */
export async function becomeOnlyTab(): Promise<void> {
  if (!('locks' in navigator)) return;
  const isWanted = sessionStore.read(lock) !== undefined;
  sessionStore.remove(lock);
  await new Promise<void>((resolve) => {
    const hold = () => {
      resolve();
      return new Promise<void>(() => undefined); // As long as the page is there.
    };
    const options = isWanted ? { steal: true } : { signal: AbortSignal.timeout(patience) };
    navigator.locks.request(lock, options, hold).catch(({ name }: DOMException) => {
      if (name === 'TimeoutError') say('The demo is open in another tab');
      else if (name === 'AbortError') say('The demo continues in another tab');
      else resolve(); // Locks are denied: nothing is known of other tabs.
    });
  });
}
