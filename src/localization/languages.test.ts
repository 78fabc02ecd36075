import { expect } from '@open-wc/testing';
import { recordCount } from '../testing/counting.test-setup.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { directionOf } from './direction.js';
import { en } from './en.js';
import { formatsFor } from './formats.js';
import { ja } from './ja.js';
import type { Language } from './messages.js';
import { pseudo } from './pseudo.js';
import { channelTypeName } from './product.js';
import { tr } from './tr.js';

const languages = [en, de, tr, ar, ja, pseudo];

/** Counts that stand for every category of every language: 0, 1, 2, few (3), many (11), other (100). */
const counts = [0, 1, 2, 3, 11, 100];

type Message = (...facts: unknown[]) => string;

/** Messages whose first argument is a count. */
const counted = ['projectCount', 'newUsersThisWeek', 'channelCount', 'keyAge', 'keyEventCount', 'retryIn'] as const;
const isCounted = (name: string) => (counted as readonly string[]).includes(name);

/** Messages of a time today, or of a date: the second argument is which. */
const dated = [
  ...['newKeyMade', 'receivingSince', 'receivingLast', 'oldKeyDue', 'oldKeyStopsAbout'],
  ...['oldKeyStopsAt', 'oldKeyStoppedAt', 'watchStopped'],
];

const fact = (at: number) => `fact-${at}`;

interface Text {
  readonly name: string;
  readonly text: string;
  /** What must stand in it. */
  readonly facts: readonly string[];
}

/** Every text of a language, each message called with facts. */
function textsOf(language: Language): readonly Text[] {
  const { number } = formatsFor(language.locale);
  return Object.entries(language).flatMap(([name, message]: [string, unknown]): readonly Text[] => {
    if (name === 'locale') return [];
    if (typeof message === 'string') return [{ name, text: message, facts: [] }];
    if (typeof message === 'object') {
      return Object.entries(message as object).map(([code, text]) => ({
        name: `${name}.${code}`,
        text: text as string,
        facts: [],
      }));
    }
    const say = message as Message;
    if (isCounted(name)) {
      // One and two may be words of their own, and of nothing there is no number.
      return counts.map((count) => ({
        name: `${name}(${count})`,
        text: say(count, number(count)),
        facts: count > 2 ? [number(count)] : [],
      }));
    }
    if (dated.includes(name))
      return [true, false].map((isToday) => ({
        name: `${name}(${isToday ? 'today' : 'another day'})`,
        text: say(fact(0), isToday),
        facts: [fact(0)],
      }));
    const facts = Array.from(
      { length: Math.max(say.length, (en[name as keyof Language] as Message).length) },
      (_, at) => fact(at),
    );
    return [{ name, text: say(...facts), facts }];
  });
}

/** What is the same in every language, or may be: names, addresses, and words that the languages share. */
const mayBeEnglish: Readonly<Record<string, readonly string[]>> = {
  de: ['withId', 'projectName', 'status', 'dashboard', 'operationSent', 'colorName.orange', 'colorName.pink'],
  ja: ['withId'],
};

