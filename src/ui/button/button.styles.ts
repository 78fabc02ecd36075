import { css } from 'lit';

/**
 * `.button` is a control of 40 px, and higher where text is larger; `.primary` is the one next step, `.danger` the verb of a
 * confirmation, `.small` is 36 px, `.icon-button` is a square for a single icon. `aria-disabled="true"` looks disabled and stays
 * focusable; `aria-busy="true"` is paler while the work goes on.
 */
export const buttonStyles = css`
  .button,
  .icon-button {
    --_button-face: var(--_surface);
    --_button-text: var(--_ink);
    --_button-edge: var(--_edge);
    --_button-hover: linear-gradient(var(--_hover), var(--_hover)) var(--_button-face);
    --_button-pressed: linear-gradient(var(--_pressed), var(--_pressed)) var(--_button-face);
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    padding: var(--_space-2) 14px;
    border: var(--_border-width) solid var(--_button-edge);
    border-radius: var(--_button-radius);
    background: var(--_button-face);
    color: var(--_button-text);
    font-weight: var(--_button-font-weight);
    line-height: 1.25;
    text-align: center;
    user-select: none;
    transition:
      background-color var(--_duration) var(--_easing),
      border-color var(--_duration) var(--_easing),
      color var(--_duration) var(--_easing);
  }

  @media (hover: hover) {
    .button:hover {
      background: var(--_button-hover);
    }
  }

  .button:active {
    background: var(--_button-pressed);
  }

  .button.small {
    min-block-size: var(--_control-height-small);
    padding: var(--_space-1) var(--_space-3);
    font-size: var(--_font-size-small);
  }

  .button.primary {
    --_button-face: var(--_accent);
    --_button-text: var(--_on-accent);
    --_button-edge: transparent;
    --_button-hover: var(--_accent-strong);
    --_button-pressed: var(--_accent-strong);
  }

  .button.danger {
    --_button-face: var(--_danger);
    --_button-text: var(--_on-danger);
    --_button-edge: transparent;
    --_button-hover: var(--_danger-strong);
    --_button-pressed: var(--_danger-strong);
  }

  .button:is(.primary, .danger):active {
    filter: brightness(0.92);
  }

  .icon-button {
    --_button-face: transparent;
    --_button-text: var(--_ink-2);
    --_button-edge: transparent;
    inline-size: var(--_icon-button-size);
    block-size: var(--_icon-button-size);
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

  .icon-button:is(:disabled, [aria-disabled='true']):not([aria-busy='true']) {
    border-color: transparent;
    background: transparent;
  }

  :is(.button, .icon-button)[aria-busy='true'] {
    cursor: progress;
    opacity: 0.7;
  }

  @media (forced-colors: active) {
    .button,
    .icon-button {
      border-color: ButtonBorder;
    }

    :is(.button, .icon-button):is(:disabled, [aria-disabled='true']):not([aria-busy='true']) {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
