import { splitSelectors, unnest } from './selectors.mjs';

/**
 * Finds every rule in the page's style sheets that declares something, however deep it is nested. It is sent to a page.
 *
 * @returns {{ style: CSSStyleDeclaration, selectors: string[], media: string[], unmet: string[], chain: CSSStyleRule[] }[]} of each its
 *   selectors, none of them nested; the media queries that it needs; what it needs that a page cannot be given; and the rules it is nested in
 */
export function findRules() {
  const found = [];
  const rulesIn = (sheet) => {
    try {
      return sheet?.cssRules ?? [];
    } catch {
      return []; // From elsewhere, such as a font's.
    }
  };
  const walk = (rules, around) => {
    const { selectors, media, unmet, chain } = around;
    const needs = (condition) => ({ ...around, unmet: [...unmet, condition] });
    for (const rule of rules) {
      // By name: an older browser does not have every class.
      const kind = rule.constructor.name;
      if (kind === 'CSSStyleRule') {
        const own = splitSelectors(rule.selectorText);
        const parent = selectors.join(', ');
        const here = {
          ...around,
          selectors: parent ? own.map((selector) => unnest(selector, parent)) : own,
          chain: [...chain, rule],
        };
        found.push({ ...here, style: rule.style });
        walk(rule.cssRules, here);
      } else if (kind === 'CSSNestedDeclarations') {
        found.push({ ...around, style: rule.style });
      } else if (kind === 'CSSImportRule') {
        const query = rule.media.mediaText;
        walk(rulesIn(rule.styleSheet), query ? { ...around, media: [...media, query] } : around);
      } else if (kind === 'CSSMediaRule') {
        walk(rule.cssRules, { ...around, media: [...media, rule.media.mediaText] });
      } else if (kind === 'CSSScopeRule') {
        walk(rule.cssRules, rule.start ? { ...around, selectors: splitSelectors(rule.start) } : around);
      } else if (kind === 'CSSSupportsRule') {
        const isMet = CSS.supports(rule.conditionText);
        walk(rule.cssRules, isMet ? around : needs(`@supports ${rule.conditionText}`));
      } else if (kind === 'CSSContainerRule') {
        walk(rule.cssRules, needs(`@container ${rule.conditionText}`));
      } else if (kind === 'CSSStartingStyleRule') {
        walk(rule.cssRules, needs('@starting-style'));
      } else if (kind === 'CSSKeyframesRule') {
        const here = { ...needs(`@keyframes ${rule.name}`), selectors: [] };
        for (const { style } of rule.cssRules) found.push({ ...here, style });
      } else if (kind === 'CSSLayerBlockRule') {
        walk(rule.cssRules, around);
      }
    }
  };
  for (const sheet of document.styleSheets)
    if (sheet.href) walk(rulesIn(sheet), { selectors: [], media: [], unmet: [], chain: [] });
  return found;
}

/** Whether a rule declares a property of a kind. It is sent to a page. */
export function declares({ style }, pattern) {
  return [...style].some((name) => pattern.test(name));
}
