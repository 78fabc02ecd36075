/** Watches a page from outside: errors, and requests that went wrong or anywhere but to this machine. */

/** For a browser: no name is resolved, so that nothing can leave this machine. */
export const withoutNetwork = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Where the stories' mock services answer, each with whatever its story is about. */
const ofMockService = (address = '') => /\/mock-\d+(\/|$)/.test(address);

const isLoopback = (address) => {
  const { protocol, hostname } = new URL(address);
  return !/^https?:|^wss?:/.test(protocol) || hostname === '127.0.0.1';
};

/** A request that is given up because its page or frame goes. */
const isGivenUp = (request) => request.failure()?.errorText === 'net::ERR_ABORTED';

/** Whether a response is a fault: the answers of a mock service are its story's. */
const isRefused = (response) =>
  response.status() >= 400 && !(ofMockService(response.url()) && response.fromServiceWorker());

/**
 * Mock Service Worker asks for an update of its worker and does not look at what comes of it. Where the last page that goes has just
 * taken the worker out, there is none to update. What a story then lacks, the other checks find.
 */
const ofWorkerUpdate = ({ message }) => /^Failed to update a ServiceWorker .*: Not found$/.test(message);

/**
 * @param {import('playwright-core').Page} page before it is opened
 * @returns {string[]} what is wrong so far; it grows
 */
export function watchPage(page) {
  const faults = [];
  const say = (fault) => {
    if (!faults.includes(fault)) faults.push(fault);
  };
  page.on('pageerror', (error) => {
    if (!ofWorkerUpdate(error)) say(`page error: ${error.message}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'error' || ofMockService(message.location().url)) return;
    say(`console error: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!isLoopback(request.url())) say(`a request that leaves this machine: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    if (ofMockService(request.url()) || isGivenUp(request)) return;
    say(`a failed request: ${request.url()} (${request.failure()?.errorText})`);
  });
  page.on('response', (response) => {
    if (isRefused(response)) say(`a request answered with ${response.status()}: ${response.url()}`);
  });
  return faults;
}
