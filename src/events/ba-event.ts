/** What all events of the elements have in common: they bubble, cross shadow roots, and carry a typed, read-only detail. */
export abstract class BaEvent<Detail = unknown> extends CustomEvent<Readonly<Detail>> {
  constructor(type: string, detail: Detail, options: { cancelable?: boolean } = {}) {
    super(type, { bubbles: true, composed: true, cancelable: options.cancelable ?? false, detail });
  }
}
