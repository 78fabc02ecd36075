/**
 * One line below the report that says what is being checked, and for how long by now. Where there is no terminal there is none.
 *
 * @param {Pick<import('node:tty').WriteStream, 'isTTY' | 'columns' | 'write'>} stream
 * @param {number} total how many checks there are
 */
export function progressOn(stream, total) {
  if (!stream.isTTY) return { start: () => undefined, clear: () => undefined };
  let timer;
  const clear = () => {
    clearInterval(timer);
    stream.write('\r\u001b[K');
  };
  return {
    /** @param {{ readonly id: string }} check the one that begins, after so many others */
    start({ id }, done) {
      const start = performance.now();
      const show = () => {
        const seconds = Math.floor((performance.now() - start) / 1000);
        const line = `${done + 1}/${total} ${id}${seconds === 0 ? '' : ` (${seconds} s)`}`;
        stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
      };
      show();
      timer = setInterval(show, 1000);
    },
    /** Makes room for the report. */
    clear,
  };
}
