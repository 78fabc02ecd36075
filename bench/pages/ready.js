/** Resolves once the next frame has been drawn. */
export const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    }),
  );

/** Tells the benchmark when a page has drawn what it is for. */
export async function readyWhen(isReady) {
  do await painted();
  while (!isReady());
  globalThis.readyAt = performance.now();
}

/** Whether `<ba-settings-app>` shows its channels. */
export function hasRows(app) {
  const settings = app?.renderRoot?.querySelector('ba-project-settings')?.renderRoot;
  return settings?.querySelector('ba-channel-list')?.renderRoot?.querySelector('[data-index]');
}
