import { html, type TemplateResult } from 'lit';

/** Stands for the name while the sentence is made: a character that no text contains. */
const place = '\u{F0000}';

/**
 * A sentence with a name in it, whose letters have their own direction and do not turn the sentence around them.
 *
 * @param sentence makes the sentence from a name.
 */
export function isolated(sentence: (name: string) => string, name: string): TemplateResult {
  const [before = '', ...rest] = sentence(place).split(place);
  return html`${before}${rest.map((after) => html`<bdi>${name}</bdi>${after}`)}`;
}
