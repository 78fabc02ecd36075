/**
 * The same widgets by hand, without a library: a menu, tabs, rows that open, a confirmation. What a page could not do
 * without, and no more: no languages, no themes, no faults.
 */
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

function switcher(project) {
  const menu = element(
    'div',
    { className: 'menu', popover: 'auto', role: 'menu' },
    element('button', { role: 'menuitem', textContent: 'Project settings' }),
    element('button', { role: 'menuitem', textContent: 'All projects…' }),
  );
  const button = element('button', { className: 'button', textContent: project.name, popoverTargetElement: menu });
  menu.addEventListener('keydown', (event) => {
    const items = [...menu.children];
    const at = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items.at((at + step) % items.length).focus();
  });
  menu.addEventListener('toggle', ({ newState }) => newState === 'open' && menu.firstChild.focus());
  return [button, menu];
}

function confirmation(api, channel, onKey) {
  const dialog = element('dialog', { className: 'dialog' });
  dialog.setAttribute('role', 'alertdialog');
  const regenerate = element('button', { className: 'button danger', textContent: 'Regenerate' });
  regenerate.addEventListener('click', async () => {
    regenerate.disabled = true;
    onKey(await api.regenerateKey({ channelId: channel.id }));
    dialog.close();
  });
  const cancel = element('button', { className: 'button', textContent: 'Cancel', onclick: () => dialog.close() });
  dialog.append(
    element('h2', { textContent: `Regenerate the API key of ${channel.name}?` }),
    element('p', { textContent: 'The old key stops working at once.' }),
    cancel,
    regenerate,
  );
  return dialog;
}

function row(api, channel) {
  const panel = element('div', { className: 'panel', hidden: true });
  const button = element(
    'button',
    { className: 'row-button' },
    element('span', { className: 'name', textContent: channel.name }),
    element('span', { className: 'facts', textContent: `Key ending ${channel.apiKey.hint}` }),
    element('span', { className: 'status', textContent: channel.status }),
  );
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    if (panel.firstChild) return;
    const input = element('input', { readOnly: true, value: `••••••••${channel.apiKey.hint}` });
    const dialog = confirmation(api, channel, ({ value }) => (input.value = value));
    const copy = () => navigator.clipboard.writeText(input.value);
    panel.append(
      input,
      element('button', { className: 'button', textContent: 'Copy', onclick: copy }),
      element('button', { className: 'button', textContent: 'Regenerate', onclick: () => dialog.showModal() }),
      dialog,
    );
  });
  return element('div', { className: 'row' }, button, panel);
}

export function settingsApp(root, api, project) {
  const general = element('div', { role: 'tabpanel', hidden: true, textContent: project.name });
  const channels = element('div', { role: 'tabpanel', textContent: 'Loading…' });
  const tabs = [
    ['General', general],
    ['Channels', channels],
  ].map(([textContent, panel]) => {
    const select = () => [general, channels].forEach((one) => (one.hidden = one !== panel));
    return element('button', { role: 'tab', textContent, onclick: select });
  });
  root.append(
    element('header', { className: 'header' }, ...switcher(project)),
    element('h1', { textContent: 'Project settings' }),
    element('div', { className: 'tabs', role: 'tablist' }, ...tabs),
    general,
    channels,
  );
  void api.listChannels('p', {}).then(({ items }) => channels.replaceChildren(...items.map((one) => row(api, one))));
}
