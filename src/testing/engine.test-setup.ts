/** The browser engine that the tests run in; WebKit's and Chromium's names stand in each other's user agents. */
export const engine = /Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';
