/** What is never drawn by itself (default ignorable): joiners, selectors, fillers, tags, marks of direction; the blank of braille. */
const hidden = /[\p{DI}\u2800]/u;

/**
 * Where such a character belongs to what it follows, and changes how that is drawn. What is followed is matched too: looking
 * behind at characters beyond U+FFFF fails in WebKit.
 */
const belonging = [
  // Emoji that are joined to one, such as a family.
  /[\p{ExtPict}\p{EMod}]\ufe0f?\u200d(?=\p{ExtPict})/gu,
  // A form of an emoji, a sign or an ideograph; a keycap.
  /(?!\p{ASCII})[\p{Emoji}\p{Math}\p{sc=Han}\p{sc=Mong}]\p{VS}|[\d#*]\ufe0f(?=\u20e3)/gu,
  // The flag of a region, such as England's: the black flag, then its code (ISO 3166-2) in tags.
  /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,5}\u{e007f}/gu,
  // Letters whose forms depend on their neighbours: Hebrew, Arabic and the scripts of India; Khmer and Mongolian.
  /(?=[\p{L}\p{M}])[\u0590-\u0dff\u1780-\u18af][\u034f\u180e\u200c\u200d](?=[\u0590-\u0dff\u1780-\u18af])(?=[\p{L}\p{M}])/gu,
  // The half form of a consonant, at the end of a word too: after a virama.
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca][\u200c\u200d]/gu,
];

/**
 * Tells whether a name contains characters that nobody sees, and that can make it look like another.
 *
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 * @see https://www.unicode.org/reports/tr51/#Emoji_Sequences
 */
export function isSuspiciousName(name: string): boolean {
  return hidden.test(name) && hidden.test(belonging.reduce((rest, one) => rest.replace(one, ' '), name));
}
