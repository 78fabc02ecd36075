import type { LitElement, PropertyDeclaration } from 'lit';
import { attempt } from '../../platform/attempt.js';

/** What a property takes, as the `type` of its declaration. */
export interface PropertyType {
  /** What can be used, in words. */
  readonly wanted: string;
  /** What is used of a value that a host sets; `undefined`, or an error, for one that cannot be used. */
  read(value: unknown): unknown;
  /** What stands there without a value. */
  readonly initial?: unknown;
  /** What stands there with one that cannot be used; by default the same. */
  readonly instead?: unknown;
}

/**
 * The one place where what a host sets comes in: frameworks set whatever an expression gives. What cannot be used is named in
 * the console and left out, so that no update fails on it.
 */
export function checkProperties({ elementProperties, prototype }: typeof LitElement): void {
  for (const [name, options] of elementProperties) {
    const { read, wanted, initial, instead = initial } = typeOf(options);
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (!read || !descriptor) continue;
    Object.defineProperty(prototype, name, {
      ...descriptor,
      set(this: HTMLElement, value: unknown) {
        const isNone = value === undefined || value === null;
        const used = isNone ? initial : attempt(() => read(value));
        const isUnusable = !isNone && used === undefined;
        if (isUnusable) complain(this, String(name), wanted!);
        descriptor.set!.call(this, isUnusable ? instead : used);
      },
    });
  }
}

/** By default, what has an attribute is a text, and the rest are a host's objects. Lit converts to its other types itself. */
function typeOf({ type, state, attribute }: PropertyDeclaration): Partial<PropertyType> {
  if (state) return {};
  if (type && type !== String) return type;
  return attribute === false ? objects : textOr();
}

/** Tells a host's developer. The value is not said: it may be a secret. */
function complain({ localName }: HTMLElement, name: string, wanted: string): void {
  console.error(
    `Failed to set "${name}" of <${localName}>: the value cannot be used. Did you forget that it takes ${wanted}?`,
  );
}

/** A text, or a number, which is an id in many hosts. */
export const textOr = (initial?: string): PropertyType => ({
  wanted: 'a text',
  read: (value) => (/string|number|bigint/.test(typeof value) ? String(value) : undefined),
  initial,
});

/** An object, or a list of them. */
const objects: PropertyType = {
  wanted: 'an object',
  read: (value) => ([value].flat().every((one) => one === Object(one)) ? value : undefined),
};

/** The host's own tabs. */
export const tabs: PropertyType = {
  wanted: 'a list of {id, label}',
  read: (value) =>
    (value as readonly Record<string, unknown>[]).every(
      (tab) => typeof tab['id'] + typeof tab['label'] === 'stringstring',
    )
      ? value
      : undefined,
  initial: [],
};
