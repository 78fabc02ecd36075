import type { LitElement } from 'lit';
import {
  defineLate,
  LateElementController,
  type LateElementOptions,
} from '../../controllers/late-element-controller.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { adoptElementStyles } from '../shared/follow-document.js';
import type { ChoiceController } from './choice-controller.js';
import type { TwoKeys } from './two-keys.js';

/** The name that it is loaded by, as if it were an element. */
const partName = 'two-keys';

let provided: TwoKeys | undefined;

/** Gives every dialog what it asks and says of two keys. For the file that is loaded late, which no page waits for. */
export function provideTwoKeys(twoKeys: TwoKeys): void {
  provided = twoKeys;
}

/**
 * Says how it is loaded. For define files: what a bundler makes of the `import()` is a file of its own. Where nothing is provided
 * or loaded, as for a host that registers the class itself, the dialog asks as if the service kept one key.
 */
export function loadTwoKeysBy(load: () => Promise<unknown>): void {
  defineLate(partName, load);
}

export interface TwoKeysOptions extends Pick<LateElementOptions, 'connection' | 'localize'> {
  readonly regeneration: RegenerationController;
  readonly isOpen: () => boolean;
  /** What follows from a choice is to be said. */
  readonly onChosen: () => void;
}

/**
 * Loads what a dialog asks and says of two keys, where its service keeps two: most services keep one, and their pages do not load
 * it at all.
 */
export class TwoKeysController extends LateElementController {
  views: TwoKeys | undefined;
  /** What the user has chosen besides the new key. */
  choice: ChoiceController | undefined;

  constructor(
    private readonly dialog: LitElement,
    private readonly own: TwoKeysOptions,
  ) {
    super(dialog, partName, {
      ...own,
      isNeeded: () => this.#isNeeded && own.isOpen(),
      isExpected: () => this.#isNeeded,
      isThere: () => provided !== undefined,
    });
  }

  /** Whether it is needed and not there yet: nothing can be answered until it is, or is known not to come. */
  get isPending(): boolean {
    return this.#isNeeded && !this.isReady && !this.error;
  }

  override hostUpdate(): void {
    super.hostUpdate();
    const { dialog, own } = this;
    const { connection, isOpen, regeneration, onChosen } = own;
    if (!isOpen()) this.error = undefined; // The next time it is tried again.
    if (this.views || !provided || !this.#isNeeded) return;
    this.views = provided;
    this.choice = new provided.ChoiceController(dialog, {
      regeneration,
      policy: () => connection.policy.overlap,
      isOpen,
      onChosen,
    });
    // Those of the class: the dialog keeps them wherever it is moved.
    const { elementStyles } = dialog.constructor as typeof LitElement;
    if (!elementStyles.includes(provided.styles)) elementStyles.push(provided.styles);
    adoptElementStyles(dialog);
  }

  /** Two keys there are only where the service lets them overlap; what is restored is known by its state. */
  get #isNeeded(): boolean {
    const { capabilities, state } = this.own.regeneration;
    return capabilities?.overlap !== undefined || ('operation' in state && state.operation?.restores !== undefined);
  }
}
