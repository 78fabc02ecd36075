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
  plugins: [publicOnly],
};
