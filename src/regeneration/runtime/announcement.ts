import type { BaEvent } from '../../events/ba-event.js';
import { KeyOutcomeUnknownEvent, KeyRegeneratedEvent, KeyRegenerateFailedEvent } from '../../events/key-events.js';
import type { Command } from '../machine/events.js';
import { lastCodeOf } from '../machine/rules.js';
import type { ChannelIds } from '../../data/channels.js';

/** The commands that a host hears. */
export type Announcement = Extract<Command, { type: `announce-${string}` }>;

/** Makes the event for an outcome. Its detail has ids and a code; the key's value is not within reach here. */
export function announcement(command: Announcement, ids: ChannelIds): BaEvent {
  const { operationId, shown } = command.operation;
  const about = { ...ids, operationId };
  switch (command.type) {
    case 'announce-regenerated': {
      const { id: keyId, createdAt: regeneratedAt } = command.key;
      return new KeyRegeneratedEvent({ ...about, keyId, previousKeyId: shown.id, regeneratedAt });
    }
    case 'announce-failed':
      return new KeyRegenerateFailedEvent({ ...about, code: command.code });
    case 'announce-unknown':
      return new KeyOutcomeUnknownEvent({ ...about, code: lastCodeOf(command.operation), key: command.key });
  }
}
