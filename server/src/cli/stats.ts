/** Where the time of a run goes: reading, facts, judging, and each rule. */
export class Stats {
  private readonly started = performance.now();
  private readonly spent = new Map<string, number>();

  readonly timed = <T>(what: string, work: () => T): T => {
    const before = performance.now();
    try {
      return work();
    } finally {
      this.spent.set(what, (this.spent.get(what) ?? 0) + performance.now() - before);
    }
  };

  /** Lines for standard error, the dearest first. */
  lines(files: number): readonly string[] {
    const total = performance.now() - this.started;
    const rows = [...this.spent].sort(([, a], [, b]) => b - a);
    const width = Math.max(0, ...rows.map(([what]) => what.length));
    const share = (ms: number): string => `${((100 * ms) / total).toFixed(1)} %`.padStart(7);
    return [
      `${files} ${files === 1 ? 'file' : 'files'} in ${(total / 1000).toFixed(2)} s, peak memory ${peakMegabytes()} MB`,
      ...rows.map(([what, ms]) => `  ${what.padEnd(width)}  ${ms.toFixed(1).padStart(9)} ms ${share(ms)}`),
    ];
  }
}

const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
