import { closeSync, openSync, writeSync } from 'node:fs';
import type { ImportNote } from '../../core/index.ts';

/** Counts what was and was not understood, and writes each statement as it comes: to a file, or to standard error. */
export class ImportReport {
  readonly counts = { labels: 0, drugs: 0, rules: 0, understood: 0, notUnderstood: 0, leftOut: 0 };
  private readonly handle: number;

  constructor(path: string | undefined) {
    this.handle = path === undefined ? 2 : openSync(path, 'w');
  }

  note({ drug, place, understood, text, result }: ImportNote): void {
    if (understood) this.counts.understood += 1;
    else this.counts.notUnderstood += 1;
    this.write(
      `${understood ? 'understood    ' : 'not understood'}  ${drug ?? '-'}  [${place}]  ${result}\n                ${text}`,
    );
  }

  leaveOut(place: string, reason: string): void {
    this.counts.leftOut += 1;
    this.write(`left out        [${place}]  ${reason}`);
  }

  end(): void {
    const { labels, drugs, rules, understood, notUnderstood, leftOut } = this.counts;
    this.write(
      `${labels} read, ${leftOut} left out; ${drugs} drugs, ${rules} dose rules, all drafts; of ${understood + notUnderstood} doses ${understood} understood, ${notUnderstood} not`,
    );
    if (this.handle !== 2) closeSync(this.handle);
  }

  private write(line: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal must not be given any
    writeSync(this.handle, `${line.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')}\n`);
  }
}
