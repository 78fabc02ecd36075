import { transform } from 'esbuild';

/** Modules whose templates can be made shorter: style sheets, and drawings. */
export const hasTemplates = (file) => /(\.styles|\/icons\.generated)\.[jt]s$/.test(file);

/**
 * Leaves out of a module's templates what a browser need not read: bundlers do not look into them. A style sheet loses its white
 * space and comments, a drawing the white space between its shapes.
 *
 * @param {string} module TypeScript or JavaScript; its `css` templates have neither expressions nor escapes
 * @returns {Promise<string>} the module with shorter templates
 */
export async function compactTemplates(module) {
  let text = module.replace(/html ?`\s*<svg[^`]*`/g, (drawing) =>
    drawing.replace(/\s+/g, ' ').replace(/ ?(\/?>) ?/g, '$1'),
  );
  for (const [template, styles] of module.matchAll(/css ?`([^`$\\]*)`/g)) {
    const { code } = await transform(styles, { loader: 'css', minifyWhitespace: true });
    text = text.replace(template, () => `css\`${code.trim()}\``);
  }
  return text;
}
