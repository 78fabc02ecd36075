import type { ChannelStatus } from '../model/channel.js';
import type { KeyEventType } from '../model/key-event.js';
import type { RegenerationReason } from '../model/overlap.js';
import type { ProjectColorName } from '../model/project-color.js';

/**
 * The texts that an overview and an opened channel have in common, and those of what went wrong with a reading.
 *
 * A text with facts in it is a function of those facts, so that a language can place and inflect them.
 * Facts arrive formatted (dates, numbers, names); a count arrives as a number too where it decides the plural.
 */
export interface SharedMessages {
  readonly copy: string;
  readonly copied: string;
  readonly tryAgain: string;
  readonly loading: string;
  readonly created: string;
  readonly connected: (relative: string) => string;
  readonly channelType: (type: string) => string;
  readonly integrated: string;
  readonly notIntegrated: string;
  readonly statusUnknown: string;
  /** Instead of `notIntegrated`, where the key is new. */
  readonly waitingForMessage: string;
  readonly suspiciousName: string;
  readonly couldNotLoad: string;
  readonly errorReason: Readonly<
    Record<
      | 'offline'
      | 'not-sent'
      | 'forbidden'
      | 'not-found'
      | 'rate-limited'
      | 'unauthenticated'
      | 'server'
      | 'network'
      | 'timeout'
      | 'other',
      string
    >
  >;
  readonly noAdapter: string;
  readonly noAdapterHint: string;
}

/** The texts of projects and lists of channels: with those that are shared, what a page shows at once. */
export interface OverviewMessages extends SharedMessages {
  // Actions that several elements offer.
  readonly clearSearch: string;
  readonly loadMore: string;

  // Moving between projects.
  readonly homeLink: string;
  readonly switcherLabel: (project: string) => string;
  readonly projectSettings: string;
  readonly switchProject: string;
  readonly allProjects: string;
  readonly addProject: string;
  readonly chooseProject: string;

  // The projects dashboard.
  readonly projects: string;
  readonly searchProjects: string;
  readonly projectCount: (count: number, formatted: string) => string;
  readonly noProjects: string;
  readonly noProjectsHint: string;
  readonly noProjectsFound: (query: string) => string;
  readonly projectMenu: (project: string) => string;
  readonly settings: string;
  readonly starred: string;
  readonly disabled: string;
  readonly disabledHint: string;
  readonly newUsersThisWeek: (count: number, formatted: string) => string;
  readonly noActivity: string;
  readonly activityChart: (total: string, first: string, last: string) => string;
  readonly channelsOf: (types: string) => string;
  readonly noChannelsYet: string;

  // A project's dashboard and settings.
  readonly dashboard: string;
  readonly general: string;
  readonly channels: string;
  readonly settingsTabs: string;
  readonly projectName: string;
  readonly projectId: string;
  readonly copyProjectId: string;
  readonly idNotCopied: string;
  readonly color: string;
  /** `other` is heard of a colour that has no name here. */
  readonly colorName: Readonly<Record<ProjectColorName | 'other', string>>;
  readonly channelCountLabel: string;

  // The list of channels.
  readonly searchChannels: string;
  readonly channelCount: (count: number, formatted: string) => string;
  readonly noChannels: string;
  readonly noChannelsHint: string;
  readonly noChannelsFound: (query: string) => string;
  /** It may be parted into two lines, after the dot. */
  readonly keyFacts: (hint: string, age: string) => string;
  readonly keyAge: (days: number, formatted: string) => string;

  // What went wrong with a reading.
  readonly restNotLoaded: string;
}

/** The texts of an opened channel and of its key: what is loaded later. */
export interface KeyMessages {
  readonly cancel: string;
  readonly close: string;
  readonly opensNewWindow: string;
  /** The names of what is loaded once it is opened. */
  readonly keyPlaces: string;
  readonly keyHistory: string;

