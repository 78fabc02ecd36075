import { adapterOptions, type Chosen, indented, languageModule, styleSheets } from './chosen.js';

/** A page without a bundler, beside the package's single file. */
export function htmlSource(chosen: Chosen): string {
  const { locale, direction } = chosen;
  const language = languageModule(chosen);
  const head = [
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<title>Settings</title>',
    ...styleSheets(chosen).map((file) => `<link rel="stylesheet" href="/themes/${file}" />`),
  ];
  const script = [
    "import { createRestApi } from '/ba-settings-elements.js';",
    ...(language ? [`import { ${language.name} } from '/localization/${language.file}';`] : []),
    '',
    "const app = document.querySelector('ba-settings-app');",
    ...(language ? [`app.messages = ${language.name};`] : []),
    `app.api = createRestApi(${adapterOptions});`,
  ].join('\n');
  return `<!doctype html>
<html lang="${locale}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
  <head>
    ${head.join('\n    ')}
  </head>
  <body>
    <ba-settings-app project-id="support-bot" routing="hash"></ba-settings-app>
    <script type="module">
      ${indented(script, 6).replaceAll(/^ +$/gm, '')}
    </script>
  </body>
</html>`;
}
