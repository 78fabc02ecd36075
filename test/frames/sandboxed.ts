import { RegenerateKeyPage } from '../support/regenerate-key.page.js';

/** What the frame tells the page around it. */
export interface Report {
  readonly origin: string;
  /** Whether the sandbox really denies storage. */
  readonly isDenied: boolean;
  readonly oldKey?: string;
  readonly newKey?: string;
  readonly errors: readonly string[];
}

const errors: string[] = [];
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

function isDenied(): boolean {
  try {
    return !sessionStorage;
  } catch {
    return true;
  }
}

async function walk(): Promise<Pick<Report, 'oldKey' | 'newKey'>> {
  await import('../../src/define.js');
  const { stubApi } = await import('../../src/testing/stub-api.js');
  const app = document.createElement('ba-settings-app');
  app.api = stubApi();
  app.routing = 'hash';
  document.body.append(app);
  const page = new RegenerateKeyPage(document.body, { choose: async (element) => element.click() });
  await page.openSettingsFromTile('Support bot');
  await page.openChannel('Rasa');
  const oldKey = await page.revealKey();
  await page.askToRegenerate('Rasa');
  await page.confirm();
  const newKey = await page.newKey();
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { oldKey, newKey };
}

const keys = await walk().catch((error: unknown) => void errors.push(String(error)));
window.parent.postMessage({ origin, isDenied: isDenied(), ...keys, errors } satisfies Report, '*');
