import { directionOf } from '../../src/localization/direction.js';
import type { Language } from '../../src/localization/messages.js';
import { choices } from './choices.js';

interface DemoLanguage {
  readonly locale: string;
  readonly title: string;
  /** English comes with the elements. */
  readonly load?: () => Promise<Language>;
}

/** Every language is a module of its own, and comes when somebody chooses it. */
export const demoLanguages: readonly DemoLanguage[] = [
  { locale: 'en', title: 'English' },
  { locale: 'de', title: 'Deutsch', load: async () => (await import('../../src/localization/de.js')).de },
  { locale: 'tr', title: 'Türkçe', load: async () => (await import('../../src/localization/tr.js')).tr },
  { locale: 'ar', title: 'العربية', load: async () => (await import('../../src/localization/ar.js')).ar },
  { locale: 'ja', title: '日本語', load: async () => (await import('../../src/localization/ja.js')).ja },
  { locale: 'en-XA', title: 'Pseudo', load: async () => (await import('../../src/localization/pseudo.js')).pseudo },
];

const stored = 'demo-language';

/** The language that was chosen last. */
export function chosenLocale(): string {
  const chosen = choices.read(stored);
  return demoLanguages.find(({ locale }) => locale === chosen)?.locale ?? 'en';
}

/** Gives the page a language, and returns its texts. @throws where its module cannot be loaded */
async function speak(locale: string): Promise<Language | undefined> {
  const messages = await demoLanguages.find((one) => one.locale === locale)?.load?.();
  // All that the elements need to know stands in the page: they follow its language.
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  return messages;
}

/** Gives the page the language that was chosen last, or English where that cannot be loaded, and returns its texts. */
export const startLanguage = (): Promise<Language | undefined> => speak(chosenLocale()).catch(() => speak('en'));

/** Changes the language of the page as it stands. @throws where it cannot be loaded: then nothing is changed */
export async function applyLanguage(locale: string): Promise<void> {
  const messages = await speak(locale);
  choices.write(stored, locale);
  document.querySelector('ba-settings-app')!.messages = messages;
}
