// Made from custom-elements.json by `npm run analyze`.
import type {
  ApiKey,
  AuthRequiredEvent,
  BaApiKeyField,
  BaChannelList,
  BaChannelSettings,
  BaErrorEvent,
  BaHomeLink,
  BaKeyHistory,
  BaKeyRotation,
  BaKeySnippets,
  BaProjectGrid,
  BaProjectSettings,
  BaProjectSwitcher,
  BaProvider,
  BaRegenerateKeyDialog,
  BaSettingsApp,
  Channel,
  ChannelCloseEvent,
  ChannelOpenEvent,
  DialogCloseEvent,
  KeyCopiedEvent,
  KeyFirstUsedEvent,
  KeyOutcomeUnknownEvent,
  KeyRegenerateFailedEvent,
  KeyRegenerateRequestEvent,
  KeyRegeneratedEvent,
  KeySnippets,
  MessageOverrides,
  NavigateEvent,
  Policy,
  PreviousKeyEndedEvent,
  PreviousKeyRestoredEvent,
  ProjectCreateEvent,
  ProjectSelectEvent,
  ReadyEvent,
  Route,
  SettingsApi,
  Tab,
  TabChangeEvent,
} from '../index.js';

export interface BaSettingsAppAttributes {
  /** The address of a service that keeps the REST contract; makes a REST adapter for it. */
  'api-base'?: string | undefined;
  /** The language of texts, dates and numbers: a BCP 47 tag. Default: the `lang` of the page. */
  locale?: string | undefined;
  /** Where the application is: given as a path or as a `Route`, and a `Route` that follows the user. */
  route?: string | undefined;
  /** Who moves it: `memory` (itself), `hash` (itself and the address), `host` (only the host, by `route`). */
  routing?: 'memory' | 'hash' | 'host' | undefined;
  /** What stands in the address between `#` and the path. */
  'hash-prefix'?: string | undefined;
  /** The project that is active at first: until the user, the address or the host chooses a route. */
  'project-id'?: string | undefined;
  /** The level of each view's heading, from 1 to 6; what stands below it follows. */
  'heading-level'?: number | `${number}` | undefined;
  /** `none` leaves header, headings and the title of the page to the host: no bar, no landmarks, as wide as its place. */
  header?: 'none' | undefined;
}

export interface BaSettingsAppProperties {
  /** The adapter. It wins over `api-base`; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The address of a service that keeps the REST contract; makes a REST adapter for it. */
  apiBase?: string | undefined;
  /** The language of texts, dates and numbers: a BCP 47 tag. Default: the `lang` of the page. */
  locale?: string | undefined;
  /** Languages besides English, and the host's own texts. */
  messages?: MessageOverrides | undefined;
  /** What is shown and hidden. */
  policy?: Policy | undefined;
  /** Where the application is: given as a path or as a `Route`, and a `Route` that follows the user. */
  route?: Route | string | undefined;
  /** Who moves it: `memory` (itself), `hash` (itself and the address), `host` (only the host, by `route`). */
  routing?: 'memory' | 'hash' | 'host' | undefined;
  /** What stands in the address between `#` and the path. */
  hashPrefix?: string | undefined;
  /** The project that is active at first: until the user, the address or the host chooses a route. */
  projectId?: string | undefined;
  /** The level of each view's heading, from 1 to 6; what stands below it follows. */
  headingLevel?: number | `${number}` | undefined;
  /** `none` leaves header, headings and the title of the page to the host: no bar, no landmarks, as wide as its place. */
  header?: 'none' | undefined;
  /** The host's own settings tabs. */
  tabs?: readonly Tab[] | undefined;
}

