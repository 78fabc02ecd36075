/**
 * Waits until the started worker answers this page's requests. A page whose document was on its way when another one registered the
 * worker is not controlled by it: MSW loads the page again, and what ran until then would ask the server.
 *
 * @throws {Error} where the worker can never answer, for the page is out of its scope
 */
export async function waitForControl(): Promise<void> {
  const workers = navigator.serviceWorker;
  if (workers.controller) return;
  if (!(await workers.getRegistration())) {
    throw new Error(
      `Failed to start the mock backend: no worker’s scope has ${location.pathname}. Did you forget to serve mockServiceWorker.js from a folder above the page?`,
    );
  }
  if (workers.controller) return;
  await new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
}
