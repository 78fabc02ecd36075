import { readApiKey, readChannel } from '../../api/readers/model-readers.generated.js';
import type { Reader } from '../../api/readers/readers.js';
import type { PropertyType } from './checked-properties.js';

/** The host's object itself, if it conforms: who sets the same one again changes nothing. */
const conforming = (wanted: string, read: Reader<unknown>): PropertyType => ({
  wanted,
  read: (value) => read(value) && value,
});

export const apiKey = conforming('an ApiKey', readApiKey);
export const channel = conforming('a Channel', readChannel);