  readonly status: string;
  readonly verify: string;
  readonly verifying: string;
  /** What a verification found. */
  readonly verified: Readonly<Record<ChannelStatus, string>>;
  readonly noteBefore: string;
  readonly noteLink: (channel: string) => string;
  readonly noteAfter: string;
  readonly guideUrl: string;

  // The key.
  readonly apiKey: string;
  readonly maskedKey: (hint: string) => string;
  readonly keyCreated: (date: string) => string;
  readonly keyCreatedBy: (name: string) => string;
  readonly keyLastUsed: (relative: string, time: string) => string;
  readonly keyNeverUsed: string;
  readonly keyIsOld: string;
  readonly keyId: (id: string) => string;
  readonly revealKey: string;
  readonly hideKey: string;
  readonly copyKey: string;
  readonly keyCopied: string;
  readonly copyDenied: string;
  readonly revealFailed: string;
  readonly keyHidden: string;
  readonly keyShown: string;
  readonly newKey: string;
  readonly keyCleared: string;
  /** After `keyCleared`, where its value cannot be had again. */
  readonly keyGone: string;
  readonly keyExpiring: string;
  readonly keepLonger: string;
  readonly keptLonger: string;
  readonly showNewKey: string;
  readonly newKeyReady: string;
  readonly newKeyNotShown: string;
  readonly keyOfOtherChannel: (claim: string) => string;
  readonly regenerate: string;
  readonly regenerateKeyOf: (channel: string) => string;

  // The regeneration.
  readonly confirmTitle: (channel: string) => string;
  readonly confirmConsequence: string;
  readonly confirmAgain: string;
  readonly confirmChanged: string;
  // When the old key stops, and the way back to it.
  /** Instead of `confirmConsequence`, where a key that ends is refused everywhere only after a while. */
  readonly confirmWithin: (duration: string) => string;
  readonly previousGoneTitle: string;
  readonly restoring: string;
  readonly restoreUnknownTitle: string;
  readonly restoreRefusedTitle: string;
  readonly restored: string;
  /** Instead of `regeneratedOnce`, where the old key may still work. */
  readonly copyOnce: string;
  /** Instead of `updateBot`, likewise. */
  readonly addToBot: string;
  /** Instead of `superseded`, likewise. */
  readonly noLongerCurrent: string;

  // What is asked about, and how it goes.
  readonly noApiKey: (channel: string) => string;
  readonly noApiKeyHint: string;
  readonly project: string;
  readonly channel: string;
  /** After a name, to tell it from others of that name. */
  readonly withId: (id: string) => string;
  readonly key: string;
  readonly keyToReplace: (hint: string, id: string) => string;
  /** Names the fact when a key was used last. */
  readonly inUse: string;
  readonly inUseYes: (relative: string) => string;
  readonly inUseNever: string;
  readonly requesting: string;
  readonly stillWorking: string;
  readonly waiting: string;
  readonly reconciling: string;
  readonly reconcilingHint: string;
  readonly regenerated: (channel: string) => string;
  readonly regeneratedInField: string;
  readonly regeneratedOnce: string;
  readonly regeneratedWithoutValue: (hint: string) => string;
  readonly regenerateOnceMore: string;
  readonly copiedStays: string;
  readonly copyBeforeClosing: string;
  readonly downloadStarted: string;
  readonly downloadFailed: string;
  readonly updateBot: string;
  readonly savedIt: string;
  readonly done: string;
  readonly download: string;
  readonly downloadName: (channelId: string) => string;
  readonly suspendedTitle: string;
  readonly suspended: string;
  readonly stepUp: string;
  readonly signInAgain: string;
  readonly refusedTitle: string;
  readonly refusalVerifying: string;
  readonly refusalVerifyingHint: string;
  /** Where it was never sent, or the service says that it never will be carried out. */
  readonly refusedUnchanged: string;
  /** Where the key was read after the refusal. */
  readonly refusedStill: (hint: string) => string;
  readonly refusedReason: Readonly<
    Record<
      'offline' | 'not-sent' | 'never' | 'invalid' | 'forbidden' | 'not-found' | 'rate-limited' | 'unauthenticated',
      string
    >
  >;
  readonly serverSays: string;
  readonly retryIn: (seconds: number, formatted: string) => string;
  readonly conflictTitle: string;
  readonly conflict: string;
  readonly changedAt: (time: string, by: string | undefined) => string;
  readonly supersededTitle: string;
  readonly superseded: string;
  readonly currentKey: string;
  readonly askAgain: string;
  readonly unknownTitle: string;
  readonly unknownSafe: string;
  /** Instead of `unknownSafe`, where checking sends the same request again. */
  readonly unknownReplay: string;
  /** After `unknownReplay`, where that could replace a key that is another by now. */
  readonly unknownReplayReplaces: string;
  readonly unknownRefused: string;
  readonly unknownSame: (hint: string, time: string) => string;
  readonly unknownChangedTitle: string;
  readonly unknownChanged: (time: string) => string;
  readonly unknownChangedReveal: string;
  readonly unknownChangedCheck: string;
  readonly unknownChangedLost: string;
  readonly unknownUnread: string;
  readonly operation: string;
  readonly operationSent: (id: string, time: string) => string;
  readonly checkAgain: string;
  readonly unsettledNotice: string;
  readonly runningNotice: string;
  readonly showDetails: string;
}

