import { html, render } from 'lit';
import './demo.css';
import '../../src/define.js';
import { createRestApi } from '../../src/api/rest/index.js';
import { startMockWorker } from '../../mocks/browser.js';
import { createPersistentMockBackend } from '../../mocks/index.js';

const backend = createPersistentMockBackend({ latency: 250 });
const base = new URL('/api', location.href).href;
await startMockWorker(backend, { base });

const themes = ['system', 'light', 'dark'] as const;

function theme(): (typeof themes)[number] {
  return themes.find((one) => one === localStorage.getItem('demo-theme')) ?? 'system';
}

function nextTheme(): void {
  localStorage.setItem('demo-theme', themes[(themes.indexOf(theme()) + 1) % themes.length]!);
  draw();
}

async function reset(): Promise<void> {
  await backend.reset();
  location.reload();
}

function explainAddProject(): void {
  document.querySelector<HTMLDialogElement>('.demo-note')?.showModal();
}

const api = createRestApi({ base });

function draw(): void {
  document.documentElement.dataset.theme = theme();
  render(
    html`
      <ba-settings-app
        routing="hash"
        project-id="support-bot"
        .api=${api}
        .policy=${{ createProject: true }}
        @ba-project-create=${explainAddProject}
      >
        <svg slot="logo" class="demo-logo" viewBox="0 0 28 28" aria-hidden="true">
          <rect width="28" height="28" rx="8" fill="#0b62d6" />
          <path d="M14 6.5 21.5 14 14 21.5 6.5 14Z" fill="#fff" />
        </svg>
        <button slot="header-end" class="demo-button" type="button" aria-label="Theme: ${theme()}" @click=${nextTheme}>
          <span aria-hidden="true">◐</span> <span class="demo-word">${theme()}</span>
        </button>
        <button slot="header-end" class="demo-button" type="button" aria-label="Reset demo data" @click=${reset}>
          <span aria-hidden="true">↺</span> <span class="demo-word">reset</span>
        </button>
      </ba-settings-app>
      <dialog class="demo-note" aria-label="Add project">
        <p>Here your application opens its own form: adding projects is the host’s.</p>
        <form method="dialog"><button class="demo-button">Close</button></form>
      </dialog>
    `,
    document.body,
  );
}

draw();
