/**
 * Two keys by ear: a rotation from the question to the end of the old key, and one that is undone. Each step says what is pressed,
 * and what has to be said then.
 *
 * @typedef {object} Step
 * @property {string} [press] a key, by its name of X11
 * @property {RegExp} [to] instead: goes on until this is said, with Tab or with the key `by`
 * @property {string} [by]
 * @property {readonly (string | RegExp)[]} [once] said exactly once, in this order
 * @property {readonly (string | RegExp)[]} [some] said at least once
 * @property {readonly (string | RegExp)[]} [inChromium] the same, in Chromium: with Firefox, Orca reads no dialog that opens
 * @property {boolean} [silent] nothing is said, for eight seconds
 * @property {number} [seconds] how long it may take
 */

/** Orca would keep the arrow keys for itself: this hands them to the page. */
const arrowsForPage = { press: 'Insert+a', some: ['Focus mode'] };

const cancel = 'Cancel push button';

/** @type {readonly { name: string; page: string; steps: readonly Step[] }[]} */
export const rotationPaths = [
  {
    name: 'a rotation that is finished',
    page: 'scenario=none&overlap',
    steps: [
      { to: /^Regenerate the API key for/ },
      {
        press: 'Return',
        some: [cancel],
        inChromium: [
          'Regenerate the API key for Rasa?',
          'The old one stops working immediately',
          'When should the old key',
        ],
      },
      {
        by: 'shift+Tab',
        to: /radio button/,
        once: ['When should the old key stop working?', 'Immediately.', /(?<!not )selected radio button/],
      },
      arrowsForPage,
      { press: 'Down', once: ['In 1 hour.', /The old one keeps working until .+ Update your bot by then\./] },
      { press: 'Up', once: ['Immediately.', 'The old one stops working immediately'] },
      {
        press: 'Up',
        once: [
          'Once your bot uses the new key.',
          /stops working 5 minutes after the first message with the new key, .+ at the latest/,
        ],
      },
      { to: /^Regenerate push button/ },
      {
        press: 'Return',
        once: [
          'Your new key is ready.',
          'Copy API key',
          /The previous key ending in .{4} works until 5 minutes after the first/,
        ],
        seconds: 12,
      },
      { press: 'Return', once: ['API key copied'] },
      { press: 'l', once: [/List with 4 items/i, 'New key.', '(Done)', /Made at .+ Copied/] },
      { press: 'Down', once: ['Your bot.', 'Add the new key to your bot before the old one stops.'] },
      { press: 'Down', once: ['First message.', 'Waiting for the first message with the new key'] },
      { press: 'Down', once: ['Old key.', 'Stops 5 minutes after the first message with the new key'] },
      { press: 'F2', once: ['Receiving messages with the new key'], seconds: 12 },
      { silent: true }, // The old key's last five minutes are counted in the page, and not aloud.
      { to: /End it now/, once: [/Old key ending in .{4}/] },
      {
        press: 'Return',
        some: [cancel],
        inChromium: ['End the old key now?', /Messages with the old key ending in .{4} are rejected from now on/],
      },
      { to: /^End it now push button/ },
      { press: 'Return', once: ['Ending the old key', 'The old key has stopped'], seconds: 12 },
    ],
  },
  {
    name: 'a rotation that is not watched for a while, and then undone',
    page: 'scenario=none&overlap&previous&channel=universal',
    steps: [
      { to: /Copy API key/ },
      { press: 'F4', once: [/We stopped checking at .+ You are not signed in\./], seconds: 12 },
      { press: 'F8' },
      { to: /Watch again/ },
      { press: 'Return', once: ['We’re checking again.'], some: ['Switch to the new key panel'] },
      { to: /Keep the old key/ },
      {
        press: 'Return',
        some: [cancel],
        inChromium: ['Keep the old key for Universal?', /The old key ending in .{4} becomes the current key again/],
      },
      { to: /^Keep the old key push button/ },
      {
        press: 'Return',
        once: [/The key ending in .{4} is the current key again/, /The key ending in .{4} no longer works/],
        seconds: 12,
      },
      { press: 'Tab', some: ['Close push button'] },
      { press: 'Return', some: ['Copy API key'] },
    ],
  },
];
