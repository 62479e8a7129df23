/**
 * Rows of a spreadsheet → a formulary, with the line of each part, so that whatever is wrong with it can be said where
 * the person who filled it in will look.
 */
import { isFormula, parsedCell } from './cells.ts';
import { type Column, EVIDENCE, HEADER, isRowKind, ROWS, type RowKind } from './columns.ts';

type Json = Record<string, unknown>;

export interface CsvProblem {
  readonly line: number;
  readonly message: string;
}

export interface CsvFormulary {
  readonly formulary: Json;
  /** JSON pointer into the formulary → line. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly CsvProblem[];
}

/** Where rows of the kind go in a drug. */
const LISTS: Readonly<Partial<Record<RowKind, string>>> = {
  brand: 'brands',
  class: 'classes',
  product: 'products',
  rule: 'doseRules',
  ceiling: 'ceilings',
  adjustment: 'adjustments',
  boxed: 'boxedWarnings',
  contraindication: 'contraindications',
  interaction: 'interactions',
};
const PROVEN: ReadonlySet<string> = new Set([
  'rule',
  'limit',
  'ceiling',
  'adjustment',
  'boxed',
  'contraindication',
  'interaction',
]);

export class CsvFormularyReader {
  private readonly head: Json = {};
  private readonly sources: Json = {};
  private readonly drugs = new Map<string, Json>();
  private readonly lines = new Map<string, number>();
  private readonly problems: CsvProblem[] = [];
  /** The rule that limits and steps belong to, and the facts that further evidence belongs to. */
  private rule: { readonly facts: Json; readonly path: string } | null = null;
  private proven: { readonly facts: Json; readonly path: string } | null = null;

  /** Names of the header, before the first row. */
  header(names: readonly string[]): void {
    const unknown = names.filter((name) => !HEADER.includes(name));
    for (const name of unknown)
      this.problems.push({ line: 1, message: `unknown column "${name}"; known are ${HEADER.join(', ')}` });
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    for (const name of twice) this.problems.push({ line: 1, message: `column "${name}" is given twice` });
    if (!names.includes('row'))
      this.problems.push({ line: 1, message: 'column "row" is missing; it says what each row is' });
  }

  add(cells: Readonly<Record<string, string>>, line: number): void {
    const kind = (cells.row ?? '').trim();
    const formula = Object.entries(cells).find(([, cell]) => isFormula(cell));
    if (formula !== undefined)
      return this.refuse(
        line,
        `column "${formula[0]}" holds a formula (${formula[1].slice(0, 20)}); write the value itself`,
      );
    if (kind === '' && Object.values(cells).every((cell) => cell.trim() === '')) return;
    if (!isRowKind(kind))
      return this.refuse(line, `unknown kind of row "${kind}"; known are ${Object.keys(ROWS).join(', ')}`);
    this.addRow(kind, cells, line);
  }

  finish(): CsvFormulary {
    const drugs = [...this.drugs.values()];
    const formulary = { schemaVersion: 1, ...this.head, sources: this.sources, drugs };
    return { formulary, lines: this.lines, problems: this.problems };
  }

  private addRow(kind: RowKind, cells: Readonly<Record<string, string>>, line: number): void {
    const facts = this.read(ROWS[kind], cells, line);
    const own = new Set([
      ...OWN_COLUMNS,
      ...ROWS[kind].map((each: Column) => each.name),
      ...(PROVEN.has(kind) || kind === 'evidence' ? EVIDENCE.map((each) => each.name) : []),
    ]);
    const stray = Object.entries(cells).find(([name, cell]) => cell !== '' && !own.has(name));
    if (stray !== undefined) return this.refuse(line, `column "${stray[0]}" means nothing in a row of kind ${kind}`);
    if (kind === 'formulary') Object.assign(this.head, facts);
    else if (kind === 'source') this.addSource(facts, cells, line);
    else if (kind === 'evidence') this.addEvidence(cells, line);
    else this.addToDrug(kind, facts, cells, line);
  }

  private addSource(facts: Json, { source = '' }: Readonly<Record<string, string>>, line: number): void {
    if (source === '') return this.refuse(line, 'a source needs its short name in column "source"');
    if (Object.hasOwn(this.sources, source)) return this.refuse(line, `source "${source}" is given twice`);
    this.sources[source] = facts;
    this.lines.set(`/sources/${source}`, line);
  }

