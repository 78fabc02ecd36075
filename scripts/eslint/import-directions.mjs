/**
 * Holds the one direction of imports: each folder names what it may import, and nothing else is allowed.
 * A folder may always import from itself. A test may also reach for its neighbours, but never for the mocks.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const domain = ['api', 'model'];
const belowContext = ['context', ...domain];
const belowData = ['events', 'localization', 'platform', ...belowContext];
const belowElements = ['regeneration', 'controllers', 'data', 'ui', ...belowData];

/** Folders of `src/`, what they may import from `src/`, and which packages. A name with an ending is a single file. */
const layers = {
  model: { may: [], packages: [] },
  platform: { may: [], packages: [] },
  localization: { may: ['model', 'platform'], packages: [] },
  api: { may: ['model', 'platform'], packages: [] },
  context: { may: ['localization', ...domain], packages: ['lit', '@lit'] },
  events: { may: ['platform', ...belowContext], packages: [] },
  ui: { may: ['localization', 'platform', 'controllers/countdown-controller.ts'], packages: ['lit'] },
  data: { may: belowData, packages: ['lit'] },
  controllers: { may: ['data', ...belowData], packages: ['lit', '@lit'] },
  regeneration: { may: ['controllers', 'data', ...belowData], packages: ['lit', '@lit'] },
  elements: { may: belowElements, packages: ['lit', '@lit'] },
  app: { may: ['elements', ...belowElements], packages: ['lit', '@lit'] },
  react: { may: ['app', 'elements', 'types'], packages: ['react', '@lit'] },
  types: { may: ['index.ts'], packages: ['react', 'preact', 'solid-js', 'svelte', 'vue'] },
  testing: { may: ['platform', 'regeneration/runtime/conforming-key.ts', ...domain], packages: [] },
  themes: { may: [], packages: [] },
};
const mocks = { may: ['model', 'api/rest/endpoints.ts'], packages: ['msw', 'node:'], mayTypes: ['api/rest'] };
const tests = {
  may: [...Object.keys(layers), 'define-element.ts', 'define.ts', 'index.ts', 'version.ts'],
  packages: undefined,
};

const isTest = (file) => /\.(test|test-setup|type-test|node-test|page)\.ts$/.test(file);
/** Files that are imported for what they do: a class is registered, or what is loaded late is provided. */
const hasEffects = (file) => /\.(define|provide)\.ts$/.test(file);
const isWithin = (file, place) => file === place || file.startsWith(`${place}/`);
const packageMatches = (specifier, name) =>
  specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);

/** The layer of a file, by its path in the repository; nothing for `src/index.ts` and `src/define.ts`, which may all. */
function layerOf(file) {
  const [top, folder, ...rest] = file.split('/');
  if (top === 'mocks') return { name: 'mocks', ...(isTest(file) ? { ...tests, ownMocks: true } : mocks) };
  if (top !== 'src') return undefined;
  if (isTest(file)) return { name: folder, ...tests };
  if (rest.length === 0)
    return folder === 'define-element.ts' ? { name: folder, may: ['version.ts'], packages: [] } : { name: folder };
  const layer = layers[folder] ?? { may: [], packages: [] };
  return { name: folder, ...layer, may: hasEffects(file) ? ['define-element.ts', ...layer.may] : layer.may };
}

function faultOf(file, layer, specifier, typeOnly) {
  if (!specifier.startsWith('.')) {
    const allowed = !layer.packages || layer.packages.some((name) => packageMatches(specifier, name));
    return allowed ? undefined : `the package ${specifier}`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
  if (isWithin(target, 'mocks')) return layer.name === 'mocks' ? undefined : target;
  if (isTest(file) && isWithin(target, 'scripts')) return undefined;
  if (!isWithin(target, 'src')) return target;
  const inSource = target.slice('src/'.length);
  const own = layer.name !== 'mocks' && isWithin(inSource, layer.name);
  const may = !layer.may || layer.may.some((place) => isWithin(inSource, place));
  const mayType = typeOnly && layer.mayTypes?.some((place) => isWithin(inSource, place));
  return own || may || mayType ? undefined : target;
}

const isTypeOnly = ({ importKind, exportKind, specifiers = [] }) =>
  importKind === 'type' ||
  exportKind === 'type' ||
  (specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === 'type'));

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { forbidden: '{{layer}} must not import {{target}}.' },
  },
  create(context) {
    const file = path.relative(root, context.filename).replaceAll('\\', '/');
    const layer = layerOf(file);
    if (!layer) return {};
    const check = (node, source, typeOnly) => {
      if (typeof source?.value !== 'string') return;
      const target = faultOf(file, layer, source.value, typeOnly);
      if (target) context.report({ node, messageId: 'forbidden', data: { layer: layer.name, target } });
    };
    const checkDeclaration = (node) => check(node, node.source, isTypeOnly(node));
    return {
      ImportDeclaration: checkDeclaration,
      ExportNamedDeclaration: checkDeclaration,
      ExportAllDeclaration: checkDeclaration,
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
    };
  },
};
