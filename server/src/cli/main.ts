import { isMainThread } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { EXIT, Failure } from './failure.ts';
import type { Action } from './judging-options.ts';
import { complain, guardStandardOutput } from './output.ts';
import { program } from './program.ts';

async function start(): Promise<void> {
  guardStandardOutput();
  const run = async (action: Action): Promise<void> => {
    process.exitCode = await action();
  };
  try {
    await program(run).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.failed;
    else {
      complain(
        error instanceof Failure
          ? error.message
          : `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      process.exitCode = EXIT.failed;
    }
  }
}

if (isMainThread) void start();
else void import('./run/worker.ts').then(({ startWorker }) => startWorker());
