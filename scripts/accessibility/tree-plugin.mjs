/**
 * Lets a test in a browser read the accessibility tree, whole: the snapshot command of the test runner leaves out what
 * holds no control, such as a list of tabs. Without one where a browser's driver cannot give it.
 */
export const accessibilityTreePlugin = {
  name: 'accessibility-tree',
  async executeCommand({ command, session }) {
    if (command !== 'accessibility-tree') return undefined;
    if (session.browser.name !== 'Chrome') return {};
    return { tree: await session.browser.getPage(session.id).accessibility.snapshot({ interestingOnly: false }) };
  },
};
