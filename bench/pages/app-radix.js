import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AlertDialog, Collapsible, DropdownMenu, Tabs } from 'radix-ui';
import '../floor/app.css';
import { adapterOf, channelsOf, countCalls, project } from './data.js';
import { readyWhen } from './ready.js';

const api = countCalls(adapterOf(channelsOf(5)));

function Confirmation({ channel }) {
  return h(
    AlertDialog.Root,
    null,
    h(AlertDialog.Trigger, { className: 'button' }, 'Regenerate'),
    h(
      AlertDialog.Portal,
      null,
      h(AlertDialog.Overlay, { className: 'overlay' }),
      h(
        AlertDialog.Content,
        { className: 'dialog' },
        h(AlertDialog.Title, null, `Regenerate the API key of ${channel.name}?`),
        h(AlertDialog.Description, null, 'The old key stops working at once.'),
        h(AlertDialog.Cancel, { className: 'button' }, 'Cancel'),
        h(AlertDialog.Action, { className: 'button danger' }, 'Regenerate'),
      ),
    ),
  );
}

function Channel({ channel }) {
  return h(
    Collapsible.Root,
    { className: 'row' },
    h(
      Collapsible.Trigger,
      { className: 'row-button' },
      h('span', { className: 'name' }, channel.name),
      h('span', { className: 'facts' }, `Key ending ${channel.apiKey.hint}`),
      h('span', { className: 'status' }, channel.status),
    ),
    h(
      Collapsible.Content,
      { className: 'panel' },
      h('input', { readOnly: true, value: `••••••••${channel.apiKey.hint}` }),
      h('button', { className: 'button' }, 'Copy'),
      h(Confirmation, { channel }),
    ),
  );
}

function Channels() {
  const [channels, setChannels] = useState();
  useEffect(() => void api.listChannels('p', {}).then(({ items }) => setChannels(items)), []);
  return channels ? channels.map((channel) => h(Channel, { key: channel.id, channel })) : h('p', null, 'Loading…');
}

function Switcher() {
  return h(
    DropdownMenu.Root,
    null,
    h(DropdownMenu.Trigger, { className: 'button' }, project.name),
    h(
      DropdownMenu.Portal,
      null,
      h(
        DropdownMenu.Content,
        { className: 'menu' },
        h(DropdownMenu.Item, null, 'Project settings'),
        h(DropdownMenu.Separator),
        h(DropdownMenu.Item, null, 'All projects…'),
      ),
    ),
  );
}

function App() {
  return h(
    'div',
    null,
    h('header', { className: 'header' }, h(Switcher)),
    h('h1', null, 'Project settings'),
    h(
      Tabs.Root,
      { defaultValue: 'channels' },
      h(
        Tabs.List,
        { className: 'tabs' },
        h(Tabs.Trigger, { value: 'general' }, 'General'),
        h(Tabs.Trigger, { value: 'channels' }, 'Channels'),
      ),
      h(Tabs.Content, { value: 'general' }, project.name),
      h(Tabs.Content, { value: 'channels' }, h(Channels)),
    ),
  );
}

const root = document.querySelector('#root');
createRoot(root).render(h(App));

readyWhen(() => root.querySelectorAll('.row').length === 5);
