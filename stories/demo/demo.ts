import { html, render } from 'lit';
import { mockOverlap, projectOfMany, seedProjects } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import type { AuthRequiredEvent } from '../../src/index.js';
import { applyLook } from './demo-controls.js';
import { startLanguage } from './demo-language.js';
import { becomeOnlyTab } from './one-tab.js';
import { reachService } from './service-access.js';
import { Showcase } from './showcase.js';
import { signInDialog } from './sign-in-dialog.js';
import { openStoredService } from './stored-service.js';

// Beside the page, which may stand below any path: a worker hears no more than what is below its own folder.
const base = new URL('api', document.baseURI).href;
const serviceWorkerUrl = new URL('mockServiceWorker.js', document.baseURI).href;
const many = projectOfMany(100_000);
const policy = { createProject: true };

function explainAddProject(): void {
  document.querySelector<HTMLDialogElement>('.demo-note')?.showModal();
}

/** The host's part of a session that has ended: it asks for a sign-in in its own words, and says how that went. */
async function signIn(showcase: Showcase, event: AuthRequiredEvent): Promise<void> {
  event.preventDefault();
  const { code, retry, giveUp } = event.detail;
  if (!(await signInDialog(document.body, code))) {
    showcase.declineSignIn();
    return giveUp();
  }
  showcase.endFault();
  retry();
}

const reasonOf = () =>
  isSecureContext
    ? 'Something that it needs was not loaded, or this browser does not let it.'
    : 'Browsers let a page make and keep keys over HTTPS alone, or on this computer: open it there.';

applyLook();
const app = document.querySelector('ba-settings-app')!;
try {
  const messages = await startLanguage();
  await becomeOnlyTab();
  const service = await openStoredService({ latency: 250, projects: [...seedProjects, many] });
  const access = await reachService(service.backend, { base, serviceWorkerUrl });
  const api = createRestApi({ base, fetch: access.fetch, overlap: mockOverlap, keyEvents: true });
  const showcase = new Showcase({ app, service, base, access, manyId: many.id });
  // All it needs is there when it is defined; until then the page's skeleton stands in its place.
  Object.assign(app, { api, policy, messages });
  app.addEventListener('ba-project-create', explainAddProject);
  app.addEventListener('ba-auth-required', (event) => void signIn(showcase, event));
  await import('../../src/define.js');
  render(
    html`<svg slot="logo" class="demo-logo" viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="8" fill="#0b62d6" />
      <path d="M14 6.5 21.5 14 14 21.5 6.5 14Z" fill="#fff" />
    </svg>`,
    app,
  );
  render(
    html`<dialog class="demo-note" lang="en" dir="ltr" aria-labelledby="demo-note-title">
      <h2 id="demo-note-title">Add project</h2>
      <p>Your application opens its own form here: the elements tell it that <em>Add project…</em> was chosen.</p>
      <form method="dialog"><button class="demo-button">Close</button></form>
    </dialog>`,
    document.querySelector<HTMLElement>('.demo-dialogs')!,
  );
  await showcase.start();
} catch (error) {
  app.remove();
  render(
    html`<main class="demo-failure">
      <h1>The demo could not start</h1>
      <p>${reasonOf()}</p>
      <p class="demo-reason">${String(error)}</p>
      <button class="demo-button" type="button" @click=${() => location.reload()}>Try again</button>
    </main>`,
    document.querySelector<HTMLElement>('.demo-dialogs')!,
  );
}
