import { nearestName, RULES, ruleById } from '../../core/index.ts';
import { EXIT, Failure } from '../failure.ts';
import { writeOutput } from '../output.ts';

/** `clinlint rules`: every rule with its default severity and one sentence. */
export async function rules(options: { readonly format: string }): Promise<number> {
  const rows = RULES.map(({ id, defaultSeverity, summary, fix, since }) => ({
    id,
    defaultSeverity,
    summary,
    fix,
    since,
  }));
  const width = Math.max(...rows.map((r) => r.id.length));
  const text = rows.map((r) => `${r.id.padEnd(width)}  ${r.defaultSeverity.padEnd(7)}  ${r.summary}\n`).join('');
  await writeOutput(options.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : text, undefined);
  return EXIT.clean;
}

/** `clinlint explain RULE`: what it reports, why it matters, what to do. */
export async function explain(id: string): Promise<number> {
  const rule = ruleById(id);
  if (rule === undefined) {
    const nearest = nearestName(
      id,
      RULES.map((r) => r.id),
    );
    throw new Failure(
      `unknown rule "${id}"${nearest === null ? '; see `clinlint rules`' : `; did you mean "${nearest}"?`}`,
    );
  }
  const example = (title: string, markdown: string): string => `${title}:\n${markdown.replace(/^/gm, '    ')}\n`;
  const parts = [
    `${rule.id} (${rule.defaultSeverity})`,
    rule.summary,
    rule.rationale,
    ...Object.values(rule.messages).map((message) => `Says: ${message}`),
    ...rule.examples.bad.map((e) => example(`Reported: ${e.title}`, e.markdown)),
    ...rule.examples.good.map((e) => example(`Not reported: ${e.title}`, e.markdown)),
    `To silence it in one place: <!-- clinlint-disable-next-line ${rule.id} -- why it is right here -->`,
  ];
  await writeOutput(`${parts.join('\n\n')}\n`, undefined);
  return EXIT.clean;
}
