/** How the marks of an article join numbers: what stands between two, and what makes a range. */
export interface Joiners {
  readonly comma: string;
  readonly dash: string;
  /** Whether three in a row may become a range: bare numbers are only sure to be read one by one. */
  readonly ranges: boolean;
}

/** From this many on, numbers in a row are a range. */
export const RUN = 3;
/** A longer range is not read as a citation. */
const LONGEST = 25;

/** [1, 2, 3, 7] → "1–3", "7". */
export function asRanges(numbers: readonly number[], { dash, ranges }: Joiners): readonly string[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] === number - 1 && run.length < LONGEST) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => {
    const long = ranges && run.length >= RUN;
    return long ? [`${run[0]}${dash}${run[run.length - 1]}`] : run.map(String);
  });
}

export const ascending = (numbers: Iterable<number>): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);
