/** What the manifest says of an element, as Markdown. */
export function elementMarkdown(element: object): string;