  private addToDrug(kind: RowKind, facts: Json, cells: Readonly<Record<string, string>>, line: number): void {
    const id = cells.drug ?? '';
    if (id === '') return this.refuse(line, 'the row needs the short name of its drug in column "drug"');
    if (kind === 'drug') return this.addDrug(id, facts, line);
    const drug = this.drugs.get(id);
    if (drug === undefined) return this.refuse(line, `there is no row of kind drug for "${id}" above; add one`);
    const path = `/drugs/${[...this.drugs.keys()].indexOf(id)}`;
    if (kind === 'limit' || kind === 'step') return this.addToRule(kind, facts, cells, { path, line });
    const list = LISTS[kind] ?? kind;
    const at = this.append(drug, list, kind === 'rule' ? withCodes(facts) : facts, `${path}/${list}`, line);
    this.rule = kind === 'rule' ? at : null;
    this.prove(kind, at, cells, line);
  }

  private addDrug(id: string, facts: Json, line: number): void {
    if (this.drugs.has(id)) return this.refuse(line, `drug "${id}" is given twice`);
    const review = typeof facts.review === 'object' ? facts.review : {};
    this.lines.set(`/drugs/${this.drugs.size}`, line);
    this.drugs.set(id, { id, ...facts, review: { state: 'draft', ...review } });
    this.rule = null;
    this.proven = null;
  }

  private addToRule(
    kind: 'limit' | 'step',
    facts: Json,
    cells: Readonly<Record<string, string>>,
    { path, line }: { readonly path: string; readonly line: number },
  ): void {
    if (this.rule === null || !this.rule.path.startsWith(`${path}/`))
      return this.refuse(line, `a ${kind} belongs to the rule above it, and there is none of this drug`);
    const list = kind === 'limit' ? 'limits' : 'titration';
    const at = this.append(this.rule.facts, list, facts, `${this.rule.path}/${list}`, line);
    this.prove(kind, at, cells, line);
  }

  private append(
    holder: Json,
    list: string,
    facts: Json,
    path: string,
    line: number,
  ): { readonly facts: Json; readonly path: string } {
    const known = (holder[list] ?? []) as Json[];
    holder[list] = known;
    known.push(facts);
    const place = `${path}/${known.length - 1}`;
    this.lines.set(place, line);
    return { facts, path: place };
  }

  private prove(
    kind: string,
    at: { readonly facts: Json; readonly path: string },
    cells: Readonly<Record<string, string>>,
    line: number,
  ): void {
    this.proven = PROVEN.has(kind) ? at : null;
    const evidence = this.read(EVIDENCE, cells, line);
    if (Object.keys(evidence).length > 0) at.facts.evidence = [evidence];
    else if (PROVEN.has(kind) && kind !== 'limit') at.facts.evidence = [];
  }

  private addEvidence(cells: Readonly<Record<string, string>>, line: number): void {
    if (this.proven === null)
      return this.refuse(line, 'further evidence belongs to the row above it, and that takes none');
    const evidence = this.read(EVIDENCE, cells, line);
    this.proven.facts.evidence = [...((this.proven.facts.evidence ?? []) as Json[]), evidence];
  }

  private read(columns: readonly Column[], cells: Readonly<Record<string, string>>, line: number): Json {
    const facts: Json = {};
    for (const { name, field, kind } of columns) {
      const cell = cells[name] ?? '';
      if (cell === '') continue;
      const parsed = parsedCell(cell, kind);
      if ('problem' in parsed) this.refuse(line, `column "${name}": ${parsed.problem}`);
      else set(facts, field, parsed.value);
    }
    return facts;
  }

  private refuse(line: number, message: string): void {
    this.problems.push({ line, message });
  }
}

const OWN_COLUMNS = ['row', 'drug', 'source'];

function withCodes({ indicationCodes, ...facts }: Json): Json {
  if (!Array.isArray(indicationCodes) || !Array.isArray(facts.indications)) return facts;
  const indications = facts.indications.map((each: Json, at): Json => {
    const codes: unknown = indicationCodes[at];
    return codes === null || codes === undefined ? each : { ...each, codes };
  });
  return { ...facts, indications };
}

function set(facts: Json, field: string, value: unknown): void {
  const steps = field.split('.');
  const last = steps.pop() ?? field;
  let node = facts;
  for (const step of steps) {
    const next = (node[step] ?? {}) as Json;
    node[step] = next;
    node = next;
  }
  node[last] = value;
}
