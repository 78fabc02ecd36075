'use client';

import '../elements/ba-project-switcher/ba-project-switcher.define.js';
import { BaProjectSwitcher as BaProjectSwitcherElement } from '../elements/ba-project-switcher/ba-project-switcher.js';
import { componentOf } from './component.js';

export const BaProjectSwitcher = componentOf('ba-project-switcher', BaProjectSwitcherElement);
