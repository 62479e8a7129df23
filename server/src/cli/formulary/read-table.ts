import { parse } from 'csv-parse';
import {
  asDraft,
  CsvFormularyReader,
  type DrugDraft,
  type Formulary,
  type FormularyError,
  type FormularyIndex,
  lineOfPointer,
  loadFormulary,
  readFhir,
} from '../../core/index.ts';
import { Failure } from '../failure.ts';
import { readChunks } from './read-chunks.ts';

export interface TableOptions {
  readonly index: FormularyIndex;
  readonly today: string;
  readonly jurisdiction?: string;
  readonly sourceUrl?: string;
}

/** What a file of somebody's own holds: refused as a whole when a part of it is wrong. */
export interface TableRead {
  readonly name: string;
  readonly head: Partial<Formulary>;
  readonly drafts: readonly DrugDraft[];
}

export const readTable = (
  from: 'fhir' | 'csv',
  file: string,
  name: string,
  options: TableOptions,
): Promise<TableRead> => (from === 'csv' ? readCsv(file, name) : readFhirFile(file, name, options));

/** The most that a problem list is read. */
const MOST = 50;

async function readCsv(file: string, name: string): Promise<TableRead> {
  const reader = new CsvFormularyReader();
  const parser = parse({
    bom: true,
    columns: (names: string[]) => header(reader, names),
    info: true,
    relax_column_count: false,
    max_record_size: 1 << 20,
  });
  const rows = (async () => {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>)
      reader.add(record, info.lines);
  })();
  const failed = rows.catch((error: unknown) => {
    const { message, lines } = error as Error & { readonly lines?: number };
    throw new Failure(`${name}:${lines ?? 1}: no CSV (${message.split('\n')[0]}); correct the row`);
  });
  failed.catch(() => parser.destroy());
  try {
    for await (const { text } of readChunks(file, name)) if (!parser.destroyed) parser.write(text);
  } finally {
    parser.end();
  }
  await failed;
  const { formulary, lines, problems } = reader.finish();
  refuse(problems.map(({ line, message }) => `${name}:${line}: ${message}`));
  const whole = { id: 'imported', title: 'Imported formulary (drafts)', release: '0', ...formulary };
  const loaded = loadFormulary(JSON.stringify(whole), name);
  if ('errors' in loaded) {
    const messages = loaded.errors.map((error) => atLine(error, name, lineAbove(error.path, lines)));
    throw new Failure(messages.slice(0, MOST).join('\n'));
  }
  return { name, head: formulary, drafts: draftsOf(loaded.formulary) };
}

function header(reader: CsvFormularyReader, names: string[]): string[] {
  const trimmed = names.map((each) => each.trim());
  reader.header(trimmed);
  return trimmed;
}

function lineAbove(path: string, lines: ReadonlyMap<string, number>): number {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return 1;
}

/** The line of the input instead of that of the joined text. */
const atLine = ({ message }: FormularyError, name: string, line: number): string =>
  `${name}:${line}${message.slice(name.length).replace(/^:\d+/, '')}`;

function refuse(messages: readonly string[]): void {
  if (messages.length > 0) throw new Failure(messages.slice(0, MOST).join('\n'));
}

const draftsOf = ({ drugs, sources }: Formulary): readonly DrugDraft[] =>
  drugs.map((drug) => ({ drug: asDraft(drug), sources: usedBy(drug, sources), notes: [] }));

function usedBy(drug: Formulary['drugs'][number], sources: Formulary['sources']): Formulary['sources'] {
  const text = JSON.stringify(drug);
  return Object.fromEntries(Object.entries(sources).filter(([id]) => text.includes(`"source":${JSON.stringify(id)}`)));
}

/** A FHIR file is read whole; larger ones are split by resource. */
const MOST_FHIR = 64 * 1024 * 1024;

async function readFhirFile(file: string, name: string, options: TableOptions): Promise<TableRead> {
  let text = '';
  for await (const chunk of readChunks(file, name)) {
    text += chunk.text;
    if (text.length > MOST_FHIR) throw new Failure(`${name}: larger than 64 MB; split it into Bundles`);
  }
  const { jurisdiction = null, sourceUrl = null } = options;
  const read = readFhir(parsed(text, name), { ...options, jurisdiction, sourceUrl });
  if (read.drugs.length === 0) throw new Failure(`${name}:1: holds no MedicationKnowledge with a name`);
  const twice = read.drugs.find(({ drug }, at) => read.drugs.findIndex((other) => other.drug.id === drug.id) !== at);
  if (twice !== undefined)
    throw new Failure(`${name}:${lineOfPointer(text, twice.pointer)}: drug id "${twice.drug.id}" is used twice`);
  const problems = read.drugs.flatMap(({ drug, sources, pointer }) => {
    const whole = { schemaVersion: 1, id: 'imported', title: 'x', release: '0', sources, drugs: [drug] };
    const loaded = loadFormulary(JSON.stringify(whole), name);
    return 'errors' in loaded ? loaded.errors.map((error) => atLine(error, name, lineOfPointer(text, pointer))) : [];
  });
  refuse(problems);
  return { name, head: read.head as Partial<Formulary>, drafts: read.drugs };
}

function parsed(text: string, name: string): unknown {
  const body = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const position = /position (\d{1,12})/.exec(message)?.[1];
    const line = position === undefined ? body.split('\n').length : body.slice(0, Number(position)).split('\n').length;
    throw new Failure(`${name}:${line}: not JSON (${message}); correct the text`);
  }
}