export interface BaSettingsAppEvents {
  /** A route is about to be shown. A host that prevents it navigates itself. */
  'ba-navigate': NavigateEvent;
  /** A project was chosen; *ba-navigate* follows. */
  'ba-project-select': ProjectSelectEvent;
  /** *Add project…* was chosen. Cancelable. */
  'ba-project-create': ProjectCreateEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** Something can be read after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
  /** Something could not be read. */
  'ba-error': BaErrorEvent;
  /** The user chose another tab; *ba-navigate* follows. */
  'ba-tab-change': TabChangeEvent;
  /** The user opened a channel; *ba-navigate* follows. */
  'ba-channel-open': ChannelOpenEvent;
  /** The user closed the open channel; *ba-navigate* follows. */
  'ba-channel-close': ChannelCloseEvent;
  /** The user confirmed; nothing is sent yet. Cancelable. */
  'ba-key-regenerate-request': KeyRegenerateRequestEvent;
  /** The channel has a new key. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The operation left no valid key. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** It is not known whether the key was changed. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The old key is the current one again. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The service has accepted a first message with the current key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The previous key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
  /** The clipboard took the new key. */
  'ba-key-copied': KeyCopiedEvent;
  /** The dialog closed. */
  'ba-dialog-close': DialogCloseEvent;
}

export interface BaApiKeyFieldAttributes {
  /** The id of the channel's project. */
  'project-id'?: string | undefined;
  /** The id of the channel. */
  'channel-id'?: string | undefined;
  /** The type of the channel, for texts that a host sets for it. Without it the field asks the channel that it has read. */
  'channel-type'?: string | undefined;
}

export interface BaApiKeyFieldProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The id of the channel's project. */
  projectId?: string | undefined;
  /** The id of the channel. */
  channelId?: string | undefined;
  /** The type of the channel, for texts that a host sets for it. Without it the field asks the channel that it has read. */
  channelType?: string | undefined;
  /** What is known of the key. Without it the field reads the channel itself. */
  apiKey?: ApiKey | undefined;
}

export interface BaApiKeyFieldEvents {
  /** The clipboard took the key. */
  'ba-key-copied': KeyCopiedEvent;
  /** The channel has a new key, and the element that the user confirmed in is gone. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The operation left no valid key, and the element that the user confirmed in is gone. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** The key may have been changed, and the element that the user confirmed in is gone. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The old key is the current one again, and the element that the user confirmed in is gone. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The service has accepted a first message with the current key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The previous key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
  /** The key could not be read, or not copied. */
  'ba-error': BaErrorEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** The key can be read after a sign-in. */
  'ba-auth-required': AuthRequiredEvent;
}

export interface BaChannelListAttributes {
  /** The id of the project. */
  'project-id'?: string | undefined;
  /** The id of the open channel. */
  'channel-id'?: string | undefined;
  /** The level of the rows' headings, from 1 to 6. */
  'heading-level'?: number | `${number}` | undefined;
  /** The text that channels are searched for. */
  query?: string | undefined;
}

export interface BaChannelListProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The id of the project. */
  projectId?: string | undefined;
  /** The id of the open channel. */
  channelId?: string | undefined;
  /** The level of the rows' headings, from 1 to 6. */
  headingLevel?: number | `${number}` | undefined;
  /** The text that channels are searched for. */
  query?: string | undefined;
}

export interface BaChannelListEvents {
  /** The user opened a channel; the one that was open before is closed by that. */
  'ba-channel-open': ChannelOpenEvent;
  /** The user closed the open channel. */
  'ba-channel-close': ChannelCloseEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** The list can be read after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
  /** The list could not be read. */
  'ba-error': BaErrorEvent;
  /** The user confirmed; nothing is sent yet. Cancelable. */
  'ba-key-regenerate-request': KeyRegenerateRequestEvent;
  /** The channel has a new key. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The operation left no valid key. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** It is not known whether the key was changed. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The old key is the current one again. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The service has accepted a first message with the current key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The previous key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
  /** The clipboard took the new key. */
  'ba-key-copied': KeyCopiedEvent;
  /** The dialog closed. */
  'ba-dialog-close': DialogCloseEvent;
}

export interface BaChannelSettingsAttributes {
  /** The id of the channel's project. */
  'project-id'?: string | undefined;
  /** The id of the channel. */
  'channel-id'?: string | undefined;
}

export interface BaChannelSettingsProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The id of the channel's project. */
  projectId?: string | undefined;
  /** The id of the channel. */
  channelId?: string | undefined;
  /** What is known of the channel already; it saves reading it. */
  channel?: Channel | undefined;
}

