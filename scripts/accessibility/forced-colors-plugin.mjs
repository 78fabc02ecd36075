/**
 * Lets a test switch forced colours on and off, as a high contrast theme of the system does, where the browser's driver can:
 * `{ isSet: false }` says that it cannot.
 */
export const forcedColorsPlugin = {
  name: 'forced-colors',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined;
    if (session.browser.name !== 'Chrome') return { isSet: false };
    const client = await session.browser.getPage(session.id).createCDPSession();
    // An emulation lasts as long as its client: this one stays.
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: payload }] });
    return { isSet: true };
  },
};
