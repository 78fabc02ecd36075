import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isComposed, keepTyping, takeKey } from '../platform/keyboard.js';

/** How long typing must rest before it is asked for, in milliseconds. */
const rest = 250;

/** Turns typing into questions: one after a rest, none for a text that was taken back. */
export class SearchController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ask is given the text to search for. */
  constructor(
    host: ReactiveControllerHost,
    private readonly ask: (query: string) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly onInput = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.ask(value.trim()), value === '' ? 0 : rest);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    keepTyping(event);
    if (isComposed(event)) return;
    const input = event.currentTarget as HTMLInputElement;
    if (event.key === 'Enter') this.#now(input.value.trim());
    if (event.key !== 'Escape' || input.value === '') return;
    takeKey(event); // This Escape cleared the search: it must not close a host's dialog as well.
    input.value = '';
    this.clear();
  };

  clear(): void {
    this.#now('');
  }

  #now(query: string): void {
    clearTimeout(this.#timer);
    this.ask(query);
  }
}
