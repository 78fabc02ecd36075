import { renderToString } from 'react-dom/server';
import { App } from './App';

/** The HTML of the app, before any adapter was asked. */
export const render = () => renderToString(<App />);
