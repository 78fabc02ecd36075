import { createMockBackend } from './backend.js';
import type { MockBackend, MockBackendOptions, MockSnapshot } from './mock-backend.js';

const storageKey = 'ba-settings-mock';

/**
 * Makes a mock backend whose state survives a reload of the page. Only a mock does this: its storage holds the mock's
 * own keys, as a server's database would.
 */
export function createPersistentMockBackend(options: MockBackendOptions = {}): MockBackend {
  const backend = createMockBackend({ ...options, snapshot: load() });
  const save = () =>
    void backend.snapshot().then((snapshot) => localStorage.setItem(storageKey, JSON.stringify(snapshot)));
  backend.onChange = save;
  save();
  return backend;
}

function load(): MockSnapshot | undefined {
  try {
    return (JSON.parse(localStorage.getItem(storageKey) ?? 'null') as MockSnapshot | null) ?? undefined;
  } catch {
    return undefined;
  }
}
