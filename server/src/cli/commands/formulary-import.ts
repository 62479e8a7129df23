import { relative, resolve } from 'node:path';
import {
  buildFormularyIndex,
  draftLabel,
  type Formulary,
  type LabelRecord,
  loadFormulary,
  openFdaLabel,
  parseNameList,
} from '../../core/index.ts';
import { BUILT_IN_FORMULARY, DRUG_NAMES } from '../../data/built-in.ts';
import { oneOf, today } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { FormularyFile } from '../formulary/formulary-file.ts';
import { ImportReport } from '../formulary/import-report.ts';
import { readOpenFda } from '../formulary/read-openfda.ts';
import { readSpl } from '../formulary/read-spl.ts';
import { readTable } from '../formulary/read-table.ts';
import { keepApart } from '../own-report.ts';

export interface FormularyImportOptions {
  readonly from: string;
  readonly id?: string;
  readonly title?: string;
  readonly drug?: readonly string[];
  readonly setId?: readonly string[];
  readonly jurisdiction?: string;
  readonly sourceUrl?: string;
  readonly outputFile?: string;
  readonly report?: string;
}

const FORMATS = ['openfda', 'spl', 'fhir', 'csv'] as const;

/** `clinlint formulary import`: drafts a formulary. What is refused leaves the file that was there as it was. */
export async function formularyImport(files: readonly string[], options: FormularyImportOptions): Promise<number> {
  const from = oneOf('--from', options.from, FORMATS);
  if (options.id !== undefined && !/^[a-z0-9][a-z0-9.-]*$/.test(options.id))
    throw new Failure(`--id: "${options.id}" is not a short name such as "house"`);
  await keepApart(options.outputFile, files);
  const work = new Import(options);
  try {
    for (const path of files) await work.read(path, from);
    await work.finish();
  } catch (error) {
    work.abandon();
    throw error;
  }
  return EXIT.clean;
}

class Import {
  private readonly today = today();
  private readonly index = buildFormularyIndex(
    [{ formulary: JSON.parse(BUILT_IN_FORMULARY) as Formulary, digest: '' }],
    parseNameList(DRUG_NAMES),
  );
  private readonly report: ImportReport;
  private file: FormularyFile | null = null;
  private head: Partial<Formulary> = {};
  private readonly wanted: ReadonlySet<string>;
  /** Ids and names of the drugs that are written: all that grows, and only with the number of drugs. */
  private readonly taken = new Set<string>();

  constructor(private readonly options: FormularyImportOptions) {
    this.report = new ImportReport(options.report);
    this.wanted = new Set((options.drug ?? []).map((name) => name.toLowerCase()));
  }

  async read(path: string, from: (typeof FORMATS)[number]): Promise<void> {
    const file = path === '-' ? path : resolve(process.cwd(), path);
    const name = path === '-' ? 'standard input' : relative(process.cwd(), file) || path;
    if (from === 'spl') this.addLabel(await readSpl(file, name), name);
    else if (from === 'openfda')
      await readOpenFda(file, name, (value, line) => {
        const label = openFdaLabel(value);
        if (label === null) throw new Failure(`${name}:${line}: an entry of "results" is no label`);
        this.addLabel(label, name);
      });
    else
      this.addFormulary(await readTable(from, file, name, { ...this.options, index: this.index, today: this.today }));
  }

  private addLabel(record: LabelRecord, name: string): void {
    this.report.counts.labels += 1;
    const place = record.setId === null ? name : `${name}, set id ${record.setId}`;
    if (!this.isWanted(record)) return;
    const draft = draftLabel(record, { index: this.index, jurisdiction: 'US', today: this.today });
    if (draft === null) return this.report.leaveOut(place, 'names no active ingredient');
    this.add(draft, place);
  }

  private isWanted({ setId, ingredients, genericNames, brandNames }: LabelRecord): boolean {
    const { setId: sets } = this.options;
    if (sets !== undefined && !sets.some((each) => each.toLowerCase() === setId?.toLowerCase())) return false;
    const names = [...ingredients.map((each) => each.name), ...genericNames, ...brandNames].map((each) =>
      each.toLowerCase(),
    );
    return (
      this.wanted.size === 0 ||
      names.some((each) => this.wanted.has(each) || this.wanted.has(this.index.lexicon.lookup(each)?.name ?? ''))
    );
  }

  private addFormulary(read: Awaited<ReturnType<typeof readTable>>): void {
    this.head = { ...read.head, ...this.head };
    for (const draft of read.drafts) {
      this.report.counts.labels += 1;
      if (
        this.wanted.size === 0 ||
        this.wanted.has(draft.drug.id) ||
        this.wanted.has(draft.drug.genericName.toLowerCase())
      )
        this.add(draft, read.name);
    }
  }

  private add(draft: NonNullable<ReturnType<typeof draftLabel>>, place: string): void {
    const { drug, sources } = draft;
    const names = [drug.genericName, ...drug.synonyms].map((name) => name.toLowerCase());
    if (this.taken.has(drug.id) || this.taken.has(`name ${drug.genericName.toLowerCase()}`))
      return this.report.leaveOut(
        place,
        `another label of ${drug.genericName} is imported already; choose one with --set-id`,
      );
    const own = { ...drug, synonyms: drug.synonyms.filter((name) => !this.taken.has(`name ${name.toLowerCase()}`)) };
    const wrong = problemsOf(own, sources);
    if (wrong !== null) return this.report.leaveOut(place, wrong);
    this.taken.add(drug.id);
    for (const name of names) this.taken.add(`name ${name}`);
    for (const note of draft.notes) this.report.note(note);
    this.report.counts.drugs += 1;
    this.report.counts.rules += own.doseRules.length;
    this.file ??= new FormularyFile(this.options.outputFile, this.headOf());
    this.file.add(own, sources);
  }

  /** What the input says of itself, unless the command line says otherwise. */
  private headOf(): Omit<Formulary, 'sources' | 'drugs'> {
    const { id, title, release, jurisdictionDefault, retire } = this.head;
    return {
      schemaVersion: 1,
      id: this.options.id ?? id ?? 'imported',
      title: this.options.title ?? title ?? 'Imported formulary (drafts)',
      release: release ?? this.today,
      ...(jurisdictionDefault !== undefined && { jurisdictionDefault }),
      ...(retire !== undefined && { retire }),
    };
  }

  async finish(): Promise<void> {
    if (this.file === null) {
      this.report.end();
      throw new Failure('nothing was imported: no drug of the input can be entered; see the report');
    }
    await this.file.finish();
    this.report.end();
  }

  abandon(): void {
    this.file?.abandon();
  }
}

function problemsOf(drug: Formulary['drugs'][number], sources: Formulary['sources']): string | null {
  const whole = { schemaVersion: 1, id: 'import', title: 'import', release: '0', sources, drugs: [drug] };
  const loaded = loadFormulary(JSON.stringify(whole), drug.id);
  return 'errors' in loaded ? (loaded.errors[0]?.message ?? 'cannot be entered') : null;
}
