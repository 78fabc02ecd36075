import { css } from 'lit';

/** What the dialog has besides, once it asks when the old key should stop. */
export const choiceStyles = css`
  /* What follows from a choice is said in more lines or fewer: the choices stay where they are. */
  #description:has(~ .choice) {
    min-block-size: 3lh;
  }

  @media (max-width: 30em) {
    #description:has(~ .choice) {
      min-block-size: 4lh;
    }
  }

  .choice {
    min-inline-size: 0;
    border: 0;
  }

  .choice > legend,
  .why > label {
    font-size: var(--_font-size-medium);
    font-weight: var(--_font-weight-strong);
  }

  /* In two columns where there is room; the last says more than the others. */
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9.5em, 100%), 1fr));
    gap: 0 var(--_space-4);
    margin-block-start: var(--_space-1);
  }

  .option:last-child {
    grid-column: 1 / -1;
  }

  .option,
  .why {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .option {
    min-block-size: max(var(--_least-target), 2.1333em);
  }

  .option > input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    accent-color: var(--_accent);
  }

  .option:has(:disabled) {
    color: var(--_ink-2);
  }

  .why {
    flex-wrap: wrap;
  }

  .select {
    flex: 1 1 12em;
    min-inline-size: 0;
    min-block-size: var(--_control-height-small);
    padding-inline: var(--_space-2);
    border: var(--_control-edge);
    border-radius: var(--_field-radius);
    background: var(--_field-background);
    color: inherit;
    font: inherit;
  }
`;
