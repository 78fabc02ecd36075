/** What a framework's scaffolding makes, where the pages of `docs/frameworks/` begin: the module that shows the first component. */

/** Each component at an address of its own. */
const reactMain = (imports, views) => `
import { createRoot } from 'react-dom/client';
${imports}

const views: Record<string, React.ReactNode> = { ${views} };
createRoot(document.getElementById('root')!).render(views[location.search]);
`;

const react18Imports = `
import { RegenerateButton } from './regenerate-button';
import { Settings } from './settings';
`;

const react18Views = `
  '': <Settings account="ada" />,
  '?button': <RegenerateButton projectId="support-bot" channelId="rasa" />,
`;

/** @type {Record<string, Readonly<Record<string, string>>>} texts by their files */
export const scaffold = {
  react18: { 'src/main.tsx': reactMain(react18Imports, react18Views) },
  react: {
    'src/main.tsx': reactMain(
      `import { Channels } from './channels';${react18Imports}`,
      `${react18Views} '?channels': <Channels />,`,
    ),
  },
  vue: {
    'src/main.ts': `
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#root');
`,
  },
  svelte: {
    'src/main.ts': `
import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.getElementById('root')! });
`,
  },
  angular: {
    'src/main.ts': `
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';

bootstrapApplication(App).catch(console.error);
`,
    'src/app/app.ts': `
import { Component } from '@angular/core';
import { Settings } from './settings';

@Component({ selector: 'app-root', imports: [Settings], template: '<app-settings />' })
export class App {}
`,
  },
};
