/**
 * Finds what is wrong with what a page shows. It runs inside the page, or inside a frame of it.
 *
 * @param {{ root: string, isFailure?: boolean }} expected `root`: the selector of what has to be there; `isFailure`: whether it is
 *   about something that went wrong, so that a text may say so
 * @returns {string[]} what is wrong
 */
export function contentFaults({ root, isFailure = false }) {
  const isVisible = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;

  /** Whatever is drawn, in every open shadow root. */
  const drawn = (parent) =>
    [...parent.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? drawn(element.shadowRoot) : []),
    ]);
  const textsOf = (elements) =>
    elements
      .filter((element) => !/^(style|script|template)$/i.test(element.localName))
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.parentElement.checkVisibility())
      .map(({ data }) => data.trim())
      .filter(Boolean);

  /** What Storybook and the elements say where something cannot be had. */
  const errorText =
    /could not be (loaded|found|reached|read|understood|shown)|couldn.t|doesn.t exist|Failed to|has a problem|Not connected|not signed in/i;
  const faults = [];

  const display = [...document.querySelectorAll('.sb-errordisplay, .sb-nopreview, .docblock-emptyblock')].find(
    isVisible,
  );
  if (display) faults.push(`an error is displayed: ${display.innerText.trim().slice(0, 300)}`);
  if (document.body.matches('.sb-show-errordisplay, .sb-show-nopreview')) faults.push('Storybook shows an error');

  const place = document.querySelector(root);
  if (!place) return [...faults, `there is no ${root}`];
  const content = drawn(place);
  const isDrawn = (element) => /^(img|svg|canvas|iframe|input|button)$/.test(element.localName) && isVisible(element);
  const texts = textsOf(content);
  if (texts.length === 0 && !content.some(isDrawn)) faults.push('the page is empty');
  const error = isFailure ? undefined : texts.find((text) => errorText.test(text));
  if (error) faults.push(`a text tells of an error: ${error.slice(0, 200)}`);
  return faults;
}
