import { adapterOptions, type Chosen, languageModule, styleSheets } from './chosen.js';

/** A component for Vue 3. */
export function vueSource(chosen: Chosen): string {
  const language = languageModule(chosen);
  const imports = [
    "import 'ba-settings-elements/define';",
    "import { createRestApi } from 'ba-settings-elements/rest';",
    ...(language ? [`import { ${language.name} } from 'ba-settings-elements/localization/${language.file}';`] : []),
    ...styleSheets(chosen).map((file) => `import 'ba-settings-elements/themes/${file}';`),
  ];
  const properties = [
    ':api="api"',
    ...(language ? [`locale="${chosen.locale}"`, `:messages="${language.name}"`] : []),
    'project-id="support-bot"',
    'routing="hash"',
  ];
  return `<!-- src/App.vue -->
<script setup lang="ts">
${imports.join('\n')}

const api = createRestApi(${adapterOptions});
</script>

<template>
  <ba-settings-app ${properties.join(' ')} />
</template>`;
}
