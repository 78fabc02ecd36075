/** What the visitor has chosen, as far as a page that embeds the elements says it. */
export interface Chosen {
  /** A language tag that one of the package's languages has; `en` needs no module. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The name of a style sheet of the package, without its ending. */
  readonly brand?: string | undefined;
  readonly theme: 'system' | 'light' | 'dark';
}

/** What every host of the demo's service writes for its adapter. */
export const adapterOptions = `{
  base: '/api',
  overlap: {
    seconds: [3600, 86400, 604800],
    firstUse: { seconds: 300, atMost: 604800 },
  },
  keyEvents: true,
}`;

/** The module and the export of a language; nothing for English, which comes with the elements. */
export function languageModule({ locale }: Chosen): { readonly file: string; readonly name: string } | undefined {
  if (locale === 'en') return undefined;
  return locale === 'en-XA' ? { file: 'pseudo.js', name: 'pseudo' } : { file: `${locale}.js`, name: locale };
}

/** The style sheets of the package that the page needs. */
export function styleSheets({ brand, theme }: Chosen): readonly string[] {
  return [...(brand ? [`${brand}.css`] : []), ...(theme === 'system' ? [] : [`${theme}.css`])];
}

/** A text in which every line but the first begins so many spaces later. */
export const indented = (text: string, spaces: number): string => text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
