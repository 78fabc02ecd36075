import { render } from 'solid-js/web';
import 'ba-settings-elements/define/ba-channel-settings.js';
import 'ba-settings-elements/define/ba-project-switcher.js';
import 'ba-settings-elements/define/ba-provider.js';
import 'ba-settings-elements/define/ba-regenerate-key-dialog.js';
import 'ba-settings-elements/define/ba-settings-app.js';
import 'ba-settings-elements/themes/base.css';
import { App } from './App';

render(() => <App />, document.getElementById('root')!);
