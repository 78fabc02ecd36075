import type { AnsweredApiKey, ApiKey } from '../../model/api-key.js';

const times = ['createdAt', 'expiresAt'] as const;
const texts = ['id', 'version', 'hint', 'createdBy'] as const;

/** Zones are written in more than one way. */
const instantOf = (time: string | undefined) => (time === undefined ? undefined : Date.parse(time));

/**
 * What two answers tell differently of one key. Its use is not compared: that goes on.
 *
 * @returns the names of the fields.
 */
export function differencesOf(one: ApiKey, other: ApiKey): readonly string[] {
  return [
    ...texts.filter((name) => one[name] !== other[name]),
    ...times.filter((name) => instantOf(one[name]) !== instantOf(other[name])),
  ];
}

/** The same with the values, where both answers have one. */
export function differencesWithValueOf(one: AnsweredApiKey, other: AnsweredApiKey): readonly string[] {
  return [...differencesOf(one, other), ...(one.value === other.value ? [] : ['value'])];
}
