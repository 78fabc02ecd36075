import { hydrateRoot } from 'react-dom/client';
import 'ba-settings-elements/themes/base.css';
import { App } from './App';

hydrateRoot(document.getElementById('root')!, <App />);
