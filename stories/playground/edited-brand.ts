import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Brand, noBrand, withToken } from './brand.js';
import { BrandHistory } from './brand-history.js';
import { type ContrastReport, ContrastMeter } from './contrast-meter.js';
import type { Scheme } from './dress.js';
import { parseColor } from './formats/color-syntax.js';
import { checkValue, isDefault } from './formats/check-value.js';
import { halvesOf, joinHalves } from './formats/split-value.js';
import { judge, tokenOf } from './token-list.js';

/** The brand that is edited, with its history and what is measured of it. */
export class EditedBrand implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #history = new BrandHistory(noBrand);
  #meter: ContrastMeter | undefined;
  #report: ContrastReport | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#meter?.remove();
    this.#meter = undefined;
    this.#report = undefined;
  }

  get brand(): Brand {
    return this.#history.brand;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Measured when it is first asked for after a change. */
  get report(): ContrastReport {
    this.#meter ??= new ContrastMeter(this.#host);
    return (this.#report ??= this.#meter.measure(this.brand));
  }

  /** What a token is in one scheme, as a colour or as it is written. */
  half(name: string, scheme: Scheme): string {
    return halvesOf(this.brand.get(name) ?? '')[scheme];
  }

  /**
   * Sets a token in one scheme. In the other it stays what it is.
   *
   * @returns what is wrong with the text, in a sentence
   */
  setHalf(name: string, scheme: Scheme, text: string): string | undefined {
    const alone = checkValue(name, text, judge);
    if ('problem' in alone) return alone.problem;
    if (halvesOf(text).light !== halvesOf(text).dark)
      return 'Write the colour of one scheme: the other has its own field.';
    return this.set(name, joinHalves({ ...this.#halvesOf(name), [scheme]: text }), `${name} ${scheme}`);
  }

  /**
   * Sets a token in both schemes.
   *
   * @param subject steps of one subject that follow fast are taken back together
   * @returns what is wrong with the text, in a sentence
   */
  set(name: string, text: string, subject = name): string | undefined {
    const checked = checkValue(name, text, judge);
    if ('problem' in checked) return checked.problem;
    const value = isDefault(tokenOf(name), checked.value) ? undefined : checked.value;
    this.#push(withToken(this.brand, name, value), subject);
    return undefined;
  }

  /** Leaves a token to its default. */
  unset(name: string): void {
    this.#push(withToken(this.brand, name, undefined));
  }

  replace(brand: Brand): void {
    this.#push(brand);
  }

  undo(): void {
    this.#history.undo();
    this.#changed();
  }

  redo(): void {
    this.#history.redo();
    this.#changed();
  }

  /** Where a default names other tokens, a page's own values would come in between: the colour that it has now stays. */
  #halvesOf(name: string) {
    const own = this.brand.get(name);
    if (own !== undefined) return halvesOf(own);
    const { light, dark } = halvesOf(tokenOf(name).default);
    const { colors } = this.report;
    return {
      light: parseColor(light) ? light : colors.light.get(name)!,
      dark: parseColor(dark) ? dark : colors.dark.get(name)!,
    };
  }

  #push(brand: Brand, subject?: string): void {
    this.#history.push(brand, subject);
    this.#changed();
  }

  #changed(): void {
    this.#report = undefined;
    this.#host.requestUpdate();
  }
}
