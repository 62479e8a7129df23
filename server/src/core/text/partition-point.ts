/**
 * How many of the first places hold, by halving; from there on none may. Asked for the start of a list in order, it is
 * the first place that does not come before what is sought.
 */
export function partitionPoint(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
