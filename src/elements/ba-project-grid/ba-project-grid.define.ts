import { define } from '../../define-element.js';
import { BaProjectGrid } from './ba-project-grid.js';

define('ba-project-grid', BaProjectGrid);
