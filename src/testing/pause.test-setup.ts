/** Long enough for what should not happen to have happened. */
export const pause = (milliseconds = 50): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
