import type { AnsweredApiKey, IssuedApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { Overlap } from '../../model/overlap.js';
import type { Answer } from './answer.js';
import { Broken, Skipped } from './check.js';
import type { Rotation, Service } from './service.js';
import type { Caller } from './service-options.js';

/** Why nothing of two keys is checked. */
const undeclared = 'Not checked: no overlap was declared. Say by --overlap and --first-use what the service supports.';

/** The declared times, the shortest first. */
export function declaredSeconds({ options }: Service): readonly number[] {
  return [...(options.overlap?.seconds ?? [])].sort((one, other) => one - other);
}

/** The declared overlap that lasts longest, so that it does not end during a check. @throws Skipped where there is none */
export function lastingOverlap(service: Service): Overlap {
  const seconds = declaredSeconds(service).at(-1);
  if (seconds !== undefined) return { from: 'now', seconds };
  if (service.options.overlap?.firstUse) return { from: 'first-use' };
  throw new Skipped(undeclared);
}

export const bodyOf = (overlap: Overlap): string => JSON.stringify({ overlap });

/** A channel with two keys. */
export interface TwoKeys {
  /** The previous key, with its value. */
  readonly old: IssuedApiKey;
  readonly made: Rotation;
}

/**
 * Makes a new key beside the old one.
 *
 * @throws Skipped where no overlap is declared, or that does not work: a check of its own says why.
 */
export async function makeTwoKeys(service: Service, overlap = lastingOverlap(service)): Promise<TwoKeys> {
  const { key: old } = await service.rotate();
  const made = await service.rotate(bodyOf(overlap));
  const { previousKey } = await channelOf(service);
  if (previousKey?.id !== old.id) throw new Skipped('No old key could be kept: see the check "overlap".');
  return { old, made };
}

/** The channel as it is now. @throws Broken where it does not conform */
export async function channelOf(service: Service): Promise<Channel> {
  return (await service.getChannel()).readAs('getChannel');
}

/** @throws Broken where the channel names another previous key than the one that is due, or does not say that there is none */
export function expectPrevious({ previousKey }: Channel, keyId: string | null, when: string): void {
  if (keyId === null && previousKey === undefined) {
    throw new Broken(`${when}: the channel does not tell that there is no previous key; "previousKey": null is due.`);
  }
  if ((previousKey?.id ?? null) === keyId) return;
  const due = keyId === null ? 'none' : 'the old one';
  throw new Broken(`${when}: the channel names ${previousKey ? 'a' : 'no'} previous key, and ${due} is due.`);
}

/** @param version in `If-Match`; nothing sends none */
export function endPrevious(service: Service, keyId: string, version?: string, as: Caller = 'own'): Promise<Answer> {
  return service.ask('endPreviousKey', [...service.ids, keyId], { as, headers: ifMatch(version) });
}

/** How a restoring is sent. */
export interface Restoring {
  /** Names the operation. */
  readonly id: string;
  readonly keyId: string;
  /** In `If-Match`; nothing sends none. */
  readonly version?: string | undefined;
  readonly as?: Caller;
}

export function restore(service: Service, restoring: Restoring): Promise<Answer> {
  return service.ask('restorePreviousKey', [...service.ids, restoring.keyId], headersOf(restoring));
}

/** Sends a restoring until it does not run any more. */
export function restoreToItsEnd(service: Service, restoring: Restoring): Promise<Answer> {
  return service.untilItEnds(() => restore(service, restoring));
}

/** Sends a restoring whose answer nobody hears. */
export function dropRestoring(service: Service, restoring: Restoring, delay: number): Promise<void> {
  return service.drop('restorePreviousKey', [...service.ids, restoring.keyId], headersOf(restoring), delay);
}

/** The key of the channel in an answer. @throws Broken where it has none */
export function currentIn(answer: Answer): AnsweredApiKey {
  const { apiKey } = answer.readAs('restorePreviousKey');
  if (!apiKey) throw new Broken(`${answer.call}: the channel has no key.`);
  return apiKey;
}

const ifMatch = (version: string | undefined) => (version === undefined ? {} : { 'if-match': `"${version}"` });

const headersOf = ({ id, version, as = 'own' }: Restoring) => ({
  as,
  headers: { 'idempotency-key': id, ...ifMatch(version) },
});
