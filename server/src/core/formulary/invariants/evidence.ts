/** Every statement leads to a source that may carry it. */
import type { Drug, Evidence, Formulary, Source } from '../model.ts';
import { hasKnownPublisher, isGenerated } from '../publishers.ts';
import { type Invariant, type Problem, perRule, placedDrugs } from './problem.ts';

/** Every evidence of a drug, with its place relative to the drug. */
function* evidenceOf(drug: Drug): Generator<{ readonly path: string; readonly evidence: Evidence }> {
  const lists: (readonly [string, readonly Evidence[]])[] = [
    ...drug.doseRules.map((rule, index) => [`/doseRules/${index}/evidence`, rule.evidence] as const),
    ...drug.doseRules.flatMap((rule, index) =>
      rule.limits.map((limit, at) => [`/doseRules/${index}/limits/${at}/evidence`, limit.evidence ?? []] as const),
    ),
    ...(['ceilings', 'adjustments', 'boxedWarnings', 'contraindications', 'interactions'] as const).flatMap((field) =>
      drug[field].map((each, index) => [`/${field}/${index}/evidence`, each.evidence] as const),
    ),
  ];
  for (const [path, list] of lists)
    for (const [index, evidence] of list.entries()) yield { path: `${path}/${index}`, evidence };
}

export const sourcesExist: Invariant = (formulary) =>
  placedDrugs(formulary).flatMap(({ drug, path }) =>
    [...evidenceOf(drug)]
      .filter(({ evidence }) => formulary.sources[evidence.source] === undefined)
      .map(({ path: at, evidence }) => ({
        path: `${path}${at}/source`,
        message: `there is no source "${evidence.source}"; add it to "sources" or correct the id`,
      })),
  );

export const noGeneratedPages: Invariant = (formulary) => [
  ...Object.entries(formulary.sources).flatMap(([id, source]) =>
    isGenerated(source.url) || isGenerated(source.publisher)
      ? [
          {
            path: `/sources/${id}/url`,
            message: `${source.publisher} (${source.url}) is written by a machine and is no evidence; read the label itself`,
          },
        ]
      : [],
  ),
  ...placedDrugs(formulary).flatMap(({ drug, path }) =>
    [...evidenceOf(drug)]
      .filter(({ evidence }) => isGenerated(evidence.url ?? ''))
      .map(({ path: at, evidence }) => ({
        path: `${path}${at}/url`,
        message: `${evidence.url} is written by a machine and is no evidence; read the label itself`,
      })),
  ),
];

/** A summary (tier C) may come from anywhere: alone it judges nothing. */
export const labelsHavePublishers: Invariant = (formulary) =>
  Object.entries(formulary.sources)
    .filter(([, source]) => source.kind === 'label' && source.tier !== 'C' && !hasKnownPublisher(source))
    .map(([id, source]) => ({
      path: `/sources/${id}/publisher`,
      message: `publisher "${source.publisher}" at ${source.url} is not on the list for labels; give the regulator or maker as publisher, a DailyMed set id, tier C, or kind "local"`,
    }));

export const labelEvidence: Invariant = perRule(({ rule }, formulary) => {
  if (rule.status !== 'on-label') return [];
  const sources = sourcesOf(rule.evidence, formulary);
  if (sources.some((source) => carriesLabel(source, rule.jurisdiction))) return [];
  return [
    {
      path: '/evidence',
      message: `an on-label rule for ${rule.jurisdiction} needs a label of ${rule.jurisdiction} as evidence; add one, or correct status or jurisdiction`,
    },
  ];
});

/** An institution's own transcript of the label counts for its own formulary. */
const carriesLabel = (source: Source, jurisdiction: string): boolean =>
  (source.kind === 'label' || source.kind === 'local') && source.jurisdiction === jurisdiction;

export const guidelinesCanBeFound: Invariant = perRule(({ rule }, formulary) =>
  sourcesOf(rule.evidence, formulary)
    .filter((source) => source.kind === 'guideline')
    .filter((source) => source.doi === undefined && source.pmid === undefined && source.url === '')
    .map((source) => ({
      path: '/evidence',
      message: `the guideline "${source.title}" needs doi, pmid or url, so that an article's citation can be recognised`,
    })),
);

export const summariesStayDrafts: Invariant = perRule(({ rule, drug }, formulary): readonly Problem[] => {
  const state = (rule.review ?? drug.review).state;
  const sources = sourcesOf(rule.evidence, formulary);
  if (state === 'draft' || sources.length === 0 || sources.some((source) => source.tier !== 'C')) return [];
  return [
    {
      path: '/review/state',
      message: `read in summaries alone (tier C) and cannot be ${state}; add evidence of tier A or B, or set it to draft`,
    },
  ];
});

function sourcesOf(evidence: readonly Evidence[], formulary: Formulary): readonly Source[] {
  return evidence.flatMap((each) => {
    const source = formulary.sources[each.source];
    return source === undefined ? [] : [source];
  });
}
