import type { SettingsError } from '../../api/settings-error.js';
import type { Formats } from '../../localization/formats.js';
import type { Messages } from '../../localization/messages.js';
import type { Channel } from '../../model/channel.js';
import type { Project } from '../../model/project.js';

/** What one state of the regeneration looks like. */
export interface DialogView {
  readonly title: unknown;
  readonly content: unknown;
  readonly actions?: unknown;
  /** Told politely when it changes, while the view stays. */
  readonly news?: string;
}

/** What the views are drawn from, and what their buttons do. */
export interface DialogFacts {
  readonly messages: Messages;
  readonly formats: Formats;
  readonly channel: Channel | undefined;
  readonly channelId: string;
  readonly project: Project | undefined;
  readonly projectId: string;
  /** Whether the service shows the current key again. */
  readonly reveals: boolean;
  /** Whether a new key's value is held. */
  readonly isHeld: boolean;
  /** Whether it may stand here to be read. */
  readonly isShown: boolean;
  readonly copyWasDenied: boolean;
  readonly offersDownload: boolean;
  /** Something has been under way for longer than one expects. */
  readonly isSlow: boolean;
  /** Seconds until the service takes another request. */
  readonly secondsLeft: number;
  readonly signInIsHandled: boolean;
  /** Why the channel could not be read. */
  readonly readingError: SettingsError | undefined;
  readAgain(): void;
  cancel(): void;
  confirm(): void;
  close(): void;
  checkAgain(): void;
  askAgain(): void;
  signInAgain(): void;
  copy(): void;
  download(): void;
  stored(): void;
}