describe('the languages', () => {
  let said = 0;
  let failures = 0;
  after(() => recordCount({ what: 'languages × messages', run: said, failures }));
  afterEach(function () {
    if (this.currentTest?.state === 'failed') failures += 1;
  });

  for (const language of languages) {
    describe(language.locale, () => {
      it('says every message, with every fact', () => {
        const texts = textsOf(language);
        said += texts.length;
        expect(texts.map(({ name }) => name)).to.have.members(textsOf(en).map(({ name }) => name));
        for (const { name, text, facts } of texts) {
          expect(text.trim(), name).not.to.equal('');
          expect(text, name).not.to.match(/undefined|null|NaN|\[object|\$\{|function/);
          for (const one of facts) expect(text, name).to.contain(one);
        }
      });

      it('has words of its own for a key that is due for renewal, which no rotation has replaced', () => {
        const { keyIsOld, stepOldKey } = language;
        // In Arabic they differ by an article only.
        expect(keyIsOld).not.to.match(/(Old key|Alter Schlüssel|Eski anahtar|مفتاح|古い)/);
        expect(keyIsOld).not.to.equal(stepOldKey);
      });

      it('has the texts without a name where there is none', () => {
        expect(language.changedAt('at noon', undefined)).to.contain('at noon').and.not.to.contain('undefined');
      });

      it('is known to Intl, by its own tag', () => {
        expect(Intl.DateTimeFormat.supportedLocalesOf(language.locale)).to.deep.equal([language.locale]);
      });

      it('names a type of channel, and leaves one alone that it does not know', () => {
        expect(language.channelType('rasa')).not.to.equal('rasa');
        expect(language.channelType('constructor')).to.equal('constructor');
      });

      it('calls a control by what stands on it, for those who speak to the page (WCAG 2.5.3)', () => {
        const lower = (text: string) => text.toLocaleLowerCase(language.locale).replace(/[⟦⟧]/g, '');
        expect(lower(language.copyKey)).to.contain(lower(language.copy));
        expect(lower(language.regenerateKeyOf('Rasa'))).to.contain(lower(language.regenerate));
        expect(language.switcherLabel('Support bot')).to.contain('Support bot');
      });

      it('has a form for every plural category, and no other', () => {
        const { pluralCategories } = new Intl.PluralRules(language.locale).resolvedOptions();
        const formsOf = (name: (typeof counted)[number]) =>
          // The number itself is no difference, and neither is the zero that some messages say in words.
          new Set(counts.slice(1).map((count) => language[name](count, '#')));
        // Turkish has a category for one in Intl, but a noun stands in the singular after every number.
        const expected = language.locale === 'tr' ? 1 : pluralCategories.filter((one) => one !== 'zero').length;
        for (const name of counted) expect(formsOf(name).size, name).to.equal(expected);
      });
    });
  }

  for (const language of [de, tr, ar, ja]) {
    it(`leaves nothing in English: ${language.locale}`, () => {
      const english = new Map(textsOf(en).map(({ name, text }) => [name, text]));
      const same = textsOf(language)
        .filter(({ name, text }) => english.get(name) === text)
        .map(({ name }) => name);
      const allowed = ['channelType', 'guideUrl', 'downloadName', 'inUseYes', ...(mayBeEnglish[language.locale] ?? [])];
      expect(same.filter((name) => !allowed.includes(name))).to.deep.equal([]);
    });
  }

  it('keeps addresses and names of files', () => {
    for (const language of languages) {
      expect(language.guideUrl).to.equal(en.guideUrl);
      expect(language.downloadName('rasa')).to.equal('api-key-rasa.txt');
    }
    expect(channelTypeName('something-new')).to.equal('something-new');
  });

  it('is right to left in Arabic only', () => {
    expect(languages.map(({ locale }) => directionOf(locale))).to.deep.equal([
      'ltr',
      'ltr',
      'ltr',
      'rtl',
      'ltr',
      'ltr',
    ]);
  });
});

describe('plurals', () => {
  const tables: readonly (readonly [Language, (typeof counted)[number], Readonly<Record<number, string>>])[] = [
    [en, 'channelCount', { 0: '0 channels', 1: '1 channel', 2: '2 channels', 21: '21 channels' }],
    [en, 'keyAge', { 0: 'created today', 1: '1 day old', 2: '2 days old' }],
    [de, 'channelCount', { 0: '0 Kanäle', 1: '1 Kanal', 2: '2 Kanäle', 101: '101 Kanäle' }],
    [de, 'retryIn', { 1: 'In 1 Sekunde erneut versuchen', 30: 'In 30 Sekunden erneut versuchen' }],
    [tr, 'projectCount', { 0: '0 proje', 1: '1 proje', 2: '2 proje', 100: '100 proje' }],
    [ja, 'projectCount', { 0: '0 件のプロジェクト', 1: '1 件のプロジェクト', 7: '7 件のプロジェクト' }],
    [
      ar,
      'channelCount',
      {
        0: 'لا توجد قنوات',
        1: 'قناة واحدة',
        2: 'قناتان',
        3: '3 قنوات',
        10: '10 قنوات',
        11: '11 قناةً',
        99: '99 قناةً',
        100: '100 قناة',
        102: '102 قناة',
        103: '103 قنوات',
        111: '111 قناةً',
        1000: '1000 قناة',
      },
    ],
    [
      ar,
      'keyAge',
      {
        0: 'أُنشئ اليوم',
        1: 'عمره يوم واحد',
        2: 'عمره يومان',
        7: 'عمره 7 أيام',
        41: 'عمره 41 يومًا',
        100: 'عمره 100 يوم',
      },
    ],
    [
      ar,
      'retryIn',
      { 1: 'إعادة المحاولة بعد ثانية واحدة', 2: 'إعادة المحاولة بعد ثانيتين', 5: 'إعادة المحاولة بعد 5 ثوانٍ' },
    ],
  ];
  for (const [language, name, table] of tables) {
    it(`${language.locale}: ${name}`, () => {
      for (const [count, text] of Object.entries(table)) {
        expect(language[name](Number(count), count), count).to.equal(text);
      }
    });
  }
});
