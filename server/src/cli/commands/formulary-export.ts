import { relative, resolve } from 'node:path';
import { type Formulary, fhirBundle, formularyCsv, loadFormulary } from '../../core/index.ts';
import { BUILT_IN_FORMULARY } from '../../data/built-in.ts';
import { oneOf, readFormularyText } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { writeOutput } from '../output.ts';

export interface FormularyExportOptions {
  readonly format: string;
  readonly fhirVersion: string;
  readonly drug?: readonly string[];
  readonly outputFile?: string;
}

/** `clinlint formulary export`: a formulary in a format of others; import gives the same facts back, as drafts. */
export async function formularyExport(file: string | undefined, options: FormularyExportOptions): Promise<number> {
  const format = oneOf('--format', options.format, ['fhir', 'csv']);
  const version = oneOf('--fhir-version', options.fhirVersion, ['R4', 'R5']);
  const chosen = choose(await read(file), options.drug);
  const text = format === 'csv' ? formularyCsv(chosen) : `${JSON.stringify(fhirBundle(chosen, version), null, 2)}\n`;
  await writeOutput(text, options.outputFile);
  return EXIT.clean;
}

async function read(file: string | undefined): Promise<Formulary> {
  if (file === undefined) return JSON.parse(BUILT_IN_FORMULARY) as Formulary;
  const cwd = process.cwd();
  const name = relative(cwd, resolve(cwd, file)) || file;
  const loaded = loadFormulary(await readFormularyText(resolve(cwd, file), name), name);
  if ('errors' in loaded) throw new Failure(loaded.errors.map((error) => error.message).join('\n'));
  return loaded.formulary;
}

function choose(formulary: Formulary, ids: readonly string[] | undefined): Formulary {
  if (ids === undefined) return formulary;
  const missing = ids.find((id) => !formulary.drugs.some((drug) => drug.id === id));
  if (missing !== undefined) throw new Failure(`--drug: the formulary has no drug "${missing}"`);
  const drugs = formulary.drugs.filter((drug) => ids.includes(drug.id));
  const text = JSON.stringify(drugs);
  const sources = Object.entries(formulary.sources).filter(([id]) => text.includes(`"source":${JSON.stringify(id)}`));
  return { ...formulary, sources: Object.fromEntries(sources), drugs };
}
