import { readApiKey } from '../../api/readers/model-readers.generated.js';
import { number, object, oneOf, optional, type Reader, string } from '../../api/readers/readers.js';
import { type SettingsErrorCode, settingsErrorCodes } from '../../api/settings-error.js';
import type { ApiKey } from '../../model/api-key.js';
import { type Overlap, regenerationReasons } from '../../model/overlap.js';
import { attempt } from '../../platform/attempt.js';
import { wallNow } from '../../platform/clock.js';
import { onWindow } from '../../platform/listen.js';
import { localStore, sessionStore } from '../../platform/storage.js';
import type { Operation, RestoredKey } from '../machine/states.js';

const operationsKey = 'ba-settings-operations';
const endsKey = 'ba-settings-ended-operations';
const unknownKey = 'ba-settings-unknown-operations';
/** For how long, and how many at most, what was told is remembered: longer than a tab is likely to come back with it. */
const [notesLast, maxNotes] = [30 * 24 * 3_600_000, 200];

/**
 * Stores the open operations of a channel for a reload of the page: ids and versions, never a key. Where storage is denied,
 * nothing is stored, and a reload loses sight of them.
 *
 * @param channel names identity, project and channel.
 */
export function storeOperations(channel: string, operations: readonly Operation[]): void {
  const stored = readRecord(sessionStore.read(operationsKey));
  if (operations.length > 0) stored.set(channel, operations.map(toStored));
  else if (!stored.delete(channel)) return;
  if (stored.size > 0) sessionStore.write(operationsKey, JSON.stringify(Object.fromEntries(stored)));
  else sessionStore.remove(operationsKey);
}

/** The operations of a channel that were open when the page was left, oldest first. What is not one is left out. */
export function loadOperations(channel: string): readonly Operation[] {
  const stored = readRecord(sessionStore.read(operationsKey)).get(channel);
  return Array.isArray(stored) ? stored.flatMap((one) => attempt(() => fromStored(one), [])) : [];
}

/**
 * Notes that an operation has ended, for every tab that knows it.
 *
 * @returns whether this is news: of two tabs that know an operation, one announces its end.
 */
export function noteEnd(operationId: string): boolean {
  return note(endsKey, operationId);
}

/**
 * Notes that an operation's outcome is unknown, for every tab that knows it.
 *
 * @returns whether this is news.
 */
export function noteUnknown(operationId: string): boolean {
  return note(unknownKey, operationId);
}

/** Whether a tab of this origin has said that the operation's outcome is unknown. */
export function isUnknown(operationId: string): boolean {
  return readNotes(unknownKey).some(([id]) => id === operationId);
}

/** Whether a tab of this origin has seen the operation's end. */
export function hasEnded(operationId: string): boolean {
  return readNotes(endsKey).some(([id]) => id === operationId);
}

/**
 * Listens for ends that other tabs note.
 *
 * @returns a function that stops listening.
 */
export function onEnd(listener: () => void): () => void {
  return onWindow('storage', ({ key }) => key === endsKey && listener());
}

function note(key: string, operationId: string): boolean {
  const notes = readNotes(key);
  if (notes.some(([id]) => id === operationId)) return false;
  localStore.write(key, JSON.stringify([...notes.slice(1 - maxNotes), [operationId, wallNow()]]));
  return true;
}

function readNotes(key: string): readonly (readonly [string, number])[] {
  const stored = parse(localStore.read(key));
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (one: unknown): one is [string, number] =>
      Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number' && wallNow() - one[1] < notesLast,
  );
}

/** Of the key, neither who made it nor when it was used: a reload does not ask for that. */
function toStored({ shown: { id, hint, createdAt, version }, wordAt, ...operation }: Operation) {
  const shown: ApiKey = { id, hint, createdAt, version };
  return { ...operation, shown, wordAt: wordAt.wall };
}

const readId = string({ minLength: 1 });
const readStart = object({ from: oneOf(['now', 'first-use']) });
const readSeconds = object({ from: oneOf(['now']), seconds: number({ minimum: 1 }) });
const readOverlap: Reader<Overlap> = (value) => {
  const { from } = readStart(value);
  return from === 'now' ? readSeconds(value) : { from };
};

/** A time that cannot be read is too old for everything: no comparison with it holds. */
const readTime: Reader<number> = (value) => (typeof value === 'number' ? value : NaN);
const readFlag: Reader<boolean> = (value) => value === true;

/** An operation as it is stored: the word has the time of the user's clock alone. */
interface StoredOperation extends Pick<Operation, 'operationId' | 'shown' | 'restores' | 'overlap' | 'reason'> {
  readonly confirmedAt: number;
  readonly wordAt: number;
  readonly attempts: number;
  readonly code?: SettingsErrorCode | undefined;
  readonly saidUnknown: boolean;
  readonly byHand: boolean;
  readonly overtaken: boolean;
}

/** What every attempt asks for comes first: an operation of which that is odd cannot be sent as it was, and is none. */
const readStored = object<StoredOperation>({
  operationId: readId,
  shown: readApiKey,
  restores: optional(object<RestoredKey>({ id: readId, hint: string(), createdAt: string({ format: 'date-time' }) })),
  overlap: optional(readOverlap),
  reason: optional(oneOf(regenerationReasons)),
  confirmedAt: readTime,
  wordAt: readTime,
  attempts: (value) => (typeof value === 'number' && value >= 1 ? value : 1),
  code: (value) => settingsErrorCodes.find((one) => one === value),
  saidUnknown: readFlag,
  byHand: readFlag,
  overtaken: readFlag,
});

/**
 * Whatever stands in the storage was written by anybody: it is read field by field.
 *
 * @throws if it is no operation.
 */
function fromStored(stored: unknown): Operation {
  const { wordAt, ...operation } = readStored(stored);
  // The other clock began with this page: the word is at least as old as that.
  return { ...operation, wordAt: { wall: wordAt, monotonic: 0 }, doubtful: true };
}

function readRecord(text: string | undefined): Map<string, unknown> {
  const stored = parse(text);
  return new Map(stored instanceof Object && !Array.isArray(stored) ? Object.entries(stored) : []);
}

function parse(text: string | undefined): unknown {
  return attempt((): unknown => JSON.parse(text ?? 'null'));
}
