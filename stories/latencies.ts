/** How long every answer of the mock service takes, in milliseconds. */
export const latencies = [
  { id: 'none', title: 'No delay', about: 'answers at once', milliseconds: 0 },
  { id: 'slow', title: 'Slow', about: '1.5 s an answer', milliseconds: 1500 },
  { id: 'very-slow', title: 'Very slow', about: '6 s an answer', milliseconds: 6000 },
] as const;

/** The latency with this id; none where there is no such one. */
export function latencyOf(id: unknown): number {
  return latencies.find((one) => one.id === id)?.milliseconds ?? 0;
}
