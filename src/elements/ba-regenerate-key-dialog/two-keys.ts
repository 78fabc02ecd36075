import { enRotation } from '../../localization/en-rotation.js';
import { ChoiceController } from './choice-controller.js';
import { choiceView } from './choice-view.js';
import { choiceStyles } from './choice.styles.js';
import { keepOldButton } from './previous-notice.js';
import { restoringView } from './restoring-views.js';
import { consequenceText, previousKeyText } from './stop-text.js';

/** What the dialog asks and says where its service keeps two keys. */
export const twoKeys = {
  english: enRotation,
  ChoiceController,
  choiceView,
  consequenceText,
  keepOldButton,
  previousKeyText,
  restoringView,
  styles: choiceStyles,
};

export type TwoKeys = typeof twoKeys;
