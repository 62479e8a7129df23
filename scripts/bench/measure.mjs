// How things are measured: medians of repeated runs, taken in turns, so that other work of the machine falls on all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const TIME = '/usr/bin/time';
const measuresMemory = existsSync(TIME);
const notes = join(mkdtempSync(join(tmpdir(), 'clinlint-bench-')), 'peak');

export const sorted = (values) => [...values].sort((a, b) => a - b);
export const quantile = (values, q) => sorted(values)[Math.min(values.length - 1, Math.floor(q * values.length))];
export const median = (values) => quantile(values, 0.5);

export const show = (name, times) =>
  console.log(
    `${name.padEnd(48)} median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (${times.length} runs)`,
  );

/** Runs a whole process → milliseconds, peak memory in MB (null where GNU time is missing), exit status. */
export function runProcess([command, ...args], options = {}) {
  const [program, ...list] = measuresMemory ? [TIME, '-f', '%M', '-o', notes, command, ...args] : [command, ...args];
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, list, { maxBuffer: 1 << 30, ...options });
  const ms = performance.now() - started;
  if (error) throw error;
  const peak = measuresMemory ? Number(readFileSync(notes, 'utf8').trim().split('\n').at(-1)) / 1024 : null;
  return { ms, peak, status, stdout, stderr };
}

/** Every case once in turn, `runs` times → by case the medians. `before` makes ready, outside the clock. */
export function inTurns(cases, runs) {
  const results = new Map(cases.map(({ name }) => [name, []]));
  for (let i = 0; i < runs; i++)
    for (const { name, command, options, before, ok = [0, 1] } of cases) {
      before?.();
      const result = runProcess(command, options);
      if (!ok.includes(result.status))
        throw new Error(`${name}: exit ${result.status}: ${String(result.stderr).slice(0, 500)}`);
      results.get(name).push(result);
    }
  return [...results].map(([name, list]) => ({
    name,
    ms: median(list.map((result) => result.ms)),
    peak: measuresMemory ? median(list.map((result) => result.peak)) : null,
  }));
}

/** A table in Markdown, so that it can go into the documentation as it is. */
export function table(head, rows) {
  console.log(`| ${head.join(' | ')} |`);
  console.log(`| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log('');
}

export const seconds = (ms) => (ms < 10_000 ? (ms / 1000).toFixed(2) : (ms / 1000).toFixed(1));
export const megabytes = (peak) => (peak === null ? 'not measured' : peak.toFixed(0));
