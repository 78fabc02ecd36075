import { createContext } from '@lit/context';
import type { SettingsApi } from '../api/settings-api.js';

/** The adapter that a provider gives to the elements below it. Its key is shared by every copy of this package, and open to hosts that answer `context-request` themselves. */
export const apiContext = createContext<SettingsApi | undefined>(Symbol.for('ba-settings-api'));
