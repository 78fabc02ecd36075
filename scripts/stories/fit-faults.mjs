/**
 * Finds what does not fit into the frame of a story. It runs in the frame.
 *
 * @param {number} highest what is higher scrolls
 * @returns {string[]} what does not fit
 */
export function fitFaults(highest) {
  const faults = [];
  const { scrollHeight, clientHeight } = document.documentElement;
  if (scrollHeight > clientHeight + 1 && scrollHeight <= highest) {
    faults.push(`its frame scrolls: ${scrollHeight} px in ${clientHeight} px`);
  }
  const above = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      ...(one.matches('dialog[open], :popover-open') ? [one] : []),
      ...(one.shadowRoot ? above(one.shadowRoot) : []),
    ]);
  for (const element of above(document)) {
    const { top, bottom } = element.getBoundingClientRect();
    const isCut = top < 0 || bottom > innerHeight || element.scrollHeight > element.clientHeight + 1;
    if (isCut) faults.push(`its frame cuts off <${element.localName}>: ${Math.round(bottom)} px in ${innerHeight} px`);
  }
  return faults;
}
