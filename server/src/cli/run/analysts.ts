import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Environment } from '../environment.ts';
import { Failure } from '../failure.ts';
import { complain } from '../output.ts';
import type { Stats } from '../stats.ts';
import { type Job, type Outcome, outcomeOf } from './job.ts';
import { type Given, WorkerThread } from './worker-thread.ts';

/** Letters that wait in a worker, so that it is never idle; an article costs something however short it is. */
const AHEAD = 40_000;
/** This thread reads for all others: beside workers it takes no article that would keep it from that for long. */
const LONG = 20_000;
/** Milliseconds of work here, and of work that seems to be left, from which on workers pay for their start. */
const TRIED = 150;
const WORTH = 700;
/** More help little: one thread reads and keeps what they find. */
const MOST = 16;

const threadsThatPay = (): number => Math.min(availableParallelism(), MOST);

export type Jobs = number | 'auto';

export function jobsOf(option: string | undefined): Jobs {
  if (option === undefined || option === 'auto') return 'auto';
  if (/^[1-9]\d{0,2}$/.test(option)) return Number(option);
  throw new Failure(`--jobs: "${option}" is neither a number from 1 to 999 nor "auto"`);
}

/**
 * Analyses articles in this thread until the work turns out to be worth the start of others. From then on each of them
 * has articles waiting, and this thread analyses what they have no room for: of two jobs it is one. Outcomes come in any
 * order and are the same whoever made them.
 */
export class Analysts {
  private workers: WorkerThread[] = [];
  private hasStarted = false;
  private spent = 0;
  private done = 0;
  private wake: () => void = () => undefined;
  private readonly most: number;

  constructor(
    private readonly jobs: Jobs,
    /** How many articles there may be. */
    private readonly total: number,
    private readonly stats: Stats | null,
  ) {
    this.most = stats !== null ? 1 : jobs === 'auto' ? threadsThatPay() : jobs;
  }

  /** Resolves when the next article may come; its outcome may come later. */
  async take(job: Job, env: Environment, done: (outcome: Outcome) => void): Promise<void> {
    if (!this.hasStarted && this.isWorthIt()) this.start(env);
    if (this.workers.length > 0) await setImmediate();
    for (;;) {
      const ready = this.workers.filter(({ isReady }) => isReady);
      const [free] = ready.sort((a, b) => a.waiting - b.waiting);
      if (free !== undefined && free.waiting < AHEAD) return free.give({ job, env, done });
      if (free === undefined || job.text.length < LONG) return this.here({ job, env, done });
      await this.change();
    }
  }

  /** Waits for everything that was given away. */
  async finish(): Promise<void> {
    while (this.workers.some(({ given }) => given.size > 0)) await this.change();
    await Promise.all(this.workers.map((worker) => worker.end()));
    this.workers = [];
  }

  private isWorthIt(): boolean {
    if (this.most < 2 || this.total < 2) return false;
    if (this.jobs !== 'auto') return true;
    const left = (this.spent / Math.max(1, this.done)) * (this.total - this.done);
    return this.spent > TRIED && left > WORTH;
  }

  private start(env: Environment): void {
    this.hasStarted = true;
    const count = Math.min(this.most, this.total) - 1;
    const changed = (): void => this.wake();
    const stopped = (worker: WorkerThread, reason: string): void => this.lost(worker, reason);
    this.workers = Array.from({ length: count }, () => new WorkerThread(env, changed, stopped));
  }

  private here({ job, env, done }: Given): void {
    const before = performance.now();
    done(outcomeOf(job, env, this.stats?.timed));
    this.spent += performance.now() - before;
    this.done += 1;
  }

  /** What a worker had when it stopped is done here. */
  private lost(worker: WorkerThread, reason: string): void {
    if (!this.workers.includes(worker)) return;
    complain(`a worker thread stopped (${reason}); its articles are analysed without it`);
    this.workers = this.workers.filter((one) => one !== worker);
    for (const given of worker.given.values()) this.here(given);
    worker.given.clear();
    this.wake();
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
