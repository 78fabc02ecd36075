import { css } from 'lit';

export const copyLabelStyles = css`
  .stack {
    display: grid;
  }

  .stack > * {
    display: flex;
    grid-area: 1 / 1;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
  }

  .concealed {
    visibility: hidden;
  }
`;
