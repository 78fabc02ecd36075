export { BaSettingsApp } from './app/ba-settings-app.js';
export type { Routing } from './app/route-controller.js';
export { BaApiKeyField } from './elements/ba-api-key-field/ba-api-key-field.js';
export { BaChannelList } from './elements/ba-channel-list/ba-channel-list.js';
export { BaChannelSettings } from './elements/ba-channel-settings/ba-channel-settings.js';
export { BaHomeLink } from './elements/ba-home-link/ba-home-link.js';
export { BaKeyRotation } from './elements/ba-key-rotation/ba-key-rotation.js';
export { BaKeyHistory } from './elements/ba-key-history/ba-key-history.js';
export { BaKeySnippets } from './elements/ba-key-snippets/ba-key-snippets.js';
export { keyPlaceholder, keySnippets, type KeySnippetOptions } from './elements/ba-key-snippets/key-snippets.js';
export { BaProjectGrid } from './elements/ba-project-grid/ba-project-grid.js';
export { BaProjectSettings } from './elements/ba-project-settings/ba-project-settings.js';
export { BaProjectSwitcher } from './elements/ba-project-switcher/ba-project-switcher.js';
export { BaProvider } from './elements/ba-provider/ba-provider.js';
export { BaRegenerateKeyDialog } from './elements/ba-regenerate-key-dialog/ba-regenerate-key-dialog.js';

export type {
  CallOptions,
  EndPreviousKeyRequest,
  RegenerateKeyRequest,
  RestorePreviousKeyRequest,
  SettingsApi,
  SettingsApiSupports,
  Settled,
  SettleRegenerationRequest,
  SupportedOverlap,
} from './api/settings-api.js';
export {
  isSettingsError,
  type OperationEnd,
  SettingsError,
  settingsErrorCodes,
  type SettingsErrorCode,
  type SettingsErrorOptions,
} from './api/settings-error.js';

export { apiContext } from './context/api-context.js';
export { localeContext } from './context/locale-context.js';
export { messagesContext } from './context/messages-context.js';
export { policyContext } from './context/policy-context.js';

export { BaEvent } from './events/ba-event.js';
export {
  AuthRequiredEvent,
  BaErrorEvent,
  type AuthRequiredDetail,
  type ErrorDetail,
  type SettingsCall,
} from './events/error-events.js';
export {
  DialogCloseEvent,
  KeyCopiedEvent,
  KeyFirstUsedEvent,
  KeyOutcomeUnknownEvent,
  KeyRegeneratedEvent,
  KeyRegenerateFailedEvent,
  KeyRegenerateRequestEvent,
  PreviousKeyEndedEvent,
  PreviousKeyRestoredEvent,
  type DialogCloseReason,
  type KeyFirstUsedDetail,
  type KeyOutcomeUnknownDetail,
  type KeyRegeneratedDetail,
  type KeyRegenerateFailedDetail,
  type KeyRegenerateRequestDetail,
  type OperationDetail,
  type PreviousKeyEndedDetail,
  type PreviousKeyRestoredDetail,
} from './events/key-events.js';
export {
  ChannelCloseEvent,
  ChannelOpenEvent,
  NavigateEvent,
  ProjectCreateEvent,
  ProjectSelectEvent,
  TabChangeEvent,
  type ChannelDetail,
  type NavigateDetail,
} from './events/navigation-events.js';

export { ReadyEvent } from './events/ready-events.js';

export { en } from './localization/en.js';
export type { Language, MessageOverrides, Messages, MessageSet, SomeMessages } from './localization/messages.js';
export {
  formatRoute,
  keyEventTypes,
  knownChannelTypes,
  parseRoute,
  regenerationReasons,
  sameRoute,
  type AnsweredApiKey,
  type ApiKey,
  type Channel,
  type ChannelPage,
  type ChannelStatus,
  type DayActivity,
  type EndAfterFirstUse,
  type IssuedApiKey,
  type KeyEvent,
  type KeyEventPage,
  type KeyEventType,
  type KeyExposure,
  type KeyFacts,
  type KeySnippet,
  type KeySnippets,
  type KeyUse,
  type KnownChannelType,
  type Overlap,
  type Page,
  type PageQuery,
  type Policy,
  type PreviousKey,
  type Project,
  type ProjectPage,
  type RegenerationReason,
  type Route,
} from './model/index.js';
export type { Tab } from './ui/tabs/tabs.js';
