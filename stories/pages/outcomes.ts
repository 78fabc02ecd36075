/** A state of the dialog, or of the notice that it leaves behind. */
export interface Outcome {
  readonly story: string;
  readonly name: string;
  /** When it occurs. */
  readonly when: string;
  /** What is certain then. */
  readonly certain: string;
}

export interface OutcomeGroup {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly outcomes: readonly Outcome[];
}

const row = (story: string, name: string, when: string, certain: string): Outcome => ({ story, name, when, certain });
const dialog = (story: string, ...words: [string, string, string]) =>
  row(`elements-regenerate-key-dialog--${story}`, ...words);
const twoKeys = (story: string, ...words: [string, string, string]) =>
  row(`elements-regenerate-key-dialog-two-keys--${story}`, ...words);
const notice = (story: string, ...words: [string, string, string]) =>
  row(`elements-channel-settings--${story}`, ...words);

/** Every outcome, in the order in which one may meet them. */
export const outcomeGroups: readonly OutcomeGroup[] = [
  {
    id: 'question',
    title: 'The question',
    about: 'Nothing is sent before it is confirmed. The focus starts on Cancel.',
    outcomes: [
      dialog('asks', 'Asks', 'The user presses Regenerate.', 'Nothing was sent. The current key works.'),
      dialog(
        'asks-with-impact',
        'Asks, with the host’s words',
        'The host fills the slot “impact”.',
        'The same; the host says what a new key means to its users.',
      ),
      dialog(
        'loading',
        'Loading',
        'The channel hasn’t been loaded yet.',
        'It can’t be confirmed before the key is known.',
      ),
      dialog(
        'not-found',
        'Not found',
        'The channel doesn’t exist, or the user may not see it.',
        'Nothing was sent, and trying again wouldn’t help.',
      ),
    ],
  },
  {
    id: 'working',
    title: 'While it runs',
    about:
      'While a request runs the dialog stays open, Escape included. One operation runs, however often Regenerate is pressed. What stands still here goes on in its story: it ends as one of the outcomes below.',
    outcomes: [
      dialog(
        'working',
        'Working',
        'The request is on its way.',
        'Nothing yet. After 10 seconds it says that it is still working.',
      ),
      dialog(
        'still-at-work',
        'Still at work',
        'The service says that it is working on this very request (409).',
        'It is asked again with the same operation ID.',
      ),
      dialog(
        'finding-out',
        'Checking',
        'No reply came that can be relied on: a timeout, a reset connection, a status of 500 or more.',
        'Checking can’t make a second key.',
      ),
      dialog(
        'refused-and-checking',
        'Refused, and checking',
        'The service refused. A browser may send a request twice, so the refusal is checked first.',
        'The request was refused. Whether the key is the same is being checked.',
      ),
      dialog(
        'session-ended',
        'Session ended',
        'The session has ended (401).',
        'After the sign-in the same operation goes on.',
      ),
      dialog(
        'fresh-sign-in-wanted',
        'Sign-in wanted',
        'The service wants a new sign-in before a key is changed (401 with a challenge).',
        'After the sign-in the same operation goes on.',
      ),
    ],
  },
  {
    id: 'no-key',
    title: 'It left no valid key',
    about:
      '“Nothing was changed” needs proof: the request was never sent, or the service says that it never will be carried out.',
    outcomes: [
      dialog('offline', 'Offline', 'The browser is offline.', 'The request was never sent. The current key works.'),
      dialog(
        'not-accepted',
        'Not accepted',
        'The service finds the request invalid (400, 422).',
        'Nothing was changed. The service’s own words stand below.',
      ),
      dialog(
        'without-permission',
        'Without permission',
        'The user may not regenerate this key (403).',
        'Nothing was changed.',
      ),
      dialog(
        'too-many-requests',
        'Too many requests',
        'There were too many requests (429).',
        'Nothing was changed. Try again counts down to the time the service named.',
      ),
      dialog(
        'refused-key-is-the-same',
        'Refused, the key is the same',
        'The service refused, and can’t say how the operation ended.',
        'The key was read, and is the same. No more is claimed.',
      ),
      dialog(
        'arrives-a-minute-late',
        'Never carried out',
        'The request is still on its way when the service is asked about it.',
        'The service refuses it from now on. Nothing was changed.',
      ),
      dialog(
        'changed-by-someone-else',
        'Conflict',
        'Someone else changed the key first (412).',
        'This request changed nothing. The current key is named, and who made it when.',
      ),
      dialog(
        'replaced-since',
        'Superseded',
        'A key was made, and replaced since (410).',
        'The key of this request doesn’t work any more.',
      ),
    ],
  },
  {
    id: 'new-key',
    title: 'There is a new key',
    about: 'After success nothing is red. One button is the next step: Copy, and then Done.',
    outcomes: [
      dialog(
        'regenerated',
        'Regenerated',
        'The service shows keys again, and no key field stands beside the dialog.',
        'The new key works. The old one doesn’t.',
      ),
      dialog(
        'shown-once',
        'Shown once',
        'The service never shows this key again.',
        'It stays until it was copied, or the user says that it is saved.',
      ),
      dialog('copied', 'Copied', 'The clipboard took the key.', 'It is on the clipboard. Done closes.'),
      dialog(
        'copy-denied',
        'Copy denied',
        'The browser doesn’t allow copying.',
        'Nothing was copied. The key is selected.',
      ),
      dialog(
        'about-to-be-removed',
        'About to expire',
        'The key has been shown for four minutes.',
        'It is removed from the page in less than a minute, unless the user keeps it.',
      ),
      dialog(
        'removed-before-it-was-copied',
        'Expired',
        'Five minutes passed, or the page was left and came back.',
        'The key is gone from the page. The service can still give it.',
      ),
      dialog(
        'without-its-value-but-shown',
        'Value in the key field',
        'The reply was lost, and the service says that the key was made.',
        'The new key works, and the key field can show it.',
      ),
      dialog(
        'without-its-value-but-replayed',
        'Value can be fetched',
        'The same, where the service answers the same request again with its key.',
        'The new key works. Show the new key asks for its value.',
      ),
      dialog(
        'without-its-value',
        'Value lost',
        'The same, where nothing brings the value back.',
        'The new key works, but its value didn’t reach the page. Regenerating once more is offered.',
      ),
      dialog(
        'replaced-while-shown',
        'Replaced while shown',
        'Someone else makes another key meanwhile.',
        'The key that was shown doesn’t work any more.',
      ),
    ],
  },
  {
    id: 'unknown',
    title: 'Not known yet',
    about: 'Calm: no red, no exclamation marks. What is certain, with its time, and the one safe next step.',
    outcomes: [
      dialog(
        'unknown-and-unchanged',
        'Unknown, the same key',
        'The reply was lost, and the key is still the old one.',
        'Which key was valid when. The request may still arrive: an unchanged key proves nothing.',
      ),
      dialog(
        'unknown-and-changed',
        'Unknown, another key',
        'The reply was lost, and the key is another one.',
        'When it was changed, but not by whom.',
      ),
      dialog(
        'unknown-and-unread',
        'Unknown, not read',
        'The reply was lost, and the channel can’t be read either.',
        'That the request was sent.',
      ),
      dialog(
        'unknown-after-a-refusal',
        'Unknown after a refusal',
        'The service refused, and then the key couldn’t be read.',
        'That the service refused the request.',
      ),
      dialog(
        'unknown-and-signed-out',
        'Unknown, and signed out',
        'The session had ended, and the user did not sign in.',
        'That the service refused the request.',
      ),
      dialog(
        'unknown-checking-sends-again',
        'Checking sends again',
        'Checking again means sending the same request once more.',
        'It can’t make two keys; if it never arrived, it is carried out now.',
      ),
      dialog(
        'unknown-checking-may-replace',
        'Checking may replace',
        'The same, where the service wouldn’t notice that the key is another by now.',
        'If it is carried out now, it replaces the current key. The dialog says so.',
      ),
    ],
  },
  {
    id: 'after-close',
    title: 'After Close',
    about: 'What has not ended goes on, and the channel says how it ended. Nothing opens by itself.',
    outcomes: [
      notice(
        'unsettled',
        'Unsettled',
        'The dialog was closed, or the page reloaded, on an unknown outcome.',
        'It isn’t known whether the key was changed. Check again asks.',
      ),
      notice(
        'key-that-came-late',
        'The key came late',
        'The service says after Close that the key was made.',
        'The new key is ready, and can be shown.',
      ),
      notice(
        'ended-after-close',
        'Ended without a key',
        'The service says after Close that no key was made.',
        'Nothing was changed, and nothing will be.',
      ),
      notice(
        'refused-and-checking',
        'Refused, and checking',
        'The dialog was closed while a refusal was being checked.',
        'The service refused. The check goes on.',
      ),
      notice(
        'without-permission',
        'Without permission',
        'The dialog was closed on a refusal.',
        'Regenerate stays off until the user chooses Try again.',
      ),
      notice(
        'key-removed-before-it-was-copied',
        'Key not copied',
        'A key that is shown once was removed before it was copied.',
        'It can be had again: Show the new key.',
      ),
    ],
  },
  {
    id: 'two-keys',
    title: 'Two keys',
    about: 'Where the service keeps the old key alive until the bot has the new one.',
    outcomes: [
      twoKeys(
        'asks-when-the-old-key-stops',
        'Asks when the old key stops',
        'The service supports an overlap.',
        'Each choice says what follows, with its time.',
      ),
      twoKeys(
        'by-default-once-the-new-key-is-used',
        'Another default, by policy',
        'The policy “overlap” names another default.',
        'The old key works until the bot uses the new one.',
      ),
      twoKeys(
        'does-not-ask-by-policy',
        'Doesn’t ask, by policy',
        'The policy “overlap” is “hidden”.',
        'The old key stops immediately.',
      ),
      twoKeys(
        'the-key-has-leaked',
        'Leaked',
        'The service says that the key has leaked.',
        'It can only stop immediately.',
      ),
      twoKeys(
        'the-previous-key-still-works',
        'A previous key still works',
        'Someone has made a new key, and no message has come with it yet.',
        'Regenerating stops the previous key at once. Keep the old key is offered first.',
      ),
      twoKeys(
        'new-key-beside-the-old-one',
        'Both keys work',
        'The new key was made.',
        'The old key works until the time that is named.',
      ),
      twoKeys(
        'reply-lost-without-a-settle',
        'Reply lost',
        'The reply was lost, and the key is another one.',
        'The old key still works until the time that is named.',
      ),
      twoKeys(
        'asks-whether-to-keep-the-old-key',
        'Asks to keep the old key',
        'The user chooses Keep the old key.',
        'The old key becomes the current one, and the new one stops.',
      ),
      twoKeys(
        'the-old-key-is-back',
        'The old key is back',
        'The undo was carried out.',
        'The old key is the current one. The new one doesn’t work any more.',
      ),
      twoKeys(
        'the-old-key-is-back-though-the-reply-was-lost',
        'Back, though the reply was lost',
        'The reply to the undo was lost, and the service was asked.',
        'The old key is the current one.',
      ),
      twoKeys(
        'the-old-key-has-stopped-meanwhile',
        'It has stopped meanwhile',
        'The old key stopped before the undo arrived.',
        'It can’t be brought back.',
      ),
      twoKeys(
        'may-not-keep-the-old-key',
        'May not keep it',
        'The user may not bring the old key back (403).',
        'Nothing was changed.',
      ),
    ],
  },
];
