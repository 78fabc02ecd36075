import { nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { daysSince } from '../../localization/formats.js';
import type { Channel } from '../../model/channel.js';

/** The end and the age of a channel's key, for the second line of its row; nothing where it has no key. */
export function keyLine({ apiKey, type }: Channel, localize: LocalizeController): string | typeof nothing {
  if (!apiKey) return nothing;
  const messages = localize.messagesFor(type);
  const age = daysSince(apiKey.createdAt);
  return messages.keyFacts(apiKey.hint, messages.keyAge(age, localize.formats.number(age)));
}
