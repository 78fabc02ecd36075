import { css } from 'lit';

/**
 * The first layer: what a brand is made of, without saying what for. A brand that sets nothing else is whole already, because
 * the other layers follow from these values.
 *
 * @cssprop --ba-palette-paper - What surfaces are made of.
 * @cssprop --ba-palette-ink - What text is made of.
 * @cssprop --ba-palette-neutral - The grey between them, with the brand's tint: lines, edges and quiet text.
 * @cssprop --ba-palette-brand - The one colour of the brand.
 * @cssprop --ba-palette-red - What danger is made of.
 * @cssprop --ba-palette-green - What success is made of.
 * @cssprop --ba-palette-amber - What a warning and a star are made of.
 * @cssprop --ba-font-family - The typeface, as a list of families. The word `inherit` is not one: name the host's family.
 * @cssprop --ba-font-family-mono - The typeface of keys and ids.
 * @cssprop --ba-font-size - The size of text. An `em` is the size that the user has chosen in the browser.
 * @cssprop --ba-space-unit - The step of all distances: a larger one gives more air.
 * @cssprop --ba-radius-unit - The step of all radii: `0px` gives square corners.
 * @cssprop --ba-duration - How long a change takes; none where the user wants less motion.
 */
export const referenceStyles = css`
  :host {
    --_paper: var(--ba-palette-paper, light-dark(#fff, #171b21));
    --_palette-ink: var(--ba-palette-ink, light-dark(#14181f, #e9ecf1));
    --_neutral: var(--ba-palette-neutral, light-dark(#5d6b80, #8b97a8));
    --_brand: var(--ba-palette-brand, light-dark(#0b62d6, #6ea8ff));
    --_red: var(--ba-palette-red, light-dark(#b3261e, #ff8a80));
    --_green: var(--ba-palette-green, light-dark(#1a7440, #63d091));
    --_amber: var(--ba-palette-amber, light-dark(#b26a00, #f2b84b));

    --_font-family: var(--ba-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_font-family-mono: var(
      --ba-font-family-mono,
      ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      'DejaVu Sans Mono',
      monospace
    );
    --_font-size: var(--ba-font-size, 0.9375em);

    --_space-unit: var(--ba-space-unit, 4px);
    --_radius-unit: var(--ba-radius-unit, 4px);
    --_duration: var(--ba-duration, 150ms);
  }
`;
