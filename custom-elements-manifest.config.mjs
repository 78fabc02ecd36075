import { composedEvents } from './scripts/manifest/composed-events.mjs';
import { writtenTypes } from './scripts/manifest/written-types.mjs';
import { elementTokensOf, readTokens } from './scripts/theming/tokens.mjs';

/**
 * Lists the tokens: those that are one look for all on the provider, which is set around them; those of a kind of thing on
 * each element whose styles read them.
 */
const tokens = {
  name: 'tokens',
  packageLinkPhase({ customElementsManifest }) {
    const all = readTokens().map(({ layer, ...token }) => ({ layer, listed: token }));
    for (const { path, declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations.filter(({ tagName }) => tagName)) {
        const read = elementTokensOf(path);
        const isListed = ({ layer, listed }) =>
          layer === 'element' ? read.includes(listed.name) : declaration.tagName === 'ba-provider';
        const cssProperties = all.filter(isListed).map(({ listed }) => listed);
        if (cssProperties.length > 0) declaration.cssProperties = cssProperties;
      }
    }
  },
};

/** Keeps what a host may use, and names modules by where the package has them. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const publish = (name) => name?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    const isPublic = ({ privacy, name, static: isStatic }) =>
      privacy !== 'private' && privacy !== 'protected' && !isStatic && !name.startsWith('#') && !name.startsWith('_');
    const publishReferences = (value) => {
      if (typeof value !== 'object' || value === null) return;
      if (typeof value.module === 'string') value.module = publish(value.module);
      Object.values(value).forEach(publishReferences);
    };
    publishReferences(customElementsManifest);
    // Only elements and what they fire: the rest of the package is described by its types.
    customElementsManifest.modules = customElementsManifest.modules.filter(({ path }) =>
      /^src\/(app|elements|events)\/.*\b(ba-[\w-]+|\w+-events)\.ts$/.test(path),
    );
    for (const module of customElementsManifest.modules) {
      module.path = publish(module.path);
      for (const declaration of module.declarations ?? []) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      }
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.type-test.ts', 'src/**/*.generated.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [tokens, composedEvents, writtenTypes(), publicOnly],
};
