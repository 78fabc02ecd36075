import { transform } from 'esbuild';

/** Modules whose templates can be made shorter: style sheets, drawings, and the row that lists draw by the dozen. */
export const hasTemplates = (file) => /(\.styles|\/icons\.generated|\/channel-row)\.[jt]s$/.test(file);

/**
 * Leaves out of a module's templates what a browser need not read: bundlers do not look into them. A style sheet loses its white
 * space and comments, a drawing and a row the line breaks between their tags: all boxes of a row are flex, grid or blocks, where
 * those are nodes that nobody sees.
 *
 * @param {string} module TypeScript or JavaScript; its `css` templates have neither expressions nor escapes
 * @returns {Promise<string>} the module with shorter templates
 */
export async function compactTemplates(module) {
  let text = module
    .replace(/html ?`\s*<svg[^`]*`/g, (drawing) => drawing.replace(/\s+/g, ' ').replace(/ ?(\/?>) ?/g, '$1'))
    .replace(/(?<=[>}])\s*\n\s*(?=<|\$\{)/g, '');
  for (const [template, styles] of module.matchAll(/css ?`([^`$\\]*)`/g)) {
    const { code } = await transform(styles, { loader: 'css', minifyWhitespace: true });
    text = text.replace(template, () => `css\`${code.trim()}\``);
  }
  return text;
}
