/**
 * Lets a test set the size of text that the user has chosen in the browser, in percent of the usual one, where the browser's
 * driver can: `{ isSet: false }` says that it cannot.
 */
export const textSizePlugin = {
  name: 'text-size',
  async executeCommand({ command, payload, session }) {
    if (command !== 'text-size') return undefined;
    if (session.browser.name !== 'Chrome') return { isSet: false };
    const client = await session.browser.getPage(session.id).createCDPSession();
    // An emulation lasts as long as its client: this one stays.
    await client.send('Page.setFontSizes', { fontSizes: { standard: 0.16 * payload, fixed: 0.13 * payload } });
    return { isSet: true };
  },
};
