/** Lets the page scroll, and draw what came into sight. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What scrolls, a box or else the page, and a way to scroll it that waits until it is drawn. */
export function scrolling(box: Element = document.scrollingElement!) {
  const scroll = async (top: number) => {
    box.scrollTop = top;
    await drawn();
  };
  return { box, scroll };
}
