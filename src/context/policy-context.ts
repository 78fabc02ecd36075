import { createContext } from '@lit/context';
import type { Policy } from '../model/policy.js';

/** What a partner shows and hides. Its key is shared by every copy of this package, and open to hosts that answer `context-request` themselves. */
export const policyContext = createContext<Policy | undefined>(Symbol.for('ba-settings-policy'));
