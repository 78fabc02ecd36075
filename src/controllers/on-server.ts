import { isServer } from 'lit';

/**
 * Whether elements are only written, by Lit's server rendering. Lit alone counts every Node as a server, also one with the DOM of a
 * host's unit tests. A bundle for pages has none of what only a server does.
 *
 * @see https://lit.dev/docs/ssr/authoring/
 */
export const onServer: boolean = isServer && !globalThis.document?.defaultView;
