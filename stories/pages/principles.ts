/** A live story that shows what a principle says. */
export interface Example {
  readonly story: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
}

export interface Principle {
  readonly title: string;
  readonly text: string;
  readonly examples: readonly Example[];
}

const example = (story: string, caption: string, width: number, height: number): Example => ({
  story,
  caption,
  width,
  height,
});

export const principles: readonly Principle[] = [
  {
    title: 'Quiet',
    text: 'One accent, one danger, one success; everything else is ink on paper. Colour never speaks alone: a word or an icon says it too. A project’s colour is a small mark, and a project without a star shows none.',
    examples: [
      example('elements-project-grid--many', 'Projects: one mark of colour each, facts in fixed places.', 1000, 480),
    ],
  },
  {
    title: 'Hierarchy by size, weight and space',
    text: 'Boxes don’t make order. A row has one line of name and one of facts; what matters stands at the end, in a column of its own. An opened row keeps its place.',
    examples: [
      example('elements-channel-list--opened', 'An opened channel: its panel aligns with the name.', 860, 620),
    ],
  },
  {
    title: 'The key is the largest control',
    text: 'It is what one came for. Masked but for its last four characters, which no narrow screen takes away: the dots go first. Copy and Regenerate stand on its right, below it where there is no room.',
    examples: [
      example('elements-channel-settings--integrated', 'Wide.', 760, 420),
      example('elements-channel-settings--integrated', 'Narrow: 360 px.', 360, 420),
    ],
  },
  {
    title: 'Danger belongs to the confirmation',
    text: 'Regenerate is a plain button until it asks. The question says in its title what will happen to what, then what follows, then the facts. Only its verb is red, and the focus starts on Cancel: a key held down changes nothing.',
    examples: [
      example('elements-channel-settings--integrated', 'Before: nothing is red.', 560, 520),
      example('elements-regenerate-key-dialog--asks', 'The question.', 560, 520),
    ],
  },
  {
    title: 'Unknown is calm',
    text: 'A reply can get lost after the key was changed. That isn’t an error of anyone’s, and is never shown as failed: no red, no exclamation marks. What is certain, with its time, and the one safe next step.',
    examples: [
      example(
        'elements-regenerate-key-dialog--unknown-and-unchanged',
        'The key is still the old one, and the request may still arrive.',
        560,
        520,
      ),
      example(
        'elements-regenerate-key-dialog--unknown-and-changed',
        'The key is another one; by whom isn’t known.',
        560,
        520,
      ),
    ],
  },
  {
    title: 'After success nothing is red',
    text: 'Copy is the one primary button. The status waits neutrally for the first message with the new key.',
    examples: [
      example('elements-regenerate-key-dialog--shown-once', 'A key that is shown once.', 560, 520),
      example('elements-key-rotation--until-the-first-message', 'What comes next, each step with its proof.', 640, 520),
    ],
  },
  {
    title: 'Each refused gesture answers',
    text: 'What can’t be done says so in one short sentence, where the eye is: a copy that the browser denied, an Escape that would lose a key, a check without news.',
    examples: [
      example(
        'elements-regenerate-key-dialog--copy-denied',
        'The browser denied the copy: the key is selected.',
        560,
        520,
      ),
      example('elements-api-key-field--cannot-be-shown', 'The key couldn’t be loaded.', 560, 220),
    ],
  },
  {
    title: 'Outcomes differ at a glance',
    text: 'Each has an icon, a title and one next step. Nothing is claimed without proof: “nothing was changed” is said only where the request was never sent, or the service says that it never will be carried out.',
    examples: [
      example('elements-regenerate-key-dialog--without-permission', 'Refused: nothing was changed.', 560, 400),
      example(
        'elements-regenerate-key-dialog--changed-by-someone-else',
        'Conflict: someone else was faster.',
        560,
        400,
      ),
    ],
  },
  {
    title: 'Only facts a person wants',
    text: 'A colour by its name, not by its code. A time as one says it. An ID where one copies it. What the service doesn’t know isn’t there: no dash, no “unknown”.',
    examples: [
      example('elements-project-settings--general', 'General: name, colour, created, channels, ID.', 860, 460),
    ],
  },
  {
    title: 'Empty places have a purpose',
    text: 'An empty list says what the place is for, and has room for the next step. Loading keeps the layout of what follows. An error stands where the thing would have stood.',
    examples: [
      example('elements-channel-list--empty', 'Empty, with a button of the host’s.', 640, 360),
      example('elements-channel-list--failed-once', 'An error in its place.', 640, 360),
    ],
  },
];
