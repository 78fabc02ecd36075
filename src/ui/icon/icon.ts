import type { TemplateResult } from 'lit';

/**
 * Draws a picture on a grid of 24 × 24 in the colour of the text around it. Its size comes from `iconStyles`: the
 * token, or what a part sets as `--_icon-size`. It is decoration, and hidden from assistive technology: what it says stands beside
 * it, or is the label of an `img` around it. Each is an export of its own, so that a bundle carries only those it shows.
 */
export type Icon = () => TemplateResult;
