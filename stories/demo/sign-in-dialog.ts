import { html, render } from 'lit';
import type { AuthRequiredDetail } from '../../src/index.js';

const reasons: Readonly<Record<AuthRequiredDetail['code'], string>> = {
  unauthenticated: 'Your session has ended.',
  'reauthentication-required': 'For security, sign in again before changing a key.',
};

/**
 * A host's own sign-in, as small as it can be.
 *
 * @returns whether the user has signed in.
 */
export async function signInDialog(parent: Element, code: AuthRequiredDetail['code']): Promise<boolean> {
  const place = parent.appendChild(document.createElement('div'));
  render(
    html`<dialog class="demo-note" lang="en" dir="ltr" aria-labelledby="demo-sign-in-title">
      <h2 id="demo-sign-in-title">Sign in to the demo</h2>
      <p>${reasons[code]} Your application shows its own sign-in here and tells the elements how it went.</p>
      <form method="dialog">
        <button class="demo-button" value="">Not now</button>
        <button class="demo-button primary" value="signed-in">Sign in as Ada Lovelace</button>
      </form>
    </dialog>`,
    place,
  );
  const dialog = place.querySelector('dialog')!;
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  place.remove();
  return dialog.returnValue === 'signed-in';
}
