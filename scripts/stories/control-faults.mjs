/** Tries out every control of a story: each has to change the element, and every row has to be described. */

/** What a control is set to, where the type alone does not say what the element takes. */
const samples = {
  ApiKey: { id: 'key-1', hint: 'abcd', createdAt: '2026-01-02T03:04:05Z', version: '1' },
  KeySnippets: [{ id: 'sample', label: 'Sample', code: 'KEY=YOUR_API_KEY' }],
  'readonly Tab[]': [{ id: 'sample', label: 'Sample' }],
  Policy: { search: false },
};

/** Runs in the page of a story. @returns {Promise<string[]>} what is wrong */
async function tryControls(samples) {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const storyId = new URLSearchParams(location.search).get('id');
  const { component, argTypes, initialArgs } = await window.__STORYBOOK_PREVIEW__.storyStoreValue.loadStory({
    storyId,
  });
  // The innermost: around a story there is a provider with every language.
  const element = [...document.querySelector('#storybook-root').querySelectorAll(component)].at(-1);
  const provider = element.closest('ba-provider');
  const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  const sampleOf = (name, { control, options, table }) => {
    if (control.type === 'select') return options.findLast((option) => option !== undefined);
    if (control.type === 'number') return 4;
    if (control.type === 'boolean') return !element[name];
    if (control.type === 'object') return samples[table.type.summary.replace(' | undefined', '')];
    return 'sample';
  };
  const isReached = (name, value) => {
    if (name.startsWith('--')) return element.style.getPropertyValue(name) === value;
    if (name.startsWith('slot-')) return [...element.children].some(({ textContent }) => textContent === value);
    const holder = name in element ? element : provider;
    if (JSON.stringify(holder[name]) === JSON.stringify(value)) return true;
    return element.getAttribute(kebab(name)) === String(value);
  };
  const until = async (isThere) => {
    for (const end = Date.now() + 3000; Date.now() < end;) {
      if (isThere()) return true;
      await new Promise((done) => setTimeout(done, 20));
    }
    return false;
  };
  // Each is rendered before the next: two changes at once are none. Storybook tells of renders, but not of which.
  const set = async (name, value) => {
    channel.emit('updateStoryArgs', { storyId, updatedArgs: { [name]: value } });
    await until(() => {
      const { currentRender } = window.__STORYBOOK_PREVIEW__;
      return !currentRender.isPending() && !currentRender.rerenderEnqueued;
    });
  };

  const faults = [];
  const rows = Object.entries(argTypes);
  for (const [name, { description }] of rows) {
    if (!description) faults.push(`${component}: the row ${name} is not described`);
  }
  const controls = rows.filter(([, { control }]) => control?.type && !control.disable);
  if (controls.length === 0) faults.push(`${component}: there is no control`);
  for (const [name, row] of controls) {
    const value = sampleOf(name, row);
    if (value === undefined) {
      faults.push(`${component}: there is no sample for ${row.table.type.summary}`);
      continue;
    }
    // What it is now may differ from what its control says: a dialog, for one, was closed meanwhile.
    if (typeof value === 'boolean') await set(name, !value);
    if (isReached(name, value)) faults.push(`${component}: ${name} is ${JSON.stringify(value)} at first`);
    await set(name, value);
    if (!(await until(() => isReached(name, value)))) faults.push(`${component}: the control ${name} changes nothing`);
    await set(name, typeof value === 'boolean' ? !value : initialArgs[name]);
    if (!(await until(() => !isReached(name, value)))) faults.push(`${component}: ${name} cannot be put back`);
  }
  return faults;
}

/** @param {import('playwright-core').Page} page at an element's story */
export const controlFaults = (page) => page.evaluate(tryControls, samples);
