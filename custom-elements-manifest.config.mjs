/** Keeps what a user of an element can use, and points at the files of the package. */
const publicApi = {
  name: 'public-api',
  packageLinkPhase({ customElementsManifest }) {
    const { modules } = customElementsManifest;
    for (const module of modules) {
      module.path = module.path.replace(/\.ts$/, '.js').replace(/^/, 'dist/');
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          ({ privacy, static: isStatic, name }) => privacy !== 'private' && privacy !== 'protected' && !isStatic && !name.startsWith('#'),
        );
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) =>
          declaration.members?.some(({ name }) => name === fieldName),
        );
      }
    }
    customElementsManifest.modules = modules.filter(({ path }) => /\/ba-[\w-]+\/ba-[\w-]+\.js$|\/app\/ba-settings-app\.js$/.test(path));
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/app/*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts', '**/*.define.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicApi],
};
