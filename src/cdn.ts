// What one file for `<script type="module">` carries: it registers every element, and exports everything.
import './define.js';
export * from './index.js';
export { createRestApi } from './api/rest/index.js';
