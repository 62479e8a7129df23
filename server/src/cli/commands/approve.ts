import { relative, resolve } from 'node:path';
import {
  type Analysis,
  analyseArticle,
  approveArticle,
  type Finding,
  Places,
  withoutByteOrderMark,
} from '../../core/index.ts';
import { checkDate, Environments, type JudgingOptions } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { complain, writeOutput, writeWhole } from '../output.ts';
import { readInput } from '../read-input.ts';

export interface ApproveOptions extends JudgingOptions {
  readonly by: string;
  readonly nextReview?: string;
}

/** `clinlint approve`: writes who approved which text, when; exit 1 while the article does not deserve it. */
export async function approve(file: string, options: ApproveOptions): Promise<number> {
  if ((process.env.CI ?? '') !== '') {
    complain('approve: a person approves an article, and CI is set; run it where that person works');
    return EXIT.findings;
  }
  const cwd = process.cwd();
  const by = options.by.replace(/\s+/g, ' ').trim();
  if (by === '') throw new Failure('--by: name the person who approves');
  const environments = new Environments(options, cwd);
  const env = await environments.for(file);
  env.notes.forEach(complain);
  const nextReview = nextReviewOf(options, env.config.asOf);
  const path = resolve(cwd, file);
  const name = relative(cwd, path).replaceAll('\\', '/');
  const input = await readInput(path);
  if ('unreadable' in input) throw new Failure(`${name}: ${input.unreadable.words}`);
  const body = withoutByteOrderMark(input.text);
  const bibliography = await environments.bibliographyFor(file, body);
  const { suppressed } = analyseArticle(body, env, { bibliography });
  const text = approveArticle(body, { by, on: env.config.asOf, nextReview, suppressed });
  if (text === null)
    throw new Failure(`${name}: the front matter cannot be edited safely; write it as plain lines of "key: value"`);
  // What must be free of errors is the article as it will stand, with its approval in it.
  const analysis = analyseArticle(text, env, { bibliography });
  const open = analysis.findings.filter(standsInTheWay);
  if (open.length > 0) return refuse(name, open, text);
  checkRecord(name, analysis);
  await writeWhole(path, input.text.slice(0, input.text.length - body.length) + text);
  await writeOutput(said(name, by, env.config.asOf, analysis), undefined);
  return EXIT.clean;
}

function nextReviewOf({ nextReview }: ApproveOptions, asOf: string): string | null {
  if (nextReview === undefined) return null;
  const date = checkDate(nextReview, '--next-review');
  if (date <= asOf) throw new Failure(`--next-review: ${date} is not after ${asOf}`);
  return date;
}

const standsInTheWay = ({ severity, rule }: Finding): boolean =>
  severity === 'error' || rule === 'suppression/unknown-rule';

/** Places are those of the text with its approval: the lines above the body move by what the record adds. */
async function refuse(name: string, open: readonly Finding[], text: string): Promise<number> {
  const places = new Places(text);
  const lines = open.map(({ rule, message, span }) => {
    const quoted = text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 60);
    return `${name}: "${quoted}" (line ${places.of(span).line} with the approval)  ${rule}\n    ${message}\n`;
  });
  await writeOutput(lines.join(''), undefined);
  complain(`${name}: not approved; ${open.length} ${open.length === 1 ? 'error stands' : 'errors stand'}`);
  return EXIT.findings;
}

/** An approval that would not be read back is none. */
function checkRecord(name: string, { facts }: Analysis): void {
  const { approval } = facts.governance;
  if (facts.article.status !== 'approved' || approval === null || approval.recorded !== approval.current)
    throw new Failure(`${name}: the approval cannot be read back; nothing was written`);
}

function said(name: string, by: string, on: string, { suppressed, findings }: Analysis): string {
  const errors = suppressed.filter((it) => it.severity === 'error').length;
  const warnings = findings.filter((it) => it.severity === 'warning').length;
  const more = [
    ...(errors > 0 ? [`${errors} suppressed ${errors === 1 ? 'error is' : 'errors are'} listed in the record`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning stands' : 'warnings stand'}`] : []),
  ];
  return `${name}: approved by ${by} on ${on}${more.length > 0 ? `; ${more.join('; ')}` : ''}\n`;
}
