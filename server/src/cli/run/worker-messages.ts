import type { BibliographyFile } from '../../core/index.ts';
import type { JudgingSpec } from '../judging-spec.ts';
import type { Job, Outcome } from './job.ts';

/** What a worker is sent: whatever it has not seen yet first, by numbers, then articles that name those numbers. */
export type ToWorker =
  | { readonly environment: number; readonly spec: JudgingSpec }
  | { readonly bibliography: number; readonly file: BibliographyFile }
  | { readonly job: number; readonly environment: number; readonly work: SentJob };

export interface SentJob extends Omit<Job, 'bibliography'> {
  readonly bibliography: { readonly named: boolean; readonly files: readonly number[] } | null;
}

/** `job` is the number of the article that an outcome belongs to. */
export type FromWorker = { readonly ready: true } | { readonly job: number; readonly outcome: Outcome };
