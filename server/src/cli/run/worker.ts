import { type MessagePort, parentPort } from 'node:worker_threads';
import type { AnalysisEnvironment, BibliographyFile } from '../../core/index.ts';
import { environmentOf, formularyIndex } from '../judging-spec.ts';
import { type Outcome, outcomeOf } from './job.ts';
import type { FromWorker, SentJob, ToWorker } from './worker-messages.ts';

/** The life of a worker thread: it is told what articles are judged by, then gets one article after another. */
export function startWorker(port: MessagePort | null = parentPort): void {
  const environments = new Map<number, AnalysisEnvironment>();
  const bibliographies = new Map<number, BibliographyFile>();
  const answer = (message: FromWorker): void => port?.postMessage(message);
  port?.on('message', (message: ToWorker) => {
    if ('spec' in message) {
      environments.set(message.environment, environmentOf(message.spec));
      // What takes long is done before the first article comes.
      formularyIndex(message.spec);
      answer({ ready: true });
    } else if ('file' in message) bibliographies.set(message.bibliography, message.file);
    else
      answer({ job: message.job, outcome: work(message.work, environments.get(message.environment), bibliographies) });
  });
}

function work(
  { bibliography, ...job }: SentJob,
  env: AnalysisEnvironment | undefined,
  known: ReadonlyMap<number, BibliographyFile>,
): Outcome {
  if (env === undefined) throw new Error('an article came before what it is judged by');
  const files = bibliography?.files.flatMap((number) => known.get(number) ?? []) ?? [];
  return outcomeOf({ ...job, bibliography: bibliography && { named: bibliography.named, files } }, env);
}
