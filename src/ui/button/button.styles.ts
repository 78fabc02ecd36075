import { css } from 'lit';

/**
 * `.button` is a control of 40 px; `.primary` is the one next step, `.danger` the verb of a confirmation, `.quiet` has no
 * edge, `.small` is 36 px, `.icon-button` is a square for a single icon. `aria-disabled="true"` looks disabled and stays
 * focusable; `aria-busy="true"` keeps its colours while the work goes on.
 */
export const buttonStyles = css`
  .button,
  .icon-button {
    --_button-face: var(--_surface);
    --_button-text: var(--_ink);
    --_button-edge: var(--_edge);
    --_icon-size: 18px;
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    margin: 0;
    padding: var(--_space-2) 14px;
    border: 1px solid var(--_button-edge);
    border-radius: var(--_button-radius);
    background: var(--_button-face);
    color: var(--_button-text);
    font: inherit;
    font-weight: var(--_button-font-weight);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    user-select: none;
    touch-action: manipulation;
    transition:
      background-color var(--_duration) var(--_easing),
      border-color var(--_duration) var(--_easing),
      color var(--_duration) var(--_easing);
  }

  @media (hover: hover) {
    .button:hover {
      color: var(--_button-text);
      background: linear-gradient(var(--_hover), var(--_hover)) var(--_button-face);
    }
  }

  .button:active {
    background: linear-gradient(var(--_pressed), var(--_pressed)) var(--_button-face);
  }

  .button.small {
    min-block-size: var(--_control-height-small);
    padding-block: var(--_space-1);
    padding-inline: var(--_space-3);
    font-size: var(--_font-size-small);
  }

  .button.primary {
    --_button-face: var(--_accent);
    --_button-text: var(--_on-accent);
    --_button-edge: transparent;
  }

  .button.danger {
    --_button-face: var(--_danger);
    --_button-text: var(--_on-danger);
    --_button-edge: transparent;
  }

  @media (hover: hover) {
    .button.primary:hover {
      background: var(--_accent-strong);
    }
  }

  .button.primary:active {
    background: var(--_accent-strong);
  }

  @media (hover: hover) {
    .button.danger:hover {
      background: var(--_danger-strong);
    }
  }

  .button.danger:active {
    background: var(--_danger-strong);
  }

  .button:is(.primary, .danger):active {
    filter: brightness(0.92);
  }

  .button.quiet,
  .icon-button {
    --_button-face: transparent;
    --_button-edge: transparent;
  }

  .icon-button {
    --_button-text: var(--_ink-2);
    --_icon-size: 20px;
    inline-size: 32px;
    block-size: 32px;
    min-block-size: 0;
    padding: 0;
    flex: none;
  }

  @media (hover: hover) {
    .icon-button:hover {
      --_button-text: var(--_ink);
      background: var(--_hover);
    }
  }

  .icon-button[aria-expanded='true'] {
    --_button-text: var(--_ink);
    background: var(--_hover);
  }

  .icon-button:active {
    --_button-text: var(--_ink);
    background: var(--_pressed);
  }

  :is(.button, .icon-button):is(:disabled, [aria-disabled='true']):not([aria-busy='true']) {
    border-color: var(--_line-strong);
    background: var(--_background);
    color: var(--_ink-2);
    cursor: not-allowed;
  }

  :is(.button.quiet, .icon-button):is(:disabled, [aria-disabled='true']):not([aria-busy='true']) {
    border-color: transparent;
    background: transparent;
  }

  :is(.button, .icon-button)[aria-busy='true'] {
    cursor: progress;
  }

  @media (pointer: coarse) {
    .button,
    .button.small {
      min-block-size: max(44px, var(--_control-height));
    }

    .icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .button,
    .icon-button,
    .button:is(.primary, .danger) {
      border-color: ButtonBorder;
    }

    :is(.button, .icon-button):is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
