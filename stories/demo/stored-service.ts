import { createMockBackend, type MockBackend, type MockBackendOptions, type MockSnapshot } from '../../mocks/index.js';

const databaseName = 'ba-settings-demo';
const storeName = 'service';
const algorithm = 'AES-GCM';

/** The service's state as it is stored. */
interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return settled(request);
}

const read = <Value>(database: IDBDatabase, name: string): Promise<Value | undefined> =>
  settled(database.transaction(storeName).objectStore(storeName).get(name) as IDBRequest<Value | undefined>);

const write = (database: IDBDatabase, name: string, value: unknown): Promise<IDBValidKey> =>
  settled(database.transaction(storeName, 'readwrite').objectStore(storeName).put(value, name));

/** A key of this browser that encrypts and decrypts, and that no script can read. */
async function lockOf(database: IDBDatabase): Promise<CryptoKey> {
  const found = await read<CryptoKey>(database, 'lock');
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);
  await write(database, 'lock', made);
  return made;
}

async function load(database: IDBDatabase, lock: CryptoKey): Promise<MockSnapshot | undefined> {
  try {
    const sealed = await read<Sealed>(database, 'state');
    if (!sealed) return undefined;
    const data = await crypto.subtle.decrypt({ name: algorithm, iv: sealed.iv }, lock, sealed.data);
    return JSON.parse(new TextDecoder().decode(data)) as MockSnapshot;
  } catch {
    return undefined; // What cannot be read is made anew, as the service of a first visit is.
  }
}

export interface StoredService {
  readonly backend: MockBackend;
  /** Stores the state as it is now. */
  save(): Promise<void>;
}

/**
 * A mock service that outlives a reload, as one on a server does. Its database is the browser's, and it is encrypted: no storage of the
 * demo contains the value of a key. Where the browser stores nothing, the service lives as long as the page.
 */
export async function openStoredService(options: MockBackendOptions): Promise<StoredService> {
  try {
    const database = await openDatabase();
    return await serviceIn(database, await lockOf(database), options);
  } catch {
    return { backend: createMockBackend(options), save: async () => undefined };
  }
}

async function serviceIn(database: IDBDatabase, lock: CryptoKey, options: MockBackendOptions): Promise<StoredService> {
  const backend = createMockBackend({ ...options, snapshot: await load(database, lock) });
  const store = async (): Promise<void> => {
    const state = new TextEncoder().encode(JSON.stringify(await backend.snapshot()));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: algorithm, iv }, lock, state);
    const sealed: Sealed = { iv, data };
    await write(database, 'state', sealed);
  };
  let last = store();
  // One after the other, so that the newest state is the one that stays.
  const save = (): Promise<void> => (last = last.then(store, store));
  backend.onChange = () => void save();
  await last;
  return { backend, save };
}
