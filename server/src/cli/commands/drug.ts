import { drugCard, renderDrugCardMarkdown, renderDrugCardText } from '../../core/index.ts';
import { type JudgingOptions, oneOf, readEnvironment } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { writeOutput } from '../output.ts';

/** `clinlint drug NAME`: the card of one drug, by any of its names. */
export async function drug(name: string, options: JudgingOptions & { readonly format: string }): Promise<number> {
  const format = oneOf('--format', options.format, ['text', 'json', 'markdown']);
  const env = await readEnvironment(options, process.cwd());
  const entry = env.formulary.lexicon.lookup(name);
  if (entry === undefined || entry.kind !== 'drug')
    throw new Failure(`no drug is named "${name}"; check the spelling, or add it with --formulary`);
  const card = drugCard(env.formulary, entry.id ?? entry.name, { jurisdictions: env.config.jurisdictions });
  const text =
    format === 'json'
      ? `${JSON.stringify(card, null, 2)}\n`
      : format === 'text'
        ? renderDrugCardText(card)
        : renderDrugCardMarkdown(card);
  await writeOutput(text, undefined);
  return EXIT.clean;
}
