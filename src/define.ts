// First: it answers those within it when a page takes over what a server wrote, before they update.
import './elements/ba-provider/ba-provider.define.js';
import './app/ba-settings-app.define.js';
import './elements/ba-api-key-field/ba-api-key-field.define.js';
import './elements/ba-channel-list/ba-channel-list.define.js';
import './elements/ba-channel-settings/ba-channel-settings.define.js';
import './elements/ba-home-link/ba-home-link.define.js';
import './elements/ba-key-rotation/ba-key-rotation.define.js';
import './elements/ba-key-history/ba-key-history.define.js';
import './elements/ba-key-snippets/ba-key-snippets.define.js';
import './elements/ba-project-grid/ba-project-grid.define.js';
import './elements/ba-project-settings/ba-project-settings.define.js';
import './elements/ba-project-switcher/ba-project-switcher.define.js';
import './elements/ba-regenerate-key-dialog/ba-regenerate-key-dialog.define.js';
