import { SettingsError } from '../settings-error.js';

/**
 * Checks a value that came from outside, and gives a copy of what is known of it, field by field.
 *
 * @throws SettingsError `malformed`, with the path of what does not conform and never its value.
 */
export type Reader<T> = (value: unknown, path?: string) => T;

const formats = {
  // RFC 3339, section 5.6
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i,
  date: /^\d{4}-\d\d-\d\d$/,
} as const;

/** A text, of a least length in UTF-16 units, or of a format. */
export function string({
  minLength = 0,
  format,
}: { minLength?: number; format?: keyof typeof formats } = {}): Reader<string> {
  const pattern = format === undefined ? undefined : formats[format];
  return (value, path = '') => {
    if (typeof value !== 'string') throw malformed(path, 'a string');
    if (value.length < minLength) throw malformed(path, `at least ${minLength} characters long`);
    // The pattern alone would let a 40th of the month through, which formatters choke on.
    const conforms = !pattern || (pattern.test(value) && !Number.isNaN(Date.parse(value)));
    if (!conforms) throw malformed(path, `a ${format}`);
    return value;
  };
}

/** More is no hint: what stands there may be the key itself, by a mistake of the host's. */
const longestHint = 8;

/** The last characters of a key, which are shown to everybody. Of a text that is too long for that, four are taken. */
export const keyHint: Reader<string> = (value, path) => {
  const hint = string()(value, path);
  return hint.length > longestHint ? hint.slice(-4) : hint;
};

/** A finite number. */
export function number({
  minimum = -Infinity,
  maximum = Infinity,
}: { minimum?: number; maximum?: number } = {}): Reader<number> {
  return (value, path = '') => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw malformed(path, 'a number');
    if (value < minimum) throw malformed(path, `at least ${minimum}`);
    if (value > maximum) throw malformed(path, `at most ${maximum}`);
    return value;
  };
}

/** How many there are of something, rounded up. A number that no count can be is not known, and refuses nothing. */
export function count(): Reader<number | undefined> {
  return (value, path = '') => {
    if (typeof value !== 'number') throw malformed(path, 'a number');
    const whole = Math.ceil(value);
    return Number.isSafeInteger(whole) && whole >= 0 ? whole : undefined;
  };
}

export function boolean(): Reader<boolean> {
  return (value, path = '') => {
    if (typeof value !== 'boolean') throw malformed(path, 'a boolean');
    return value;
  };
}

/** One of some texts; with a fallback, a text that is none of them reads as that. */
export function oneOf<const T extends string>(allowed: readonly T[], fallback?: T): Reader<T> {
  const readText = string();
  return (value, path = '') => {
    const text = readText(value, path);
    const known = allowed.find((one) => one === text) ?? fallback;
    if (known === undefined) throw malformed(path, `one of ${allowed.join(', ')}`);
    return known;
  };
}

/** A field that may be absent or `null`. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : read(value, path));
}

/** A field that may be absent, and where `null` says something else than that. */
export function nullable<T>(read: Reader<T>): Reader<T | null | undefined> {
  return (value, path) => (value === undefined || value === null ? value : read(value, path));
}

export function array<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, path = '') => {
    if (!Array.isArray(value)) throw malformed(path, 'an array');
    const items: T[] = [];
    // By index: a host's own `map`, or a hole, must not decide what is read.
    for (let index = 0; index < value.length; index++) items.push(read(value[index], `${path}[${index}]`));
    return Object.freeze(items);
  };
}

/**
 * An object with these fields, copied and frozen. Only its own fields are looked at, and a name such as `__proto__` is
 * never copied.
 */
export function object<T extends object>(fields: { readonly [Name in keyof T]: Reader<T[Name]> }): Reader<T> {
  const entries = Object.entries<Reader<unknown>>(fields as Record<string, Reader<unknown>>);
  return (value, path = '') => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(path, 'an object');
    const copy: Record<string, unknown> = {};
    for (const [name, read] of entries) {
      const place = within(path, name);
      const result = read(ownField(value, name, place), place);
      if (result !== undefined) copy[name] = result;
    }
    return Object.freeze(copy) as T;
  };
}

/** The path of a field of what stands at `path`. */
export function within(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** A field of an object's own, read once: it may be a getter, and that may throw. */
function ownField(value: object, name: string, path: string): unknown {
  try {
    return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  } catch {
    throw malformed(path, 'readable');
  }
}

/** The error of a reply whose field must be something else than it is; never with its value. */
export function malformed(path: string, wanted: string): SettingsError {
  const what = path === '' ? 'it' : `"${path}"`;
  const error = new SettingsError('malformed', `The reply does not conform: ${what} must be ${wanted}.`, { path });
  faults.set(error, `${path === '' ? 'the reply' : what} must be ${wanted}`);
  return error;
}

const faults = new WeakMap<object, string>();

/** What a reader found wrong with a reply, such as `"items[3].name" must be a string`; nothing for any other error. */
export function faultOf(thrown: unknown): string | undefined {
  return faults.get(thrown as object);
}
