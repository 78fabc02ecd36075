import { svg, type SVGTemplateResult } from 'lit';

/** Drawings of the screens on the two paths, 240 by 164, in classes that `paths.css` colours. */

const click = (x: number, y: number, number?: number) => svg`<g class="click">
  <circle cx=${x} cy=${y} r="11" />
  ${number === undefined ? svg`<circle class="dot" cx=${x} cy=${y} r="4" />` : svg`<text x=${x} y=${y + 4}>${number}</text>`}
</g>`;

const header = svg`<path class="surface" d="M0 0h240v26H0z" /><path class="line" d="M0 26h240v1H0z" />
  <rect class="accent" x="10" y="6" width="14" height="14" rx="4" />`;

const name = svg`<rect class="orange" x="34" y="9" width="8" height="8" rx="2" /><rect class="ink" x="47" y="10" width="46" height="6" rx="3" />
  <path class="stroke" d="m98 11 3 3 3-3" />`;

const menu = (
  x: number,
  y: number,
  rows: number,
) => svg`<g class="raised"><rect x=${x} y=${y} width="104" height=${rows * 18 + 8} rx="6" /></g>
  <rect class="soft" x=${x + 4} y=${y + 4} width="96" height="18" rx="4" />
  ${Array.from(
    { length: rows },
    (_, row) =>
      svg`<rect class=${row === 0 ? 'ink' : 'quiet'} x=${x + 12} y=${y + 10 + row * 18} width=${row === 0 ? 62 : 48 + ((row * 13) % 30)} height="6" rx="3" />`,
  )}`;

const tile = (
  x: number,
  y: number,
  color: string,
) => svg`<rect class="card" x=${x} y=${y} width="66" height="54" rx="6" />
  <rect class=${color} x=${x + 8} y=${y + 9} width="8" height="8" rx="2" /><rect class="ink" x=${x + 20} y=${y + 10} width="24" height="6" rx="3" />
  <path class="stroke" d="M${x + 8} ${y + 40}l8-5 8 3 8-7 8 2 8-6" /><g class="dots"><circle cx=${x + 57} cy=${y + 10} r="1.3" /><circle cx=${x + 57} cy=${y + 14} r="1.3" /><circle cx=${x + 57} cy=${y + 18} r="1.3" /></g>`;

const row = (
  y: number,
  isOpen = false,
) => svg`<path class=${isOpen ? 'soft' : 'surface'} d="M16 ${y}h208v24H16z" /><path class="line" d="M16 ${y + 23.5}h208v1H16z" />
  <rect class="mark" x="24" y=${y + 5} width="14" height="14" rx="4" /><rect class="ink" x="46" y=${y + 9} width="44" height="6" rx="3" />
  <rect class="good" x="176" y=${y + 8} width="34" height="8" rx="4" />`;

const tabs = svg`<rect class="title" x="16" y="38" width="84" height="9" rx="4" /><rect class="quiet" x="16" y="58" width="32" height="6" rx="3" />
  <rect class="ink" x="64" y="58" width="42" height="6" rx="3" /><path class="line" d="M16 71h208v1H16z" /><path class="accent" d="M60 70h50v2H60z" />`;

const button = (
  x: number,
  y: number,
  width: number,
  kind = 'button',
) => svg`<rect class=${kind} x=${x} y=${y} width=${width} height="20" rx="5" />
  <rect class=${kind === 'button' ? 'ink' : 'on'} x=${x + 9} y=${y + 7} width=${width - 18} height="6" rx="3" />`;

const key = (
  y: number,
  isNew = false,
) => svg`<rect class=${isNew ? 'field new' : 'field'} x="30" y=${y} width="96" height="20" rx="5" />
  ${
    isNew
      ? svg`<rect class="ink" x="38" y=${y + 7} width="76" height="6" rx="1" />`
      : svg`<path class="key-dots" d="M40 ${y + 10}h50" /><rect class="ink" x="94" y=${y + 7} width="22" height="6" rx="1" />`
  }`;

const panel = (
  isNew = false,
) => svg`<rect class="surface" x="16" y="56" width="208" height="92" rx="6" /><path class="soft" d="M16 62a6 6 0 0 1 6-6h196a6 6 0 0 1 6 6v18H16z" />
  <rect class="mark" x="24" y="61" width="14" height="14" rx="4" /><rect class="ink" x="46" y="65" width="44" height="6" rx="3" />
  <rect class="quiet" x="30" y="92" width="34" height="5" rx="2" />${key(104, isNew)}
  ${button(131, 104, 34, isNew ? 'primary' : 'button')}${button(170, 104, 48)}<rect class="quiet" x="30" y="132" width="112" height="5" rx="2" />`;

const page = svg`<rect class="title" x="16" y="38" width="84" height="9" rx="4" />`;

export const switcherScreen: SVGTemplateResult = svg`${header}${name}<rect class="card" x="16" y="42" width="208" height="100" rx="6" />
  ${menu(34, 26, 5)}${click(98, 22, 1)}${click(136, 45, 2)}`;

export const tilesScreen: SVGTemplateResult = svg`${header}<rect class="title" x="16" y="36" width="56" height="9" rx="4" />
  ${tile(16, 54, 'orange')}${tile(87, 54, 'violet')}${tile(158, 54, 'teal')}
  ${menu(112, 80, 2)}${click(28, 22, 1)}${click(152, 76, 2)}${click(212, 99, 3)}`;

export const channelsScreen: SVGTemplateResult = svg`${header}${name}${tabs}${row(80)}${row(104)}${row(128, true)}${click(110, 66)}${click(104, 142)}`;

export const channelScreen: SVGTemplateResult = svg`${header}${name}${page}${panel()}${click(216, 124)}`;

export const questionScreen: SVGTemplateResult = svg`${header}${name}${page}${panel()}<path class="backdrop" d="M0 0h240v164H0z" />
  <g class="raised"><rect x="44" y="34" width="152" height="100" rx="8" /></g><rect class="title" x="56" y="47" width="104" height="8" rx="4" />
  <rect class="quiet" x="56" y="63" width="128" height="5" rx="2" /><rect class="quiet" x="56" y="73" width="96" height="5" rx="2" />
  <rect class="well" x="56" y="84" width="128" height="18" rx="4" />${button(92, 108, 40)}${button(136, 108, 50, 'danger')}${click(184, 128)}`;

export const newKeyScreen: SVGTemplateResult = svg`${header}${name}${page}${panel(true)}<g class="check"><circle cx="30" cy="104" r="9" /><path d="m26 104 3 3 5-6" /></g>`;
