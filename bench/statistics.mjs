/** The middle of the samples, and how far the middle half of them reaches. */
export function summary(samples) {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (share) => {
    const place = (sorted.length - 1) * share;
    const [low, high] = [Math.floor(place), Math.ceil(place)];
    return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), samples: sorted.length };
}

export const median = (samples) => summary(samples).median;
