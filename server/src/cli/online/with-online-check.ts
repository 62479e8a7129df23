import { resolve } from 'node:path';
import {
  type Analysis,
  analyseArticle,
  type FileReport,
  type Finding,
  type FindingJson,
  findingJson,
  identifiersToLookUp,
  Places,
  withoutByteOrderMark,
} from '../../core/index.ts';
import type { Environments } from '../environment.ts';
import { readInput } from '../read-input.ts';
import type { LintedFile } from '../run/lint-run.ts';
import type { OnlineCheck } from './online-check.ts';

const RULE = 'reference/identifier-unresolved';

/** The reports with what registers say of the identifiers of each article. */
export async function withOnlineCheck(
  files: Iterable<LintedFile>,
  check: OnlineCheck,
  environments: Environments,
  cwd: string,
): Promise<readonly LintedFile[]> {
  const checked: LintedFile[] = [];
  for (const { file, detail } of files)
    checked.push({ file: await checkedFile(file, check, environments, cwd), detail });
  await check.save();
  return checked;
}

async function checkedFile(
  file: FileReport,
  check: OnlineCheck,
  environments: Environments,
  cwd: string,
): Promise<FileReport> {
  const input = await readInput(resolve(cwd, file.path));
  if ('unreadable' in input) return file;
  const text = withoutByteOrderMark(input.text);
  const env = await environments.for(file.path);
  const bibliography = await environments.bibliographyFor(file.path, text);
  const identifiers = identifiersToLookUp(analyseArticle(text, env, { bibliography }).facts);
  if (identifiers.length === 0) return file;
  const lookups = await check.lookUp(identifiers);
  return joined(file, analyseArticle(text, env, { bibliography, lookups }), new Places(text));
}

function joined(file: FileReport, { findings, suppressed }: Analysis, places: Places): FileReport {
  const own = (all: readonly Finding[]): readonly FindingJson[] =>
    all.filter(({ rule }) => rule === RULE).map((finding) => findingJson(finding, (span) => places.of(span)));
  const ordered = (known: readonly FindingJson[], more: readonly FindingJson[]): FindingJson[] =>
    [...known, ...more].sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));
  return {
    ...file,
    findings: ordered(file.findings, own(findings)),
    suppressed: ordered(file.suppressed, own(suppressed)),
  };
}
