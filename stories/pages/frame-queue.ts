/** How many stories load at the same time: more would make the page, and each of them, slow. */
const most = 2;

let running = 0;
const waiting: (() => void)[] = [];

function next(): void {
  if (running >= most) return;
  const start = waiting.shift();
  if (!start) return;
  running += 1;
  start();
}

/**
 * Waits until a story may load.
 *
 * @returns says that it has loaded; counts once
 */
export async function turnToLoad(signal: AbortSignal): Promise<() => void> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    signal.addEventListener('abort', () => {
      const place = waiting.indexOf(resolve);
      if (place >= 0) waiting.splice(place, 1);
    });
    next();
  });
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    running -= 1;
    next();
  };
}
