const mark = ({ isMet }) => (isMet === undefined ? '' : isMet ? 'met' : '**missed**');

export function markdown(rows, about) {
  const lines = rows.map((row) => `| ${row.measure} | ${row.value} | ${row.goal} | ${mark(row)} |`);
  return `# What it costs

Written by \`npm run bench\`. Times are medians with the middle half of the samples in brackets; every ratio is of two medians of
the same run. Times depend on the machine and on what else it does; counts do not.

![Bytes and start on a slow phone, against what a host could take instead](results.svg)

| measure | value | goal | |
|---|---|---|---|
${lines.join('\n')}

${about.join('\n')}

The hand-written DOM is \`bench/floor/\`: for lists the markup, the words and the styles of ours, windowed; for the application
the same widgets without languages, themes or faults. Zuplo's manager and the React + Radix page show the same five channels.
Bytes are gzipped and without the benchmark's own data. What a page had loaded before its rows is what the browser's resource
timings say on the slow network, without the HTML. Files one after the other are the longest chain in these times of which each
file was asked for when the one before had come.
Where the time and the bytes go that miss a goal: [decision 14](../docs/decisions/0014-goals-that-are-missed.md).
`;
}

export function plainText(rows) {
  const width = Math.max(...rows.map(({ measure }) => measure.length));
  return rows
    .map((row) => [row.measure.padEnd(width), row.value, row.goal, mark(row).replaceAll('*', '')].join('  ').trimEnd())
    .join('\n');
}
