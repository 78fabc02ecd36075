import { createApp } from 'vue';
import 'ba-settings-elements/define';
import 'ba-settings-elements/themes/base.css';
import App from './App.vue';

createApp(App).mount('#root');
