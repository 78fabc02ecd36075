import type { Language } from '../../src/localization/messages.js';

/** The words of an outcome: what happened, what is safe, what to do next. */
export interface OutcomeWords {
  readonly name: string;
  readonly title: (say: Language) => string;
  readonly text: (say: Language) => string;
  readonly next: (say: Language) => string;
}

const hint = '3f9a';

/** Straight from the messages that the dialog takes. */
export const outcomeWords: readonly OutcomeWords[] = [
  {
    name: 'The question',
    title: (say) => say.confirmTitle('Rasa'),
    text: (say) => say.confirmConsequence,
    next: (say) => `${say.cancel} · ${say.regenerate}`,
  },
  {
    name: 'A new key',
    title: (say) => say.regenerated('Rasa'),
    text: (say) => `${say.regeneratedOnce} ${say.updateBot}`,
    next: (say) => say.copy,
  },
  {
    name: 'Refused',
    title: (say) => say.refusedTitle,
    text: (say) => `${say.refusedReason.forbidden} ${say.refusedUnchanged}`,
    next: (say) => say.tryAgain,
  },
  {
    name: 'Refused, as far as is known',
    title: (say) => say.refusedTitle,
    text: (say) => `${say.refusedReason.forbidden} ${say.refusedStill(hint)}`,
    next: (say) => say.tryAgain,
  },
  {
    name: 'Conflict',
    title: (say) => say.conflictTitle,
    text: (say) => say.conflict,
    next: (say) => say.askAgain,
  },
  {
    name: 'Superseded',
    title: (say) => say.supersededTitle,
    text: (say) => say.superseded,
    next: (say) => say.askAgain,
  },
  {
    name: 'Unknown',
    title: (say) => say.unknownTitle,
    text: (say) => say.unknownSafe,
    next: (say) => say.checkAgain,
  },
  {
    name: 'The old key is back',
    title: (say) => say.restored,
    text: (say) => say.restoredKey(hint),
    next: (say) => say.close,
  },
];

/** What to write, from the messages, and what not. */
export interface WordPair {
  readonly write: (say: Language) => string;
  readonly not: string;
  readonly why: string;
}

export const wordPairs: readonly WordPair[] = [
  {
    write: (say) => say.conflictTitle,
    not: 'Conflict: the resource was modified',
    why: 'Name who acts: someone else, the service, your bot. The terms of the protocol stay in it.',
  },
  {
    write: (say) => say.unknownTitle,
    not: 'Regeneration failed!',
    why: 'What is not known is not called a failure, and nothing needs an exclamation mark.',
  },
  {
    write: (say) => say.confirmConsequence,
    not: 'Are you sure? This action cannot be undone.',
    why: 'Say what follows, to whom and until when. “Sure” helps nobody to decide.',
  },
  {
    write: (say) => `${say.cancel} · ${say.regenerate}`,
    not: 'No · OK',
    why: 'A button says what it does, so that it can be read alone.',
  },
  {
    write: (say) => say.copiedStays,
    not: 'Success! Your key is safe.',
    why: 'Only what is certain: the clipboard took it. Where the user keeps it, the page can’t know.',
  },
  {
    write: (say) => say.inUseNever,
    not: 'Last used: –',
    why: 'Never is a fact. Where the service doesn’t know, the line is left out.',
  },
  {
    write: (say) => say.refusedReason.forbidden,
    not: 'Error 403: Forbidden',
    why: 'Say whom to ask.',
  },
];
