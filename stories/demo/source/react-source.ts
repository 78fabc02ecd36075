import { adapterOptions, type Chosen, languageModule, styleSheets } from './chosen.js';

/** A component for React 18 and 19. */
export function reactSource(chosen: Chosen): string {
  const language = languageModule(chosen);
  const imports = [
    "import { BaSettingsApp } from 'ba-settings-elements/react';",
    "import { createRestApi } from 'ba-settings-elements/rest';",
    ...(language ? [`import { ${language.name} } from 'ba-settings-elements/localization/${language.file}';`] : []),
    ...styleSheets(chosen).map((file) => `import 'ba-settings-elements/themes/${file}';`),
  ];
  const properties = [
    'api={api}',
    ...(language ? [`locale="${chosen.locale}"`, `messages={${language.name}}`] : []),
    'projectId="support-bot"',
    'routing="hash"',
  ];
  return `// src/settings.tsx
${imports.join('\n')}

const api = createRestApi(${adapterOptions});

export const Settings = () => (
  <BaSettingsApp ${properties.join(' ')} />
);`;
}