export interface BaChannelSettingsEvents {
  /** The user confirmed; nothing is sent yet. Cancelable. */
  'ba-key-regenerate-request': KeyRegenerateRequestEvent;
  /** The channel has a new key. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The operation left no valid key. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** It is not known whether the key was changed. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The clipboard took the key. */
  'ba-key-copied': KeyCopiedEvent;
  /** The dialog closed. */
  'ba-dialog-close': DialogCloseEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** A call goes on after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
  /** Something could not be read. */
  'ba-error': BaErrorEvent;
  /** The old key is the current one again, and the element that the user confirmed in is gone. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The service has accepted a first message with the current key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The previous key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
}

export interface BaHomeLinkAttributes {
  /** What the link is called. Default: *All projects*. */
  label?: string | undefined;
}

export interface BaHomeLinkProperties {
  /** The adapter, which hears of the event; default: the provider's. */
  api?: SettingsApi | undefined;
  /** What the link is called. Default: *All projects*. */
  label?: string | undefined;
}

export interface BaHomeLinkEvents {
  /** To the projects. Cancelable. */
  'ba-navigate': NavigateEvent;
}

export interface BaKeyHistoryAttributes {
  /** The id of the channel's project. */
  'project-id'?: string | undefined;
  /** The id of the channel. */
  'channel-id'?: string | undefined;
}

export interface BaKeyHistoryProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The id of the channel's project. */
  projectId?: string | undefined;
  /** The id of the channel. */
  channelId?: string | undefined;
}

export interface BaKeyHistoryEvents {
  /** The channel has a new key, and the element that the user confirmed in is gone. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The operation left no valid key, and the element that the user confirmed in is gone. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** The key may have been changed, and the element that the user confirmed in is gone. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The old key is the current one again, and the element that the user confirmed in is gone. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The service has accepted a first message with the current key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The previous key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
  /** The history could not be read. */
  'ba-error': BaErrorEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** The history can be read after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
}

export interface BaKeyRotationAttributes {
  /** The id of the channel's project. */
  'project-id'?: string | undefined;
  /** The id of the channel. */
  'channel-id'?: string | undefined;
}

export interface BaKeyRotationProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The id of the channel's project. */
  projectId?: string | undefined;
  /** The id of the channel. */
  channelId?: string | undefined;
  /** What is known of the channel already; it saves reading it. */
  channel?: Channel | undefined;
}

export interface BaKeyRotationEvents {
  /** The service has accepted a first message with the new key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The old key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
  /** The old key is the current one again. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The old key was asked to be the current one again, and is not. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** It is not known whether the old key is the current one again. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The dialog that asks whether the old key should be kept closed. */
  'ba-dialog-close': DialogCloseEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** A call goes on after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
  /** The channel could not be read, or the old key not be ended. */
  'ba-error': BaErrorEvent;
  /** The user confirmed; nothing is sent yet. Cancelable. */
  'ba-key-regenerate-request': KeyRegenerateRequestEvent;
  /** The channel has a new key. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The clipboard took the new key. */
  'ba-key-copied': KeyCopiedEvent;
}

export interface BaKeySnippetsAttributes {
  /** The id of the channel's project. */
  'project-id'?: string | undefined;
  /** The id of the channel. */
  'channel-id'?: string | undefined;
}

export interface BaKeySnippetsProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The id of the channel's project. */
  projectId?: string | undefined;
  /** The id of the channel. */
  channelId?: string | undefined;
  /** What is known of the channel already; it saves reading it. */
  channel?: Channel | undefined;
  /** What is shown instead of the library's own snippets; default: what the policy says. */
  snippets?: KeySnippets | undefined;
}

export interface BaKeySnippetsEvents {
  /** The clipboard took the code with the key. */
  'ba-key-copied': KeyCopiedEvent;
  /** The channel has a new key, and the element that the user confirmed in is gone. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The operation left no valid key, and the element that the user confirmed in is gone. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** The key may have been changed, and the element that the user confirmed in is gone. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The old key is the current one again, and the element that the user confirmed in is gone. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The service has accepted a first message with the current key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The previous key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
  /** The key could not be read, or the code not be copied. */
  'ba-error': BaErrorEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** The key can be copied after a sign-in. */
  'ba-auth-required': AuthRequiredEvent;
}

