import { provideHttpClient, withFetch } from '@angular/common/http';
import { bootstrapApplication } from '@angular/platform-browser';
import 'ba-settings-elements/define/ba-channel-settings.js';
import 'ba-settings-elements/define/ba-project-switcher.js';
import 'ba-settings-elements/define/ba-provider.js';
import 'ba-settings-elements/define/ba-regenerate-key-dialog.js';
import 'ba-settings-elements/define/ba-settings-app.js';
import { App } from './app/app';

bootstrapApplication(App, { providers: [provideHttpClient(withFetch())] }).catch(console.error);
