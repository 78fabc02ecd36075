'use client';

import '../elements/ba-project-grid/ba-project-grid.define.js';
import { BaProjectGrid as BaProjectGridElement } from '../elements/ba-project-grid/ba-project-grid.js';
import { componentOf } from './component.js';

export const BaProjectGrid = componentOf('ba-project-grid', BaProjectGridElement);
