import ts from 'typescript';
import { compactCss } from './compact-css.mjs';
import { compactHtml } from './compact-html.mjs';

/** All boxes of this one are flex, grid or blocks, and it is drawn by the dozen. */
const isRow = /\/channel-row\.ts$/;

const isLiteral = (node) => ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);

/** @returns {string[]} every text of a file in which a custom property may be named */
export function literalsOf(file) {
  const texts = [];
  const visit = (node) => {
    if (isLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

function compact(tag, texts, file) {
  if (tag === 'css') return compactCss(texts);
  if (tag === 'html') return compactHtml(texts, { rows: isRow.test(file.fileName) });
  return texts;
}

/**
 * Makes `html` and `css` templates shorter, and the names of private custom properties in them and in strings.
 *
 * @param {(text: string) => string} shorten
 * @returns {ts.TransformerFactory<ts.SourceFile>}
 */
export const shorterTemplates = (shorten) => (context) => (file) => {
  const { factory } = context;
  const escaped = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
  const literal = (create, text, node) => ts.setTextRange(create(text, escaped(text)), node);

  function visitTemplate(node) {
    const { template } = node;
    const whole = ts.isNoSubstitutionTemplateLiteral(template);
    const tokens = whole ? [template] : [template.head, ...template.templateSpans.map((span) => span.literal)];
    const texts = compact(
      node.tag.getText(file),
      tokens.map(({ text }) => text),
      file,
    ).map(shorten);
    if (whole) {
      const shorter = literal(factory.createNoSubstitutionTemplateLiteral, texts[0], template);
      return factory.updateTaggedTemplateExpression(node, node.tag, node.typeArguments, shorter);
    }
    const spans = template.templateSpans.map((span, index) => {
      const isLast = index === template.templateSpans.length - 1;
      const create = isLast ? factory.createTemplateTail : factory.createTemplateMiddle;
      const expression = ts.visitNode(span.expression, visit);
      return factory.updateTemplateSpan(span, expression, literal(create, texts[index + 1], span.literal));
    });
    const head = literal(factory.createTemplateHead, texts[0], template.head);
    const shorter = factory.updateTemplateExpression(template, head, spans);
    return factory.updateTaggedTemplateExpression(node, node.tag, node.typeArguments, shorter);
  }

  function visit(node) {
    if (ts.isTaggedTemplateExpression(node)) return visitTemplate(node);
    if (ts.isStringLiteral(node) && shorten(node.text) !== node.text)
      return ts.setTextRange(factory.createStringLiteral(shorten(node.text), true), node);
    return ts.visitEachChild(node, visit, context);
  }

  return ts.visitNode(file, visit);
};
