/**
 * Waits until the started worker answers this page's requests. A page whose document was on its way when another one registered the
 * worker is not controlled by it: MSW loads the page again, and what ran until then would ask the server.
 */
export async function waitForControl(): Promise<void> {
  const workers = navigator.serviceWorker;
  if (workers.controller) return;
  await new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
}
