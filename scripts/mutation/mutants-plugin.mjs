import { existsSync } from 'node:fs';
import path from 'node:path';
import { mutants } from './mutants.mjs';

/**
 * Serves the modules of `src/` with one mistake in them: a module that is imported with `?mutant=3` imports its own modules so,
 * too, and in the file of the third mutant its text is replaced.
 */
export const mutantsPlugin = {
  name: 'mutants',

  resolveImport({ source, context }) {
    const number = new URL(context.url, 'http://localhost').searchParams.get('mutant');
    if (number === null || !source.startsWith('.')) return undefined;
    const target = path.posix.join(path.posix.dirname(context.path), source);
    if (!target.startsWith('/src/')) return undefined;
    const typescript = target.replace(/\.js$/, '.ts');
    return `${existsSync(`.${typescript}`) ? typescript : target}?mutant=${number}`;
  },

  transform(context) {
    const number = new URL(context.url, 'http://localhost').searchParams.get('mutant');
    const mutant = number === null ? undefined : mutants[Number(number)];
    if (!mutant || context.path !== `/${mutant.file}`) return undefined;
    const parts = context.body.split(mutant.find);
    if (parts.length !== 2)
      throw new Error(
        `Failed to make the mutant "${mutant.rule}": its text stands ${parts.length - 1} times in ${mutant.file}.`,
      );
    return { body: parts.join(mutant.replace), transformCache: false };
  },
};
