/** A formulary as a spreadsheet: sources, then each drug with its products, rules, limits and warnings. */
import type { Drug, Evidence, Formulary } from '../../formulary/model.ts';
import { cellOf } from './cells.ts';
import { type Column, EVIDENCE, HEADER, ROWS, type RowKind } from './columns.ts';

type Cells = Map<string, string>;

export function formularyCsv(formulary: Formulary): string {
  const rows: Cells[] = [row('formulary', formulary)];
  for (const [id, source] of Object.entries(formulary.sources)) rows.push(row('source', source, { source: id }));
  for (const drug of formulary.drugs) rows.push(...drugRows(drug));
  const lines = [HEADER, ...rows.map((cells) => HEADER.map((name) => cells.get(name) ?? ''))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function drugRows(drug: Drug): readonly Cells[] {
  const own = { drug: drug.id };
  const plain = (kind: RowKind, all: readonly object[]): readonly Cells[] => all.map((each) => row(kind, each, own));
  const proven = (kind: RowKind, all: readonly { readonly evidence: readonly Evidence[] }[]): readonly Cells[] =>
    all.flatMap((each) => withEvidence(kind, each, each.evidence, drug.id));
  return [
    row('drug', drug, own),
    ...plain('brand', drug.brands),
    ...plain('class', drug.classes),
    ...plain('product', drug.products),
    ...drug.doseRules.flatMap((rule) => [
      ...withEvidence('rule', withCodes(rule), rule.evidence, drug.id),
      ...rule.limits.flatMap((limit) => withEvidence('limit', limit, limit.evidence ?? [], drug.id)),
      ...plain('step', rule.titration ?? []),
    ]),
    ...proven('ceiling', drug.ceilings),
    ...proven('adjustment', drug.adjustments),
    ...proven('boxed', drug.boxedWarnings),
    ...proven('contraindication', drug.contraindications),
    ...proven('interaction', drug.interactions),
  ];
}

/** Codes of uses have a cell of their own, which is seldom filled. */
function withCodes(rule: Drug['doseRules'][number]): object {
  const codes = rule.indications.map((each) => each.codes ?? null);
  return codes.some((each) => each !== null) ? { ...rule, indicationCodes: codes } : rule;
}

/** The first evidence stands in the row itself, others in rows below. */
function withEvidence(kind: RowKind, facts: object, evidence: readonly Evidence[], drug: string): readonly Cells[] {
  const [first, ...others] = evidence;
  const main = row(kind, facts, { drug });
  fill(main, EVIDENCE, first ?? {});
  return [main, ...others.map((each) => fill(row('evidence', {}, { drug }), EVIDENCE, each))];
}

function row(kind: RowKind, facts: object, own: Readonly<Record<string, string>> = {}): Cells {
  const cells: Cells = new Map([['row', kind], ...Object.entries(own)]);
  return fill(cells, ROWS[kind], facts);
}

function fill(cells: Cells, columns: readonly Column[], facts: object): Cells {
  for (const { name, field, kind } of columns) {
    const cell = cellOf(valueAt(facts, field), kind);
    if (cell !== '') cells.set(name, cell);
  }
  return cells;
}

function valueAt(facts: object, field: string): unknown {
  let node: unknown = facts;
  for (const step of field.split('.'))
    node = typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>)[step] : undefined;
  return node;
}