export interface BaProjectGridAttributes {
  /** The level of the heading, from 1 to 6; those of the tiles are one below. */
  'heading-level'?: number | `${number}` | undefined;
  /** `none` leaves the heading to the host. */
  header?: 'none' | undefined;
  /** The text that projects are searched for. */
  query?: string | undefined;
}

export interface BaProjectGridProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The level of the heading, from 1 to 6; those of the tiles are one below. */
  headingLevel?: number | `${number}` | undefined;
  /** `none` leaves the heading to the host. */
  header?: 'none' | undefined;
  /** The text that projects are searched for. */
  query?: string | undefined;
}

export interface BaProjectGridEvents {
  /** A tile was chosen; *ba-navigate* follows. */
  'ba-project-select': ProjectSelectEvent;
  /** To the project, or to its settings. Cancelable. */
  'ba-navigate': NavigateEvent;
  /** *Add project…* was chosen. Cancelable. */
  'ba-project-create': ProjectCreateEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** The projects can be read after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
  /** The projects could not be read. */
  'ba-error': BaErrorEvent;
}

export interface BaProjectSettingsAttributes {
  /** The id of the project. */
  'project-id'?: string | undefined;
  /** The id of the open tab: `general`, `channels` or the host's own. */
  tab?: string | undefined;
  /** The id of the open channel, in the tab `channels`. */
  'channel-id'?: string | undefined;
  /** The level of the heading, from 1 to 6; those in the tabs are one below. */
  'heading-level'?: number | `${number}` | undefined;
  /** `none` leaves the heading to the host. */
  header?: 'none' | undefined;
}

export interface BaProjectSettingsProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The id of the project. */
  projectId?: string | undefined;
  /** The id of the open tab: `general`, `channels` or the host's own. */
  tab?: string | undefined;
  /** The id of the open channel, in the tab `channels`. */
  channelId?: string | undefined;
  /** The level of the heading, from 1 to 6; those in the tabs are one below. */
  headingLevel?: number | `${number}` | undefined;
  /** `none` leaves the heading to the host. */
  header?: 'none' | undefined;
  /** The host's own tabs, after ours. */
  tabs?: readonly Tab[] | undefined;
}

export interface BaProjectSettingsEvents {
  /** The user chose another tab; *ba-navigate* follows. */
  'ba-tab-change': TabChangeEvent;
  /** The user opened a channel; *ba-navigate* follows. */
  'ba-channel-open': ChannelOpenEvent;
  /** The user closed the open channel; *ba-navigate* follows. */
  'ba-channel-close': ChannelCloseEvent;
  /** To a tab or a channel. Cancelable. */
  'ba-navigate': NavigateEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** The project can be read after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
  /** The project could not be read. */
  'ba-error': BaErrorEvent;
  /** The user confirmed; nothing is sent yet. Cancelable. */
  'ba-key-regenerate-request': KeyRegenerateRequestEvent;
  /** The channel has a new key. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The operation left no valid key. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** It is not known whether the key was changed. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The old key is the current one again. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The service has accepted a first message with the current key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The previous key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
  /** The clipboard took the new key. */
  'ba-key-copied': KeyCopiedEvent;
  /** The dialog closed. */
  'ba-dialog-close': DialogCloseEvent;
}

export interface BaProjectSwitcherAttributes {
  /** The id of the active project. */
  'project-id'?: string | undefined;
}

export interface BaProjectSwitcherProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The id of the active project. */
  projectId?: string | undefined;
}

export interface BaProjectSwitcherEvents {
  /** Another project was chosen; *ba-navigate* follows. */
  'ba-project-select': ProjectSelectEvent;
  /** To the project, its settings or all projects. Cancelable. */
  'ba-navigate': NavigateEvent;
  /** *Add project…* was chosen. Cancelable. */
  'ba-project-create': ProjectCreateEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** The projects can be read after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
  /** The project or the projects could not be read. */
  'ba-error': BaErrorEvent;
}

export interface BaProviderAttributes {
  /** The address of a service that keeps the REST contract; makes a REST adapter for it. */
  'api-base'?: string | undefined;
  /** The language of texts, dates and numbers: a BCP 47 tag. Default: the `lang` of the page. */
  locale?: string | undefined;
}

