/** Tells the benchmark when a page shows what it is for. */
export function readyWhen(isReady) {
  const look = () => {
    if (isReady()) globalThis.readyAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
