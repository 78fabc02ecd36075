import { ar } from '../src/localization/ar.js';
import { de } from '../src/localization/de.js';
import { en } from '../src/localization/en.js';
import { ja } from '../src/localization/ja.js';
import type { Language } from '../src/localization/messages.js';
import { pseudo } from '../src/localization/pseudo.js';
import { tr } from '../src/localization/tr.js';

/** Every language there is, with what it is called in itself. */
export const languages: readonly { readonly title: string; readonly language: Language }[] = [
  { title: 'English', language: en },
  { title: 'Deutsch', language: de },
  { title: 'Türkçe', language: tr },
  { title: 'العربية', language: ar },
  { title: '日本語', language: ja },
  { title: 'Pseudo', language: pseudo },
];

/** The language with this tag; English where there is none. */
export function languageOf(locale: string): Language {
  return languages.find(({ language }) => language.locale === locale)?.language ?? en;
}
