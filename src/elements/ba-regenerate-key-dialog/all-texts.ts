import type { Messages } from '../../localization/messages.js';
import type { DialogFacts } from './dialog-view.js';

/** Every text: once the part about two keys is loaded, the dialog gives all of them. */
export const allTexts = ({ messages }: DialogFacts): Messages => messages as Messages;
