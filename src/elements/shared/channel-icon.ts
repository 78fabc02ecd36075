import type { TemplateResult } from 'lit';
import type { Icon } from '../../ui/icon/icon.js';
import {
  audioLinesIcon,
  botIcon,
  globeIcon,
  messageCircleIcon,
  messengerIcon,
  micIcon,
  plugIcon,
} from '../../ui/icon/icons.generated.js';

const icons: Readonly<Record<string, Icon>> = {
  universal: globeIcon,
  'amazon-alexa': audioLinesIcon,
  'facebook-messenger': messengerIcon,
  'microsoft-bot-framework': botIcon,
  rasa: messageCircleIcon,
  'samsung-bixby': micIcon,
};

/** The icon of a channel type; a neutral one for a type that is not known. */
export function channelIcon(type: string): TemplateResult {
  return (Object.hasOwn(icons, type) ? icons[type]! : plugIcon)();
}
