/** The English texts, which are also the fallback of every other language. */
export { enRotation as en } from './en-rotation.js';
