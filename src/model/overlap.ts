/**
 * How long the old key goes on working beside the new one: for so many seconds from now, or until the new key is used. Without an
 * overlap it ends at once.
 */
export type Overlap = { readonly from: 'now'; readonly seconds: number } | { readonly from: 'first-use' };

/** Why a key is replaced, for the records of the service. */
export const regenerationReasons = ['leaked', 'routine', 'offboarding', 'other'] as const;

/** One of {@link regenerationReasons}: it leaked, it is time, somebody who knows it has left, or something else. */
export type RegenerationReason = (typeof regenerationReasons)[number];
