import { createContext } from '@lit/context';

/** The BCP 47 language tag that texts, dates and numbers are written in. Its key is shared by every copy of this package, and open to hosts that answer `context-request` themselves. */
export const localeContext = createContext<string | undefined>(Symbol.for('ba-settings-locale'));
