import './host-panel.js';
import './settings.js';
