/** Zuplo's manager with the newest React that it supports: a package of its own, since the other pages have a newer one. */
export { ApiKeyManager } from '@zuplo/react-api-key-manager';
import '@zuplo/react-api-key-manager/index.css';
export { createElement } from 'react';
export { createRoot } from 'react-dom/client';
