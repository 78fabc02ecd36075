export * from '../src/index.js';
import '../src/define.js';
