import { html } from 'lit';
import type { SettingsError } from '../../api/settings-error.js';
import { durationText } from '../../localization/duration-format.js';
import type { Formats } from '../../localization/formats.js';
import type { ChannelMessages } from '../../localization/messages.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { Project } from '../../model/project.js';
import type { Icon } from '../../ui/icon/icon.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';
import type { TwoKeysController } from './two-keys-controller.js';
import type { TwoKeys } from './two-keys.js';

/** What one state of the regeneration looks like. */
export interface DialogView {
  /** Tells outcomes apart at a glance; the title says the same in words. */
  readonly icon?: unknown;
  readonly title: unknown;
  readonly content: unknown;
  readonly actions?: unknown;
  /** The ids of all that describes it, where that is more than the sentence: the focus starts behind what is to be chosen. */
  readonly describedBy?: string | undefined;
  /** Announced politely when it changes while the view stays. */
  readonly news?: string | undefined;
}

/** What the views show, and what their buttons do. */
export interface DialogFacts {
  readonly messages: ChannelMessages;
  readonly formats: Formats;
  /** The language of the messages, a BCP 47 tag. */
  readonly locale: string;
  readonly regeneration: RegenerationController;
  readonly channel: Channel | undefined;
  readonly channelId: string;
  /** The channel's name; its id where it has none, or is not known. */
  readonly name: string;
  readonly project: Project | undefined;
  readonly projectId: string;
  /** Whether the value of the new key may stand here to be read. */
  readonly isShown: boolean;
  readonly copyWasDenied: boolean;
  /** It was copied a moment ago. */
  readonly isCopied: boolean;
  /** What a gesture that was refused wants to be answered. */
  readonly hint: string | undefined;
  /** A key field shows the new key. */
  readonly isHandedOver: boolean;
  readonly offersDownload: boolean;
  /** Something has been under way for longer than one expects. */
  readonly isSlow: boolean;
  /** Seconds until the service accepts another request. */
  readonly secondsLeft: number;
  /** Why the channel could not be loaded. */
  readonly loadError: SettingsError | undefined;
  /** The channel was loaded, and has no key. */
  readonly hasNoKey: boolean;
  /** What is said and asked of two keys; `undefined` where the service keeps one, or until that is loaded. */
  readonly twoKeys: TwoKeys | undefined;
  /** Loads that, and knows what the user has chosen there. */
  readonly late: TwoKeysController;
  /**
   * The key before this one, as it was read with it: `null` where the service accepts none any more, `undefined` where that is not
   * known.
   */
  previousOf(keyId: string): PreviousKey | null | undefined;
  /** Asks whether the previous key should be the current one again, in place of this one. */
  askToRestore(key: ApiKey, previous: PreviousKey): void;
  loadAgain(): void;
  cancel(): void;
  confirm(event: MouseEvent): void;
  close(): void;
  askAgain(): void;
  copy(): void;
  download(): void;
  saved(): void;
  keepLonger(): void;
}

/** The icon of an outcome. */
export function outcomeIcon(icon: Icon, tint: 'success' | 'danger' | '' = '') {
  return html`<span class="outcome ${tint}">${icon()}</span>`;
}

/** A button of a dialog's actions. */
export function dialogButton(
  label: unknown,
  onClick: () => void,
  { kind = '', disabled = false }: { kind?: '' | 'primary' | 'cancel' | 'small'; disabled?: boolean } = {},
) {
  return html`<button
    class="button ${kind}"
    part="button ${kind === 'primary' ? kind : ''}"
    type="button"
    aria-disabled=${disabled ? 'true' : 'false'}
    @click=${onClick}
  >
    ${label}
  </button>`;
}

/** The button that leaves what is shown. */
export const closeAction = ({ messages, close }: DialogFacts) => dialogButton(messages.close, close);

/** How long a key that ends may still be accepted somewhere; `undefined` where it is refused at once. */
export function withinText({ locale, regeneration }: DialogFacts): string | undefined {
  const seconds = regeneration.capabilities?.revocationSeconds ?? 0;
  return seconds > 0 ? durationText(locale, seconds) : undefined;
}

/** Until when the key before this one works, as it was read; `undefined` where it does not, or that is not known. */
export function previousText(keyId: string, facts: DialogFacts): string | undefined {
  const previous = facts.previousOf(keyId);
  return previous ? facts.twoKeys?.previousKeyText(previous, facts) : undefined;
}
