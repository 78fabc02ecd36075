import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';

const names = [
  ...['settings-app', 'project-grid', 'project-settings', 'project-switcher', 'home-link', 'provider'],
  ...['channel-list', 'channel-settings', 'api-key-field', 'regenerate-key-dialog'],
];

/** The rules for a hovering pointer that would also hold for a finger, which leaves `:hover` where it was lifted. */
function* strayHovers(rules: CSSRuleList, isHovering = false): Generator<string> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule && rule.selectorText.includes(':hover') && !isHovering) yield rule.selectorText;
    if (!(rule instanceof CSSGroupingRule)) continue;
    const hovers = rule instanceof CSSMediaRule && rule.conditionText.includes('(hover: hover)');
    yield* strayHovers(rule.cssRules, isHovering || hovers);
  }
}

describe('hover effects', () => {
  for (const name of names) {
    it(`of <ba-${name}> are for pointers that hover`, async () => {
      const element = await customElements.whenDefined(`ba-${name}`);
      const { elementStyles } = element as typeof LitElement;
      const rules = elementStyles.flatMap((style) => [
        ...strayHovers((style as { styleSheet: CSSStyleSheet }).styleSheet.cssRules),
      ]);
      expect(rules).to.deep.equal([]);
    });
  }
});
