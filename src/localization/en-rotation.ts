import { enKey } from './en-key.js';
import { enOverview } from './en-overview.js';
import type { Language } from './messages.js';

/** The English texts of what comes after a new key. */
export const enRotation: Language = {
  ...enOverview,
  ...enKey,

  // Two keys: when the old one stops, and the way back to it.
  stopQuestion: 'When should the old key stop working?',
  stopNow: 'Immediately',
  stopOnFirstUse: 'Once your bot uses the new key',
  confirmUntil: (time) => `You’ll get a new key. The old one keeps working until ${time}. Update your bot by then.`,
  confirmFirstUse: (duration, time) =>
    `You’ll get a new key. The old one stops working ${duration} after the first message with the new key, ${time} at the latest.`,
  keyLeaked: 'This key has leaked, so it can’t be kept any longer.',
  why: 'Why? (optional)',
  reasons: {
    none: 'Not specified',
    leaked: 'The key leaked',
    routine: 'Routine rotation',
    offboarding: 'Someone left',
    other: 'Something else',
  },
  previousWorks: (hint, time) =>
    time === undefined
      ? `The previous key ending in ${hint} still works.`
      : `The previous key ending in ${hint} works until ${time}.`,
  previousWorksUntilUse: (hint, duration, time) =>
    `The previous key ending in ${hint} works until ${duration} after the first message with the new key${time === undefined ? '' : `, ${time} at the latest`}.`,
  previousStopsToo: 'If you regenerate, it stops immediately.',
  restoreTitle: (channel) => `Keep the old key for ${channel}?`,
  restoreConsequence: (old, current, within) =>
    `The old key ending in ${old} becomes the current key again. The new key ending in ${current} stops working ${within === undefined ? 'immediately' : `within ${within}`}.`,
  newKeyUsed: (relative) => `The new key was last used ${relative}. Messages sent with it will be rejected.`,
  newKeyUnused: 'The new key hasn’t been used yet.',
  previousGone: (hint) => `The key ending in ${hint} can’t be brought back.`,
  previousLeakedTitle: 'The old key has leaked',
  previousLeaked: (hint) => `The key ending in ${hint} has leaked, so it can’t be brought back.`,
  restoreUnknown: 'The request was sent, but we didn’t get a reply we can rely on. Checking again is safe.',
  restoreChanged: 'The key that is valid now is neither the one you were shown nor the old one.',
  restoreForbidden: 'You do not have permission to bring this key back. Ask an owner of the project.',
  restoreSuperseded: 'The old key was brought back, but it has been replaced since.',
  restoredKey: (hint) => `The key ending in ${hint} is the current key again.`,
  endedKey: (hint) => `The key ending in ${hint} no longer works.`,
  keepOldKey: 'Keep the old key',

  // The rotation.
  rotation: 'Switch to the new key',
  stepNewKey: 'New key',
  stepBot: 'Your bot',
  stepFirstMessage: 'First message',
  stepOldKey: 'Old key',
  stepDone: 'Done',
  newKeyMade: (time, isToday) => `Made ${isToday ? 'at' : 'on'} ${time}`,
  newKeyNotCopied: 'Not copied yet',
  newKeyLost: 'Its value isn’t on this page. Show it, or get another key, before you update your bot.',
  botUpdated: 'Uses the new key',
  updateBotInTime: 'Add the new key to your bot before the old one stops.',
  waitingForFirstMessage: 'Waiting for the first message with the new key',
  receivingMessages: 'Receiving messages with the new key',
  receivingSince: (time) => `Receiving messages with the new key since ${time}`,
  receivingLast: (time, isToday) => `Receiving messages with the new key, the last ${isToday ? 'at' : 'on'} ${time}`,
  oldKeyUnread: 'Checking when the old key stops…',
  oldKeyUntold: 'We don’t know when the old key stops',
  oldKeyWorks: 'Still works',
  oldKeyStopsAt: (time, isToday) => `Stops ${isToday ? 'at' : 'on'} ${time}`,
  oldKeyStopsAbout: (time) => `Stops around ${time}`,
  oldKeyDue: (time, isToday) => `Was to stop ${isToday ? 'at' : 'on'} ${time}`,
  oldKeyStopsAfterUse: (duration, latest) =>
    `Stops ${duration} after the first message with the new key${latest === undefined ? '' : `, at the latest ${latest}`}`,
  oldKeyStoppedAt: (time, isToday) => `The old key stopped ${isToday ? 'at' : 'on'} ${time}`,
  oldKeyStopped: 'The old key has stopped',
  oldKeyStopsIn: (duration) => `The old key stops in ${duration}.`,
  bothKeys: 'Both keys',
  keyEnding: (hint) => `ending in ${hint}`,
  keyUsedBy: (client, address) =>
    [client === undefined ? '' : `by ${client}`, address === undefined ? '' : `from ${address}`]
      .filter(Boolean)
      .join(' '),
  timeLeft: (duration) => `${duration} left`,
  endOldKey: 'End it now',
  endTitle: 'End the old key now?',
  endConsequence: (hint) => `Messages with the old key ending in ${hint} are rejected from now on.`,
  endConsequenceWithin: (hint, duration) =>
    `Messages with the old key ending in ${hint} are rejected everywhere within ${duration}.`,
  endTooEarly: 'No message has come with the new key yet. Your bot may still need the old one.',
  endingOldKey: 'Ending the old key…',
  endUnknown: 'We don’t know yet if the old key has stopped. It is safe to try again.',
  endRefused: 'The old key was not ended.',
  endForbidden: 'You do not have permission to end this key. Ask an owner of the project.',
  watchFailing: 'We couldn’t check just now. We’ll keep trying.',
  watchStopped: (time, isToday) => `We stopped checking ${isToday ? 'at' : 'on'} ${time}.`,
  watchAgain: 'Watch again',
  watchingAgain: 'We’re checking again.',

  // Where the key goes.
  copyAsEnv: 'Copy as .env',
  copySnippet: (label) => `Copy for ${label}`,
  snippetCode: (label) => `Code for ${label}`,
  snippetHint: (placeholder) =>
    `What you copy has your API key in place of ${placeholder}. Keep it out of source control.`,
  snippetHintOnce: (placeholder) =>
    `Put your API key in place of ${placeholder}. It was shown only once, so it can’t be filled in here.`,
  snippetCopied: 'Copied with your API key',
  snippetCopiedBare: (placeholder) => `Copied. Put your API key in place of ${placeholder}.`,
  snippetDenied: (placeholder) =>
    `Your browser didn’t allow copying. Select the code, and put your API key in place of ${placeholder}.`,

  // What happened to the keys.
  keyEvent: {
    issued: 'First key created',
    regenerated: 'New key created',
    'first-used': 'First message with the new key',
    'previous-ended': 'Old key stopped working',
    restored: 'Old key restored',
    revealed: 'Key shown',
    exposed: 'Key leaked',
    unknown: 'Other event',
  },
  keyEventKey: (hint) => `Key ending in ${hint}`,
  keyEventBy: (name) => `by ${name}`,
  keyEventReason: (reason) => `Reason: ${reason}`,
  keyEventCount: (count, formatted) => (count === 1 ? `${formatted} entry` : `${formatted} entries`),
  noKeyEvents: 'Nothing here yet. New keys, their first use and the end of old ones will be listed here.',
};
