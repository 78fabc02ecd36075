/** The columns of the table, and how it is printed: ✓ seen to be right, ✗ seen to be wrong, – not a thing of this host. */
export const columns = {
  right: 'types good',
  wrong: 'types bad refused',
  build: 'build',
  properties: 'properties',
  path: 'path',
  events: 'events',
  swap: 'swap',
  server: 'server',
  console: 'console silent',
};

const kilobytes = (bytes) => (bytes === undefined ? '–' : (bytes / 1000).toFixed(1));

const bytesCell = (bytes) => (bytes ? `${kilobytes(bytes.start)} / ${kilobytes(bytes.all)}` : '–');

/** @param {{ name: string, faults: Record<string, string[]>, bytes?: { start: number, all: number } }[]} results */
export function table(results) {
  const heads = ['host', ...Object.values(columns), 'kB added (start / all)'];
  const rows = results.map(({ name, faults, bytes }) => [
    name,
    ...Object.keys(columns).map((column) => (faults[column] ? (faults[column].length === 0 ? '✓' : '✗') : '–')),
    bytesCell(bytes),
  ]);
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => row[index].length)));
  const line = (cells) => `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(' | ')} |`;
  return [line(heads), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
