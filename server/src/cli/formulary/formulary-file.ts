import { closeSync, createReadStream, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Formulary } from '../../core/index.ts';

type Drug = Formulary['drugs'][number];
type Sources = Formulary['sources'];

/**
 * Writes a formulary drug by drug. It stands beside its place until it is whole: a failure leaves what was there before
 * untouched.
 */
export class FormularyFile {
  private readonly path: string;
  private readonly handle: number;
  private readonly sources: Record<string, Sources[string]> = {};
  private drugs = 0;

  constructor(
    private readonly target: string | undefined,
    head: Omit<Formulary, 'sources' | 'drugs'>,
  ) {
    this.path = target === undefined ? join(tmpdir(), `clinlint-${process.pid}.json`) : `${target}.${process.pid}.tmp`;
    this.handle = openSync(this.path, 'w');
    const open = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
    writeSync(this.handle, `${open},\n  "drugs": [`);
  }

  add(drug: Drug, sources: Sources): void {
    const text = JSON.stringify(drug, null, 2).replaceAll('\n', '\n    ');
    writeSync(this.handle, `${this.drugs === 0 ? '' : ','}\n    ${text}`);
    this.drugs += 1;
    Object.assign(this.sources, sources);
  }

  async finish(): Promise<void> {
    const sources = JSON.stringify(this.sources, null, 2).replaceAll('\n', '\n  ');
    writeSync(this.handle, `${this.drugs === 0 ? '' : '\n  '}],\n  "sources": ${sources}\n}\n`);
    closeSync(this.handle);
    if (this.target !== undefined) return renameSync(this.path, this.target);
    for await (const chunk of createReadStream(this.path))
      if (!process.stdout.write(chunk)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    rmSync(this.path);
  }

  abandon(): void {
    closeSync(this.handle);
    rmSync(this.path, { force: true });
  }
}
