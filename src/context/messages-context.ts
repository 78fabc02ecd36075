import { createContext } from '@lit/context';
import type { MessageOverrides } from '../localization/messages.js';

/** The texts that a host sets itself. Its key is shared by every copy of this package, and open to hosts that answer `context-request` themselves. */
export const messagesContext = createContext<MessageOverrides | undefined>(Symbol.for('ba-settings-messages'));
