// A define entry alone brings the element's class by its name, and every event.
import 'ba-settings-elements/define/ba-channel-settings.js';
import { createRestApi } from 'ba-settings-elements/rest';

const settings = document.querySelector('ba-channel-settings')!;
settings.api = createRestApi({ base: 'https://example.com/api' });
settings.projectId = 'support-bot';
settings.addEventListener('ba-key-regenerated', ({ detail }) => detail.keyId satisfies string);
document.addEventListener('ba-navigate', ({ detail }) => detail.route.view satisfies string);
document.createElement('ba-channel-settings').channelId = 'rasa';

// @ts-expect-error A channel's id is a text.
settings.channelId = { id: 'rasa' };
// @ts-expect-error The event has no value.
settings.addEventListener('ba-key-regenerated', ({ detail }) => detail.value);
