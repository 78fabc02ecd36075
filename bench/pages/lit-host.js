import './host-panel.js';
import './bare.js';
