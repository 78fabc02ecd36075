import { html } from 'lit';

/**
 * A text whose dots part two facts for the eye: a screen reader would say "middle dot". The spaces stand beside the words: alone they
 * would be lost on the way, and the facts be one word.
 */
export function quietDots(text: string) {
  const facts = text.split(' · ');
  const spaced = facts.map((fact, index) => `${index > 0 ? ' ' : ''}${fact}${index < facts.length - 1 ? ' ' : ''}`);
  return spaced.map((fact, index) => (index > 0 ? html`<span aria-hidden="true">·</span>${fact}` : fact));
}
