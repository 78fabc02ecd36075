/**
 * What all events of the elements have in common: they bubble, cross shadow roots, and carry a typed, read-only detail. Each class
 * names its type.
 */
export abstract class BaEvent<Detail = unknown> extends CustomEvent<Readonly<Detail>> {
  declare static readonly type: string;

  constructor(detail: Detail, { cancelable = false }: { cancelable?: boolean } = {}) {
    super(new.target.type, { bubbles: true, composed: true, cancelable, detail });
  }
}
