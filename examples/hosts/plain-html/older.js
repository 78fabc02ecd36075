/** Stands for a part of the page that was built with an older version of the library, and loads first. */
import 'ba-settings-elements-older/define/ba-channel-settings.js';
import 'ba-settings-elements-older/define/ba-provider.js';
