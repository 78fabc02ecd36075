import { html, type TemplateResult } from 'lit';
import { en } from '../../src/localization/en.js';
import { badge, bar, button, card, code, cutKey, maskedKey, row } from './drawings.js';

export interface Pair {
  readonly title: string;
  readonly do: TemplateResult;
  readonly doText: string;
  readonly dont: TemplateResult;
  readonly dontText: string;
  /** The story in which it can be seen. */
  readonly story?: string;
}

const keyBar = (...buttons: TemplateResult[]) => bar(maskedKey, ...buttons);

export const pairs: readonly Pair[] = [
  {
    title: 'Regenerate',
    do: keyBar(button(en.copy), button(en.regenerate)),
    doText: 'Leave Regenerate plain beside the key. It asks before anything happens.',
    dont: keyBar(button(en.copy), button(en.regenerate, 'danger')),
    dontText: 'An alarm that is always on warns of nothing.',
    story: 'elements-channel-settings--integrated',
  },
  {
    title: 'The question',
    do: card({
      title: en.confirmTitle('Rasa'),
      text: en.confirmConsequence,
      actions: html`${button(en.cancel)}${button(en.regenerate, 'danger')}`,
    }),
    doText: 'Say what happens to what, what follows, and repeat the verb.',
    dont: card({
      title: 'Are you sure?',
      text: 'This action cannot be undone.',
      actions: html`${button('No')}${button('Yes', 'primary')}`,
    }),
    dontText: 'Nobody can be sure, and “Yes” says nothing when it is read alone.',
    story: 'elements-regenerate-key-dialog--asks',
  },
  {
    title: 'An outcome in doubt',
    do: card({
      title: en.unknownTitle,
      text: en.unknownSafe,
      actions: html`${button(en.close)}${button(en.checkAgain, 'primary')}`,
    }),
    doText: 'Say that it isn’t known, and what is safe.',
    dont: card({
      title: 'Error: regeneration failed!',
      text: 'Please try again.',
      actions: button('Retry', 'primary'),
      kind: 'alarm',
    }),
    dontText: 'The key may have changed, and another try could make a second one.',
    story: 'elements-regenerate-key-dialog--unknown-and-unchanged',
  },
  {
    title: 'A new key that is shown once',
    do: card({
      title: en.regenerated('Rasa'),
      text: en.copiedStays,
      actions: button(en.done, 'primary'),
    }),
    doText: 'Let it stand after the copy, until the user is done.',
    dont: card({ title: 'Copied to clipboard', text: 'Closing in 3 seconds…' }),
    dontText: 'The clipboard may be overwritten before the key is saved.',
    story: 'elements-regenerate-key-dialog--copied',
  },
  {
    title: 'A key in a narrow place',
    do: bar(maskedKey),
    doText: 'Keep the last four characters: they tell one key from another.',
    dont: bar(cutKey),
    dontText: 'Without its end, any key could stand there.',
    story: 'elements-api-key-field--masked',
  },
  {
    title: 'Status',
    do: row('Rasa', 'Key ending 3f9a', badge(`✓ ${en.integrated}`, 'good')),
    doText: 'Say it with a word and an icon; colour only helps.',
    dont: row('Rasa', 'Key ending 3f9a', html`<span class="d-dot"></span>`),
    dontText: 'Not everybody sees the colour, and nobody hears it.',
    story: 'elements-channel-list--many',
  },
  {
    title: 'A brand',
    do: code(':root {\n  --ba-palette-brand:\n    light-dark(#7a1fa2, #d7a3ef);\n}'),
    doText: 'Set the palette, light and dark in one. What follows keeps its contrast; check-brand proves it.',
    dont: code('ba-settings-app::part(button) {\n  background: #7a1fa2;\n  color: #fff;\n}'),
    dontText: 'A painted part needs a rule each for hover, focus, disabled and dark.',
    story: 'elements-settings-app--with-parts',
  },
  {
    title: 'In a page of yours',
    do: code('<h1>Chatbots</h1>\n<ba-settings-app\n  header="none" …>\n</ba-settings-app>'),
    doText: 'Leave the header out where your page has one: heading, title and width are yours then.',
    dont: code('<h1>Chatbots</h1>\n<ba-settings-app …>\n</ba-settings-app>'),
    dontText: 'Two headers, two headings of the first level, two main landmarks.',
    story: 'embedding-headings-and-slots--project',
  },
  {
    title: 'A danger zone',
    do: code('<ba-channel-settings …>\n  <div slot="end">…</div>\n</ba-channel-settings>'),
    doText: 'Put what is yours into the slots: it stands below everything else of the channel.',
    dont: code('ba-channel-settings\n  ::part(regenerate) {\n  display: none;\n}'),
    dontText: 'A button that is only hidden leaves its gap. To offer less, set the policy: { regenerate: false }.',
    story: 'elements-channel-settings--with-slots',
  },
];
