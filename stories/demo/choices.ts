import { localStore } from '../../src/platform/storage.js';

const ofThisPage = new Map<string, string>();

/** What the visitor chose last: it holds in the page, and over a reload where the browser stores anything. */
export const choices = {
  read: (name: string): string | undefined => ofThisPage.get(name) ?? localStore.read(name),
  write(name: string, value: string): void {
    ofThisPage.set(name, value);
    localStore.write(name, value);
  },
};