export interface BaProviderProperties {
  /** The adapter. It wins over `api-base`. */
  api?: SettingsApi | undefined;
  /** The address of a service that keeps the REST contract; makes a REST adapter for it. */
  apiBase?: string | undefined;
  /** The language of texts, dates and numbers: a BCP 47 tag. Default: the `lang` of the page. */
  locale?: string | undefined;
  /** Languages besides English, and the host's own texts. */
  messages?: MessageOverrides | undefined;
  /** What is shown and hidden. */
  policy?: Policy | undefined;
}

export interface BaProviderEvents {
  /** A route is about to be shown. A host that prevents it navigates itself. */
  'ba-navigate': NavigateEvent;
  /** A project was chosen; *ba-navigate* follows. */
  'ba-project-select': ProjectSelectEvent;
  /** *Add project…* was chosen. Cancelable. */
  'ba-project-create': ProjectCreateEvent;
  /** Its first content, which is no placeholder, has been painted. Once. */
  'ba-ready': ReadyEvent;
  /** Something can be read after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
  /** Something could not be read. */
  'ba-error': BaErrorEvent;
  /** The user chose another tab; *ba-navigate* follows. */
  'ba-tab-change': TabChangeEvent;
  /** The user opened a channel; *ba-navigate* follows. */
  'ba-channel-open': ChannelOpenEvent;
  /** The user closed the open channel; *ba-navigate* follows. */
  'ba-channel-close': ChannelCloseEvent;
  /** The user confirmed; nothing is sent yet. Cancelable. */
  'ba-key-regenerate-request': KeyRegenerateRequestEvent;
  /** The channel has a new key. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The operation left no valid key. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** It is not known whether the key was changed. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The old key is the current one again. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The service has accepted a first message with the current key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The previous key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
  /** The clipboard took the new key. */
  'ba-key-copied': KeyCopiedEvent;
  /** The dialog closed. */
  'ba-dialog-close': DialogCloseEvent;
}

export interface BaRegenerateKeyDialogAttributes {
  /** The id of the channel's project. */
  'project-id'?: string | undefined;
  /** The id of the channel. */
  'channel-id'?: string | undefined;
  /** Whether the dialog is open. Setting it to `false` does nothing while the dialog must stay open. */
  open?: boolean | '' | undefined;
}

export interface BaRegenerateKeyDialogProperties {
  /** The adapter; default: the provider's. */
  api?: SettingsApi | undefined;
  /** The id of the channel's project. */
  projectId?: string | undefined;
  /** The id of the channel. */
  channelId?: string | undefined;
  /** Whether the dialog is open. Setting it to `false` does nothing while the dialog must stay open. */
  open?: boolean | undefined;
  /** What is known of the channel, to be shown until it is read. */
  channel?: Channel | undefined;
}

export interface BaRegenerateKeyDialogEvents {
  /** The user confirmed; nothing is sent yet. Cancelable. */
  'ba-key-regenerate-request': KeyRegenerateRequestEvent;
  /** The channel has a new key. */
  'ba-key-regenerated': KeyRegeneratedEvent;
  /** The operation left no valid key. */
  'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
  /** It is not known whether the key was changed. */
  'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
  /** The old key is the current one again. */
  'ba-previous-key-restored': PreviousKeyRestoredEvent;
  /** The service has accepted a first message with the current key. */
  'ba-key-first-used': KeyFirstUsedEvent;
  /** The previous key does not work any more. */
  'ba-previous-key-ended': PreviousKeyEndedEvent;
  /** The clipboard took the new key. */
  'ba-key-copied': KeyCopiedEvent;
  /** The operation goes on after a sign-in. Cancelable. */
  'ba-auth-required': AuthRequiredEvent;
  /** The channel could not be loaded, or the new key not be copied or saved. */
  'ba-error': BaErrorEvent;
  /** The dialog closed. */
  'ba-dialog-close': DialogCloseEvent;
}

