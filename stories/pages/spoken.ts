import type { Language } from '../../src/localization/messages.js';

/** What a screen reader comes to, or is told, on the way to a new key. */
export interface Spoken {
  readonly step: string;
  /** The role, or that it is announced while the focus stands elsewhere. */
  readonly what: string;
  readonly words: (language: Language) => string;
}

const channel = 'Rasa';

const announced = 'announced';

/** The first path, from the project's name to a copied key. */
export const spokenPath: readonly Spoken[] = [
  { step: 'The project’s name', what: 'button, opens a menu', words: (say) => say.switcherLabel('Support bot') },
  { step: 'Its menu', what: 'menu item', words: (say) => say.projectSettings },
  { step: 'The settings', what: 'tab', words: (say) => say.channels },
  { step: 'The row of a channel', what: 'button, collapsed', words: () => channel },
  { step: 'The key', what: 'image', words: (say) => say.maskedKey('3f9a') },
  { step: 'Beside the key', what: 'button', words: (say) => say.regenerateKeyOf(channel) },
  {
    step: 'The question',
    what: 'alert dialog',
    words: (say) => `${say.confirmTitle(channel)} ${say.confirmConsequence}`,
  },
  { step: 'Where the focus starts', what: 'button', words: (say) => say.cancel },
  { step: 'The verb', what: 'button', words: (say) => say.regenerate },
  { step: 'The new key has come', what: announced, words: (say) => say.regeneratedInField },
  { step: 'Where the focus goes then', what: 'button', words: (say) => say.copyKey },
  { step: 'It was copied', what: announced, words: (say) => say.keyCopied },
];

/** The outcomes that are listened to, each announced once as a whole. */
export const spokenOutcomes: readonly Spoken[] = [
  {
    step: 'A key that is shown once',
    what: announced,
    words: (say) => `${say.regenerated(channel)}. ${say.regeneratedOnce} ${say.updateBot}`,
  },
  {
    step: 'No permission',
    what: announced,
    words: (say) => `${say.refusedTitle}. ${say.refusedReason.forbidden} ${say.refusedUnchanged}`,
  },
  {
    step: 'Too many requests',
    what: announced,
    words: (say) => `${say.refusedTitle}. ${say.refusedReason['rate-limited']} ${say.refusedUnchanged}`,
  },
  { step: 'Someone was faster', what: announced, words: (say) => `${say.conflictTitle}. ${say.conflict}` },
  { step: 'A sign-in is wanted', what: announced, words: (say) => `${say.suspendedTitle}. ${say.stepUp}` },
];