/** The texts of an opened channel, with those that are shared. */
export interface ChannelMessages extends SharedMessages, KeyMessages {}

/** The texts of what comes after a new key: what is loaded last. */
export interface RotationMessages {
  // Two keys: when the old one stops, and the way back to it.
  readonly stopQuestion: string;
  readonly stopNow: string;
  readonly stopOnFirstUse: string;
  /** Instead of `confirmConsequence`, where the old key goes on working. */
  readonly confirmUntil: (time: string) => string;
  readonly confirmFirstUse: (duration: string, time: string) => string;
  /** Why the old key can only stop at once. */
  readonly keyLeaked: string;
  readonly why: string;
  /** Why a key is replaced; `none` where the user does not say. */
  readonly reasons: Readonly<Record<RegenerationReason | 'none', string>>;
  /** Where it is not known until when, there is no time. */
  readonly previousWorks: (hint: string, time: string | undefined) => string;
  readonly previousWorksUntilUse: (hint: string, duration: string, time: string | undefined) => string;
  readonly previousStopsToo: string;
  readonly restoreTitle: (channel: string) => string;
  /** `within` says how soon, where that is not at once. */
  readonly restoreConsequence: (old: string, current: string, within: string | undefined) => string;
  /** After `restoreConsequence`. */
  readonly newKeyUsed: (relative: string) => string;
  readonly newKeyUnused: string;
  readonly previousGone: (hint: string) => string;
  readonly previousLeakedTitle: string;
  readonly previousLeaked: (hint: string) => string;
  readonly restoreUnknown: string;
  readonly restoreChanged: string;
  readonly restoreForbidden: string;
  readonly restoreSuperseded: string;
  readonly restoredKey: (hint: string) => string;
  readonly endedKey: (hint: string) => string;
  readonly keepOldKey: string;

