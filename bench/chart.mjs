/** Three groups of bars as an SVG that follows the reader's light or dark scheme. */
import { apps } from './build.mjs';
import { median } from './statistics.mjs';

const shown = Object.keys(apps);
const [left, barHeight, gap, full] = [230, 18, 6, 380];

function group({ title, unit, values, digits = 0 }, top) {
  const most = Math.max(...Object.values(values));
  const bars = shown.map((name, order) => {
    const y = top + 30 + order * (barHeight + gap);
    const length = (values[name] / most) * full;
    return `<text class="label" x="${left - 10}" y="${y + 13}">${apps[name].title}</text>
<rect class="${name === 'app-ours' ? 'ours' : 'other'}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" rx="3"/>
<text class="value" x="${left + length + 8}" y="${y + 13}">${values[name].toFixed(digits)} ${unit}</text>`;
  });
  return `<text class="title" x="16" y="${top + 14}">${title}</text>\n${bars.join('\n')}`;
}

export function chart({ bytes, startUp }) {
  const valuesOf = (value) => Object.fromEntries(shown.map((name) => [name, value(name)]));
  const groups = [
    {
      title: 'Bytes, minified and gzipped: all of it',
      unit: 'kB',
      digits: 1,
      values: valuesOf((name) => bytes[name]),
    },
    {
      title: 'Rows, slow 4G and a CPU four times slower',
      unit: 'ms',
      values: valuesOf((name) => median(startUp[name].slow.map(({ ready }) => ready))),
    },
    {
      title: 'CPU of the start',
      unit: 'ms',
      values: valuesOf((name) => median(startUp[name].fast.map(({ cpu }) => cpu))),
    },
  ];
  const height = 150;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="${groups.length * height}" viewBox="0 0 720 ${groups.length * height}" role="img" aria-label="Bytes, time until rows and CPU of the start, against what a host could take instead">
<style>
  text { font: 13px system-ui, sans-serif; fill: #14181f; }
  .title { font-weight: 600; }
  .label { text-anchor: end; fill: #515b69; }
  .ours { fill: #0b62d6; }
  .other { fill: #a5afbd; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e9ecf1; }
    .label { fill: #a5afbd; }
    .ours { fill: #6ea8ff; }
    .other { fill: #515b69; }
  }
</style>
${groups.map((one, order) => group(one, order * height)).join('\n')}
</svg>
`;
}