/** Every element by its name. */
export interface BaElements {
  /** The whole settings application in one tag: header, projects dashboard, project dashboard, project settings. */
  'ba-settings-app': {
    element: BaSettingsApp;
    attributes: BaSettingsAppAttributes;
    properties: BaSettingsAppProperties;
    events: BaSettingsAppEvents;
  };
  /** A channel's API key: masked but for its last four characters, to be shown, copied and selected. Its value is no property: it goes from the adapter into the field and nowhere else. */
  'ba-api-key-field': {
    element: BaApiKeyField;
    attributes: BaApiKeyFieldAttributes;
    properties: BaApiKeyFieldProperties;
    events: BaApiKeyFieldEvents;
  };
  /** All connected channels of a project. A row opens its channel in place, one at a time. */
  'ba-channel-list': {
    element: BaChannelList;
    attributes: BaChannelListAttributes;
    properties: BaChannelListProperties;
    events: BaChannelListEvents;
  };
  /** One channel: its API key with *Copy* and *Regenerate*, its status with *Verify*, and how to integrate it. */
  'ba-channel-settings': {
    element: BaChannelSettings;
    attributes: BaChannelSettingsAttributes;
    properties: BaChannelSettingsProperties;
    events: BaChannelSettingsEvents;
  };
  /** The logo, which leads to the projects dashboard. */
  'ba-home-link': {
    element: BaHomeLink;
    attributes: BaHomeLinkAttributes;
    properties: BaHomeLinkProperties;
    events: BaHomeLinkEvents;
  };
  /** What happened to a channel's keys: what, when, to which key, by whom and why; newest first. It shows nothing, and asks for nothing, where the adapter has no `listKeyEvents`. */
  'ba-key-history': {
    element: BaKeyHistory;
    attributes: BaKeyHistoryAttributes;
    properties: BaKeyHistoryProperties;
    events: BaKeyHistoryEvents;
  };
  /** What follows a new key: the steps until the bot uses it and the old one has stopped, each with its proof. While both keys work, it shows who used each last, and offers to end the old one or to keep it. It reads the channel until there is nothing to wait for. Where nothing is to be seen, and where the adapter declares no overlap, it is empty. */
  'ba-key-rotation': {
    element: BaKeyRotation;
    attributes: BaKeyRotationAttributes;
    properties: BaKeyRotationProperties;
    events: BaKeyRotationEvents;
  };
  /** Where a channel's bot takes its API key: a file, a line of code or a command for each tab. The page shows a placeholder; the key stands only in what is copied. */
  'ba-key-snippets': {
    element: BaKeySnippets;
    attributes: BaKeySnippetsAttributes;
    properties: BaKeySnippetsProperties;
    events: BaKeySnippetsEvents;
  };
  /** The projects dashboard: a tile for every project, in the service's order. */
  'ba-project-grid': {
    element: BaProjectGrid;
    attributes: BaProjectGridAttributes;
    properties: BaProjectGridProperties;
    events: BaProjectGridEvents;
  };
  /** The settings of a project: the tabs *General*, *Channels* and the host's own. */
  'ba-project-settings': {
    element: BaProjectSettings;
    attributes: BaProjectSettingsAttributes;
    properties: BaProjectSettingsProperties;
    events: BaProjectSettingsEvents;
  };
  /** The active project's name, with a menu: its settings, the other projects, all projects. */
  'ba-project-switcher': {
    element: BaProjectSwitcher;
    attributes: BaProjectSwitcherAttributes;
    properties: BaProjectSwitcherProperties;
    events: BaProjectSwitcherEvents;
  };
  /** Gives everything below it an adapter, a language, texts and a policy. What it does not set itself it hands on from the provider around it; its texts it lays over those. */
  'ba-provider': {
    element: BaProvider;
    attributes: BaProviderAttributes;
    properties: BaProviderProperties;
    events: BaProviderEvents;
  };
  /** Asks before a channel's key is replaced, shows how it goes, and what came of it. While a request runs, or a key stands in it that will not be shown again, it stays open. */
  'ba-regenerate-key-dialog': {
    element: BaRegenerateKeyDialog;
    attributes: BaRegenerateKeyDialogAttributes;
    properties: BaRegenerateKeyDialogProperties;
    events: BaRegenerateKeyDialogEvents;
  };
}
