/** What a story waits for longer than this, in milliseconds, would lead it out of the state that it shows. */
const long = 10_000;

/**
 * Lets a story wait for ever where it would wait long, so that a picture of a state stays in that state: a request that hangs is not given
 * up on, and a key that is shown isn't removed.
 *
 * @param story the window of the story, before it is played
 */
export function standStill(story: Window): void {
  const wait = story.setTimeout.bind(story);
  story.setTimeout = (handler: TimerHandler, delay = 0, ...args: unknown[]) =>
    delay >= long ? 0 : wait(handler, delay, ...args);
}
