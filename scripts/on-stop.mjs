/**
 * Calls `stop` once, on SIGINT, on SIGTERM, or when the shell is gone in which npm started this process: a signal to npm
 * ends that shell, but does not reach what runs in it.
 */
export function onStop(stop) {
  let stopping = false;
  const stopOnce = async () => {
    if (stopping) return;
    stopping = true;
    await stop();
    process.exit(0);
  };
  process.on('SIGINT', stopOnce);
  process.on('SIGTERM', stopOnce);
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && stopOnce(), 200);
}