  // The rotation.
  readonly rotation: string;
  readonly stepNewKey: string;
  readonly stepBot: string;
  readonly stepFirstMessage: string;
  readonly stepOldKey: string;
  /** Said of a step to whoever cannot see its mark. */
  readonly stepDone: string;
  readonly newKeyMade: (time: string, isToday: boolean) => string;
  readonly newKeyNotCopied: string;
  readonly newKeyLost: string;
  readonly botUpdated: string;
  /** While the old key works; without it `updateBot` stands there. */
  readonly updateBotInTime: string;
  readonly waitingForFirstMessage: string;
  readonly receivingMessages: string;
  readonly receivingSince: (time: string, isToday: boolean) => string;
  /** Where it is not known since when. */
  readonly receivingLast: (time: string, isToday: boolean) => string;
  readonly oldKeyUnread: string;
  /** Where the service does not tell of old keys. */
  readonly oldKeyUntold: string;
  readonly oldKeyWorks: string;
  readonly oldKeyStopsAt: (time: string, isToday: boolean) => string;
  /** Where the service told how long it works, and no time. */
  readonly oldKeyStopsAbout: (time: string, isToday: boolean) => string;
  /** Its time has come, and it is not known yet whether it has stopped. */
  readonly oldKeyDue: (time: string, isToday: boolean) => string;
  /** @param latest when it stops at the latest, where that is known. */
  readonly oldKeyStopsAfterUse: (duration: string, latest: string | undefined) => string;
  readonly oldKeyStoppedAt: (time: string, isToday: boolean) => string;
  readonly oldKeyStopped: string;
  /** Read out now and then before it stops. */
  readonly oldKeyStopsIn: (duration: string) => string;
  readonly bothKeys: string;
  readonly keyEnding: (hint: string) => string;
  /** Follows when a key was last used. At least one is known. */
  readonly keyUsedBy: (client: string | undefined, address: string | undefined) => string;
  readonly timeLeft: (duration: string) => string;
  readonly endOldKey: string;
  readonly endTitle: string;
  readonly endConsequence: (hint: string) => string;
  /** Where a key that ends is refused everywhere only after a while. */
  readonly endConsequenceWithin: (hint: string, duration: string) => string;
  readonly endTooEarly: string;
  readonly endingOldKey: string;
  readonly endUnknown: string;
  readonly endRefused: string;
  readonly endForbidden: string;
  readonly watchFailing: string;
  readonly watchStopped: (time: string, isToday: boolean) => string;
  readonly watchAgain: string;
  readonly watchingAgain: string;

  // Where the key goes.
  readonly copyAsEnv: string;
  readonly copySnippet: (label: string) => string;
  /** Names the code of a snippet. */
  readonly snippetCode: (label: string) => string;
  readonly snippetHint: (placeholder: string) => string;
  /** Instead, where the service shows a key once, and it is gone. */
  readonly snippetHintOnce: (placeholder: string) => string;
  readonly snippetCopied: string;
  /** Without the key. */
  readonly snippetCopiedBare: (placeholder: string) => string;
  readonly snippetDenied: (placeholder: string) => string;

  // What happened to the keys.
  readonly keyEvent: Readonly<Record<KeyEventType, string>>;
  readonly keyEventKey: (hint: string) => string;
  readonly keyEventBy: (name: string) => string;
  /** @param reason one of `reasons`. */
  readonly keyEventReason: (reason: string) => string;
  readonly keyEventCount: (count: number, formatted: string) => string;
  readonly noKeyEvents: string;
}

/** Every text that the elements show or announce. */
export interface Messages extends OverviewMessages, KeyMessages, RotationMessages {}

/** A whole language: every message, and its BCP 47 tag. */
export interface Language extends Messages {
  readonly locale: string;
}

/** Messages that are records; of these a host may set single entries. */
type Records = 'colorName' | 'refusedReason' | 'errorReason' | 'verified' | 'reasons' | 'keyEvent';

/** Any of the messages. */
export type SomeMessages = { readonly [Name in Exclude<keyof Messages, Records>]?: Messages[Name] | undefined } & {
  readonly [Name in Records]?: Partial<Messages[Name]> | undefined;
};

/** A language, or a host's own texts: some of the messages, and others for single channel types. */
export interface MessageSet extends SomeMessages {
  /** The language of these texts (BCP 47). They apply to that language only; without it, to every language. */
  readonly locale?: string | undefined;
  /** Texts for the channels of one type, such as `{ rasa: { guideUrl: 'https://…' } }`. */
  readonly byChannelType?: Readonly<Record<string, SomeMessages>> | undefined;
}

/** One set of texts, or several of which a later one wins. */
export type MessageOverrides = MessageSet | readonly MessageSet[];
