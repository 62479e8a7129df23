import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BibliographyFile } from '../../core/index.ts';
import type { Environment } from '../environment.ts';
import type { Job, Outcome } from './job.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** An article that a worker has, and who waits for it. */
export interface Given {
  readonly job: Job;
  readonly env: Environment;
  readonly done: (outcome: Outcome) => void;
}

/** One worker thread as the main thread sees it: what it was told, and which articles it has. */
export class WorkerThread {
  readonly given = new Map<number, Given>();
  isReady = false;
  /** How much it has been given and not answered. */
  waiting = 0;
  private readonly thread: Worker;
  private readonly environments = new Map<Environment, number>();
  private readonly bibliographies = new Map<BibliographyFile, number>();
  private next = 0;

  constructor(
    first: Environment,
    private readonly changed: () => void,
    private readonly stopped: (worker: WorkerThread, reason: string) => void,
  ) {
    // The command itself: in a thread it becomes a worker, with the compiled code that is there already.
    this.thread = new Worker(join(__dirname, 'cli.js'));
    this.thread.on('message', (message: FromWorker) => this.take(message));
    this.thread.on('error', (error) => this.stopped(this, error.message));
    this.thread.on('exit', (code) => this.stopped(this, `exit status ${code}`));
    this.numberOf(first);
  }

  give(given: Given): void {
    const { env, job } = given;
    const environment = this.numberOf(env);
    const { bibliography } = job;
    const files = bibliography?.files.map((file) => this.numberOfFile(file)) ?? [];
    const number = this.next++;
    this.given.set(number, given);
    this.waiting += weightOf(given);
    const work = { ...job, bibliography: bibliography && { named: bibliography.named, files } };
    this.post({ job: number, environment, work });
  }

  async end(): Promise<void> {
    this.thread.removeAllListeners();
    await this.thread.terminate();
  }

  private take(message: FromWorker): void {
    if ('ready' in message) this.isReady = true;
    else {
      const given = this.given.get(message.job);
      this.given.delete(message.job);
      if (given !== undefined) {
        this.waiting -= weightOf(given);
        given.done(message.outcome);
      }
    }
    this.changed();
  }

  private numberOf(env: Environment): number {
    const known = this.environments.get(env);
    if (known !== undefined) return known;
    const environment = this.environments.size;
    this.environments.set(env, environment);
    this.post({ environment, spec: env.spec });
    return environment;
  }

  private numberOfFile(file: BibliographyFile): number {
    const known = this.bibliographies.get(file);
    if (known !== undefined) return known;
    const bibliography = this.bibliographies.size;
    this.bibliographies.set(file, bibliography);
    this.post({ bibliography, file });
    return bibliography;
  }

  private post(message: ToWorker): void {
    this.thread.postMessage(message);
  }
}

/** In letters: the shortest article costs as much as so many more. */
const weightOf = ({ job }: Given): number => 4000 + job.text.length;
