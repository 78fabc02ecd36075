/** What the checker refuses. */
import 'ba-settings-elements/define';
import { BaChannelSettings } from 'ba-settings-elements';

const app = document.createElement('ba-settings-app');
// wrong: attribute
app.setAttribute('project-id', 7);
// wrong: property
app.polcy = { verify: false };
// wrong: value of a property
app.policy = { verify: 'no' };
// wrong: event name
app.addEventListener('ba-key-regenerate', ({ detail }) => detail.keyId);
// wrong: detail
app.addEventListener('ba-key-regenerated', ({ detail }) => detail.key);

const channel = new BaChannelSettings();
// wrong: adapter without a method
channel.api = { id: 'mine' };
