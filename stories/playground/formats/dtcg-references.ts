/**
 * References between the tokens of a file: `{group.token}` names a whole token, `{ "$ref": "#/group/token/$value" }` any place in
 * the file (RFC 6901).
 *
 * @see https://www.designtokens.org/TR/2025.10/format/#aliases-references
 */
import { nearest } from '../../../scripts/brand/unknown-tokens.mjs';
import { isObject, type Json } from './json.js';

/** A token whose references are replaced by what they refer to. */
export interface ResolvedToken {
  /** Its own type, else that of the token it refers to, else that of the nearest group around it. */
  readonly type: string | undefined;
  readonly value: unknown;
  /** The token that its value comes from, where that is another one. */
  readonly referred?: { readonly name: string; readonly type: string | undefined };
}

/** What is wrong with a reference, in a sentence. */
export class BrokenReference extends Error {}

type Path = readonly string[];

/** Names of the places that led to one, the token itself first. */
type Chain = readonly string[];

/** More than that is a mistake, or an attempt to keep the page busy. */
const most = { chain: 50, lookups: 20_000, names: 300 };

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const isToken = (value: unknown): value is Json =>
  isObject(value) && (Object.hasOwn(value, '$value') || Object.hasOwn(value, '$ref'));

/** The path in `{group.token}`; `undefined` for every other value. */
function aliasPath(value: unknown): Path | undefined {
  const inner = typeof value === 'string' ? /^\{([^{}]*)\}$/.exec(value)?.[1] : undefined;
  return inner?.split('.');
}

const hasPointer = (value: unknown): value is Json => isObject(value) && Object.hasOwn(value, '$ref');

/** @throws {BrokenReference} for what is no pointer into this file */
function pointerPath(pointer: unknown): Path {
  try {
    if (typeof pointer === 'string' && pointer.startsWith('#/')) {
      const segments = decodeURIComponent(pointer.slice(2)).split('/');
      return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    }
  } catch {
    // It is not encoded as a fragment has to be.
  }
  const text = short(typeof pointer === 'string' ? pointer : JSON.stringify(pointer));
  throw new BrokenReference(`“${text}” is no JSON Pointer into this file, such as “#/palette/brand/$value”.`);
}

function circle(chain: Chain): string {
  const names = chain.length > 6 ? [...chain.slice(0, 3), '…', ...chain.slice(-2)] : chain;
  return names.map(short).join(' → ');
}

/** How a sentence about a reference begins. */
function refersTo(name: string, chain: Chain): string {
  const way = chain.slice(1).map((one) => `“${short(one)}”`);
  const by = way.length > 3 ? [...way.slice(0, 2), '…', ...way.slice(-1)] : way;
  return `It refers to “${short(name)}”${by.length > 0 ? ` by way of ${by.join(', ')}` : ''}`;
}

/** The tokens of a file, and how they refer to each other. */
export class DtcgReferences {
  readonly #file: Json;
  readonly #referred = new Set<string>();
  #lookups = 0;

  constructor(file: Json) {
    this.#file = file;
  }

  /**
   * @param path of a token that there is
   * @throws {BrokenReference} where it refers to nothing, to a group, or to itself
   */
  resolve(path: Path): ResolvedToken {
    return this.#token(path, []);
  }

  /** Whether a token that was resolved refers to a token or to one in a group, whatever way it takes. */
  isReferred(path: Path): boolean {
    const name = path.join('.');
    return [...this.#referred].some((one) => one === name || one.startsWith(`${name}.`));
  }

  #token(path: Path, before: Chain): ResolvedToken {
    const name = path.join('.');
    const chain = this.#enter(name, before);
    const { token, groupType } = this.#find(path, before);
    const ownType = typeof token['$type'] === 'string' ? token['$type'] : undefined;
    const { value, type, referred } = this.#value(Object.hasOwn(token, '$value') ? token['$value'] : token, chain);
    return { type: ownType ?? type ?? groupType, value, ...(referred && { referred }) };
  }

