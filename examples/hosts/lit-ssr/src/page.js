import 'ba-settings-elements/define';
import 'ba-settings-elements/themes/base.css';
import { createSettingsApi } from './settings-api.js';

/** @param {string} selector @returns {HTMLElement} */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

const app = /** @type {HTMLElementTagNameMap['ba-settings-app']} */ (find('ba-settings-app'));
const provider = /** @type {HTMLElementTagNameMap['ba-provider']} */ (find('ba-provider'));
const switcher = /** @type {HTMLElementTagNameMap['ba-project-switcher']} */ (find('ba-project-switcher'));
const dialog = /** @type {HTMLElementTagNameMap['ba-regenerate-key-dialog']} */ (find('ba-regenerate-key-dialog'));
const channel = /** @type {HTMLElementTagNameMap['ba-channel-settings']} */ (find('ba-channel-settings'));

let account = 'acme';
let renewals = 0;

function connect() {
  app.api = provider.api = createSettingsApi(account, `${account}.${renewals}`);
}

/** @param {string} line */
function log(line) {
  const item = document.createElement('li');
  item.textContent = line;
  find('#events').append(item);
}

app.policy = { verify: false };
app.tabs = [{ id: 'team', label: 'Team' }];
connect();

app.addEventListener('ba-navigate', ({ detail }) => log(`Went to ${detail.route.view}`));
document.addEventListener('ba-key-regenerated', ({ detail }) => log(`New key ${detail.keyId} of ${detail.channelId}`));
switcher.addEventListener('ba-project-select', ({ detail }) => {
  log(`Chose ${detail.projectId}`);
  channel.projectId = dialog.projectId = detail.projectId;
});
dialog.addEventListener('ba-dialog-close', ({ detail }) => log(`Closed: ${detail.reason}`));

const settings = find('#settings');
const parts = [settings, find('#channel')];
/** @type {Record<string, (button: HTMLElement) => void>} */
const actions = {
  'Renew the token': () => ((renewals += 1), connect()),
  'Switch account': () => ((account = account === 'acme' ? 'globex' : 'acme'), connect()),
  Move: () => parts[0]?.parentNode?.prepend(...parts.reverse()),
  Remove: (button) => (parts.forEach((part) => part.remove()), (button.textContent = 'Add')),
  Add: (button) => (find('main').append(...parts), (button.textContent = 'Remove')),
};
find('header').addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement) actions[target.textContent]?.(target);
});
find('#new-key').addEventListener('click', () => dialog.showModal());
