/** A host's page, as small as it can be: the whole app on a service of the same origin. Its address says how it is set. */
import '../../src/define.js';
import { createRestApi } from '../../src/api/rest/index.js';

const settings = new URLSearchParams(location.search);
const app = document.createElement('ba-settings-app');
app.api = createRestApi({ base: '/api', reveals: settings.get('keys') !== 'once' });
app.policy = settings.has('never') ? { keyDisplay: 'never' } : {};
app.setAttribute('routing', 'hash');
app.setAttribute('project-id', 'support-bot');
// Within a form, as in many hosts: what the page sends must not contain a key either.
const form = document.createElement('form');
form.append(app);
document.body.append(form);
