/**
 * Lets a test count the instances of an element that are still in memory after what can be forgotten was. Without a count where a
 * browser's driver cannot tell.
 */
export const livingElementsPlugin = {
  name: 'living-elements',
  async executeCommand({ command, payload, session }) {
    if (command !== 'living-elements') return undefined;
    if (session.browser.name !== 'Chrome') return {};
    const client = await session.browser.getPage(session.id).createCDPSession();
    try {
      const expression = `customElements.get('${payload}').prototype`;
      await client.send('HeapProfiler.collectGarbage');
      const { result: prototype } = await client.send('Runtime.evaluate', { expression });
      const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
      const { result } = await client.send('Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: 'function () { return this.length; }',
      });
      return { count: result.value };
    } finally {
      await client.detach(); // It holds what it has found.
    }
  },
};
