import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'ba-settings-elements/themes/base.css';
import { App } from './App';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
