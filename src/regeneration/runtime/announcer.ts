import type { SettingsApi } from '../../api/settings-api.js';
import type { ChannelIds } from '../../data/channels.js';
import { announceKeyChange } from '../../data/announce-key-change.js';
import type { BaEvent } from '../../events/ba-event.js';
import { dispatch } from '../../events/dispatch.js';
import {
  KeyOutcomeUnknownEvent,
  KeyRegeneratedEvent,
  KeyRegenerateFailedEvent,
  PreviousKeyRestoredEvent,
} from '../../events/key-events.js';
import type { Command } from '../machine/events.js';
import { lastCodeOf } from '../machine/rules.js';
import type { Operation } from '../machine/states.js';
import type { Members } from './members.js';
import type { OperationMemory } from './operation-memory.js';
import { Timers } from './timers.js';

/** The commands that a host hears. */
export type Announcement = Extract<Command, { type: `announce-${string}` }>;

/** Of which channel, and by which elements, outcomes are announced. */
export interface Announcing {
  readonly api: SettingsApi;
  readonly identity: string;
  readonly ids: ChannelIds;
  readonly members: Members;
}

/**
 * Announces outcomes by an element of the page. An end is told at once; without an element it waits for the next one. That an
 * outcome is unknown waits for the next task: a page that goes has none, and its next load has to tell it.
 */
export class Announcer {
  readonly #timers = new Timers();
  #unheard: readonly Announcement[] = [];

  /** @param onChange is called when another outcome is unheard, or one no longer. */
  constructor(
    private readonly announcing: Announcing,
    private readonly memory: OperationMemory,
    private readonly onChange: () => void,
  ) {}

  /** The operations of outcomes that nobody has heard of yet: a reload asks again how they ended. */
  get unheard(): readonly Operation[] {
    return this.#unheard.map(({ operation }) => operation);
  }

  announce(command: Announcement): void {
    const isEnd = command.type !== 'announce-unknown';
    const { speaker } = this.announcing.members;
    const untold = this.#unheard.filter((one) => isSameOperation(one, command));
    // After an end, nobody need hear that it was unknown.
    this.#unheard = this.#unheard.filter((one) => !untold.includes(one));
    if (isEnd && speaker) return this.#tell(command, speaker);
    const { operation } = untold[0] ?? command; // As it was before that was to be told: a reload may have to.
    this.#unheard = [...this.#unheard, { ...command, operation }];
    this.onChange();
    if (speaker) this.announceSoon();
  }

  /** Announces what is unheard, in a task of its own: not while an element is being drawn. */
  announceSoon(): void {
    if (this.#unheard.length === 0) return;
    this.#timers.set('unheard', 0, () => {
      const { speaker } = this.announcing.members;
      if (!speaker) return;
      const commands = this.#unheard;
      this.#unheard = [];
      this.onChange();
      for (const command of commands) this.#tell(command, speaker);
    });
  }

  dispose(): void {
    this.#timers.clearAll();
  }

  #tell(command: Announcement, speaker: HTMLElement): void {
    const { api, identity, ids } = this.announcing;
    const { operationId } = command.operation;
    const isNews =
      command.type === 'announce-unknown' ? this.memory.unknown(operationId) : this.memory.end(operationId);
    if (!isNews) return; // Another tab has told it.
    dispatch(speaker, eventOf(command, ids), api);
    // A new key is told where it is written.
    if (command.type === 'announce-failed' && (command.code === 'conflict' || command.code === 'superseded'))
      announceKeyChange({ identity, ...ids });
  }
}

function isSameOperation({ operation }: Announcement, { operation: other }: Announcement): boolean {
  return operation.operationId === other.operationId;
}

/** The event for an outcome. Its detail has ids and a code; the key's value is not within reach here. */
function eventOf(command: Announcement, ids: ChannelIds): BaEvent {
  const { operationId, shown, overlap } = command.operation;
  const about = { ...ids, operationId };
  switch (command.type) {
    case 'announce-regenerated': {
      const { id: keyId, createdAt: regeneratedAt } = command.key;
      return new KeyRegeneratedEvent({ ...about, keyId, previousKeyId: shown.id, regeneratedAt, overlap });
    }
    case 'announce-restored':
      return new PreviousKeyRestoredEvent({ ...about, keyId: command.key.id, endedKeyId: shown.id });
    case 'announce-failed':
      return new KeyRegenerateFailedEvent({ ...about, code: command.code });
    case 'announce-unknown':
      return new KeyOutcomeUnknownEvent({ ...about, code: lastCodeOf(command.operation), key: command.key });
  }
}
