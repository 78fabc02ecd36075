import { css } from 'lit';

/** `.inset` is a quiet well on a surface; `.facts` is a two-column list of facts. */
export const insetStyles = css`
  .inset {
    padding: var(--_space-3) 14px;
    border: var(--_rule); /* Its ground may be that of the page, and is taken away in forced colours. */
    border-radius: var(--_radius-control);
    background: var(--_background);
  }

  .facts {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 6px var(--_space-4);
    font-size: var(--_font-size-medium);
    line-height: var(--_line-height-medium);
  }

  .facts > dt {
    color: var(--_ink-2);
  }

  /* Marks without a letter cannot wrap: they are cut. */
  .facts > dd {
    font-weight: var(--_font-weight-strong);
    overflow-wrap: anywhere;
    overflow-x: clip;
    text-wrap: balance;
  }
`;
