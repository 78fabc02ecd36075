import { attempt } from '../platform/attempt.js';
import { complain } from './complain.js';
import { array, boolean, number, object, optional, type Reader } from './readers/readers.js';
import type { SettingsApi, SettingsApiSupports, SupportedOverlap } from './settings-api.js';

/** Nothing, where a field is absent, or odd, which `tell` hears of. */
function ifConforming<T>(read: Reader<T>, tell?: (thrown: unknown) => void): Reader<T | undefined> {
  const readAny = optional(read); // What is absent is no error, which would be made at every look.
  return (value, path) => {
    try {
      return readAny(value, path);
    } catch (thrown) {
      tell?.(thrown);
      return undefined;
    }
  };
}

/** How long an old key may go on working, in seconds: ten years at most. More was meant in another unit. */
const readTime = number({ minimum: 1, maximum: 315_360_000 });

const readers = new WeakMap<SettingsApi, Reader<SettingsApiSupports>>();

/** What an adapter declares; what is odd counts as not declared. */
export function supportsOf(api: SettingsApi): SettingsApiSupports {
  const read = readers.get(api) ?? supportsReader(api);
  readers.set(api, read);
  return attempt(() => read(api.supports ?? {}), {});
}

/** Of the overlaps that an adapter declares, each that conforms counts; the others are named in the console. */
function supportsReader(api: SettingsApi): Reader<SettingsApiSupports> {
  const declared = <T>(read: Reader<T>) =>
    ifConforming(read, (thrown) =>
      complain(api, 'supports.overlap', thrown, 'to declare times in seconds, and both of firstUse'),
    );
  const readTimes = array(declared(readTime));
  return object<SettingsApiSupports>({
    idempotentRegenerate: ifConforming(boolean()),
    conditionalRegenerate: ifConforming(boolean()),
    memorySeconds: ifConforming(number({ minimum: 0 })),
    overlap: declared(
      object<SupportedOverlap>({
        seconds: declared((value, path) => Object.freeze(readTimes(value, path).filter((time) => time !== undefined))),
        firstUse: declared(object({ seconds: readTime, atMost: readTime })),
      }),
    ),
    revocation: ifConforming(object({ withinSeconds: number({ minimum: 0 }) })),
  });
}
