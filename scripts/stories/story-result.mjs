/** What Storybook says of a story once it has rendered and played it. */

const storyTimeout = 40_000;

/**
 * Runs in a page, and in each of its frames, before Storybook does: keeps what it says of the story in `window.storyResult`, of a
 * docs page in `window.docsResult`, and what it shows in *Actions* in `window.loggedActions`.
 */
export function listenForResult() {
  window.loggedActions = [];
  const onChannel = (listen) =>
    new Promise((done) => {
      const wait = setInterval(() => {
        const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
        if (!channel) return;
        clearInterval(wait);
        listen(channel, done);
      }, 5);
    });
  // Whatever frames tell arrives at the page around them, too: what is about another story is theirs.
  const isOwn = (of) => of === undefined || of === new URLSearchParams(location.search).get('id');
  window.storyResult = onChannel((channel, done) => {
    channel.on('playFunctionThrewException', (error) => done(`play: ${error.message}`));
    channel.on('storyThrewException', (error) => done(`threw: ${error.message}`));
    channel.on('storyErrored', (error) => done(`error: ${error.title}`));
    channel.on('storyMissing', (id) => isOwn(id) && done('missing'));
    channel.on('storyFinished', ({ storyId, status }) => {
      if (isOwn(storyId)) done(status === 'error' ? 'finished with an error' : undefined);
    });
    channel.on('storybook/actions/action-event', ({ data }) => {
      window.loggedActions.push({ name: data.name, text: JSON.stringify(data.args) ?? '' });
    });
  });
  window.docsResult = onChannel((channel, done) => channel.on('docsRendered', () => done()));
}

/** Waits, and not for ever. */
export function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing after ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * @param {import('playwright-core').Page | import('playwright-core').Frame} frame
 * @returns {Promise<string | undefined>} what is wrong
 */
export const storyResult = (frame) =>
  within(
    storyTimeout,
    frame.evaluate(() => window.storyResult),
  );

export const docsRendered = (frame) =>
  within(
    storyTimeout,
    frame.evaluate(() => window.docsResult),
  );