  /** A value whose references, at any depth, are replaced. */
  #value(value: unknown, chain: Chain): ResolvedToken {
    const alias = aliasPath(value);
    if (alias) return this.#referredToken(alias, chain);
    if (hasPointer(value)) return this.#pointedAt(pointerPath(value['$ref']), chain);
    if (Array.isArray(value)) return { type: undefined, value: value.map((part) => this.#value(part, chain).value) };
    if (!isObject(value)) return { type: undefined, value };
    const parts = Object.entries(value).map(([key, part]) => [key, this.#value(part, chain).value] as const);
    return { type: undefined, value: Object.fromEntries(parts) };
  }

  #referredToken(path: Path, chain: Chain): ResolvedToken {
    const name = path.join('.');
    this.#referred.add(name);
    const { type, value } = this.#token(path, chain);
    return { type, value, referred: { name, type } };
  }

  #pointedAt(path: Path, before: Chain): ResolvedToken {
    const owner = path.at(-1) === '$value' ? path.slice(0, -1) : path;
    if (isToken(this.#at(owner))) return this.#referredToken(owner, before);
    const inValue = path.indexOf('$value');
    if (inValue >= 0) this.#referred.add(path.slice(0, inValue).join('.'));
    const name = `#/${path.join('/')}`;
    const chain = this.#enter(name, before);
    let place: unknown = this.#file;
    for (const segment of path) {
      // What lies on the way may be a reference itself.
      if (aliasPath(place) || hasPointer(place)) place = this.#value(place, chain).value;
      const isMember = isObject(place) ? Object.hasOwn(place, segment) : Array.isArray(place) && /^\d+$/.test(segment);
      place = isMember ? (place as Json)[segment] : undefined;
      if (place === undefined) throw new BrokenReference(`${refersTo(name, before)}, and the file has no such place.`);
    }
    return { type: undefined, value: this.#value(place, chain).value };
  }

  /** What stands at a path, through objects alone. */
  #at(path: Path): unknown {
    return path.reduce<unknown>(
      (place, name) => (isObject(place) && Object.hasOwn(place, name) ? place[name] : undefined),
      this.#file,
    );
  }

  #find(path: Path, before: Chain): { token: Json; groupType: string | undefined } {
    const token = this.#at(path);
    if (!isToken(token))
      throw new BrokenReference(`${refersTo(path.join('.'), before)}, ${this.#whatElse(path, token)}`);
    const groups = path.map((_, depth) => this.#at(path.slice(0, depth)) as Json);
    const groupType = groups.map((group) => group['$type']).findLast((type) => typeof type === 'string');
    return { token, groupType };
  }

  #whatElse(path: Path, found: unknown): string {
    if (isObject(found)) return 'which is a group of tokens and not one of them.';
    const meant = this.#nearestTo(path.join('.'));
    return `and there is no such token.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`;
  }

  #nearestTo(name: string): string | undefined {
    const names: string[] = [];
    const groups: { path: Path; group: Json }[] = [{ path: [], group: this.#file }];
    for (let next = groups.pop(); next; next = groups.pop()) {
      for (const [key, member] of Object.entries(next.group)) {
        const path = [...next.path, key];
        if (isToken(member)) names.push(path.join('.'));
        else if (isObject(member) && !key.startsWith('$')) groups.push({ path, group: member });
      }
    }
    // Some tools write paths that begin in the group.
    const ending = names.find((one) => one.endsWith(`.${name}`));
    return ending ?? (names.length > 0 ? nearest(short(name), names.slice(0, most.names)) : undefined);
  }

  #enter(name: string, before: Chain): Chain {
    const chain = [...before, name];
    if (before.includes(name)) throw new BrokenReference(`Its references lead in a circle: ${circle(chain)}.`);
    this.#lookups += 1;
    if (chain.length > most.chain || this.#lookups > most.lookups) {
      throw new BrokenReference('It refers to more tokens than a brand can be made of.');
    }
    return chain;
  }
}
