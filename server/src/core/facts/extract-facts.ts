import type { Article } from '../article/model.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { rememberingIndex } from '../formulary/remembering-index.ts';
import { readNumberSlips } from './algorithms/number-slips.ts';
import { readAlgorithms, treats } from './algorithms/read-algorithms.ts';
import { readApprovals } from './approvals.ts';
import { bibliographyFacts } from './bibliography/bibliography-facts.ts';
import type { Bibliography } from './bibliography/parse-bibliography.ts';
import { readContraindicationLists } from './cautions/contraindication-lists.ts';
import { readCautions } from './cautions/read-cautions.ts';
import { type CitationStyle, chosenStyle } from './citations/chosen-style.ts';
import { readCitations } from './citations/read-citations.ts';
import { readClaims } from './claims.ts';
import { clinicalGate, surely } from './clinical-gate.ts';
import { readDisclaimers } from './disclaimers.ts';
import { type BlockDoses, readDoses, supported } from './doses/read-doses.ts';
import { readDrugMentions } from './drug-mentions.ts';
import { readGovernance } from './governance.ts';
import { readHead } from './head.ts';
import { readNotations } from './notations/read-notations.ts';
import { readOutline } from './outline.ts';
import { readPatientText } from './patient-text/read-patient-text.ts';
import { readProse } from './prose/read-prose.ts';
import { readPublishers } from './publishers.ts';
import { readRecencyClaims } from './recency-claims.ts';
import { readRecommendations } from './recommendations.ts';
import { readReferences } from './references/read-references.ts';
import { readSourceLinks } from './source-links.ts';
import { type SupportOf, supportReader } from './support.ts';
import { readTwins } from './tenfold-twins.ts';
import { readTopics } from './topics.ts';
import type { Audience, UnjudgedFacts } from './types.ts';

export interface ExtractOptions {
  /** What configuration or the host says of the article; null leaves it to the gate. */
  readonly clinical: boolean | null;
  /** For whom articles are written that do not say so. */
  readonly audience?: Audience | null;
  /** How articles cite that do not say so. */
  readonly citationStyle?: CitationStyle;
  /** The bibliography files that the host has read for the article. */
  readonly bibliography?: Bibliography | null;
}

/** The facts that the clinical gate asks for, and what they are read from. */
export interface GateFacts
  extends Pick<
    UnjudgedFacts,
    'references' | 'citations' | 'links' | 'drugs' | 'doses' | 'recommendations' | 'clinical'
  > {
  readonly supportOf: SupportOf;
  readonly index: FormularyIndex;
}

/** What is read first, since without any dose most texts are no articles. */
export interface FirstFacts {
  readonly doses: readonly BlockDoses[];
  /** Remembers which names stand where: several readers ask for them in the same blocks. */
  readonly index: FormularyIndex;
}

export function readFirstFacts(article: Article, names: FormularyIndex): FirstFacts {
  const index = rememberingIndex(names);
  return { index, doses: readDoses(article, index) };
}

/** Why the article is surely not clinical, whatever else it says; null where more must be read. */
export function whyNotClinical(article: Article, { doses }: FirstFacts, stated: boolean | null): string | null {
  const read = doses.flatMap((of) => of.doses);
  const sure = surely(article, read, stated);
  return sure === null || sure.clinical ? null : sure.reason;
}

/** Reads what decides whether the article is clinical. */
export function readGateFacts(
  article: Article,
  { doses: found, index }: FirstFacts,
  options: ExtractOptions,
): GateFacts {
  const references = readReferences(article);
  const citations = readCitations(article, references.length, options);
  const links = readSourceLinks(article);
  const supportOf = supportReader(article, citations, links, references);
  const drugs = readDrugMentions(article, index);
  const doses = supported(found, supportOf);
  const recommendations = readRecommendations(article, drugs, citations, supportOf);
  const clinical = clinicalGate(article, doses, recommendations, options.clinical);
  return { references, citations, links, drugs, doses, recommendations, clinical, index, supportOf };
}

/** Article → everything that is read from it. Names come from the formulary; its dose numbers play no part. */
export function extractFacts(
  article: Article,
  names: FormularyIndex,
  options: ExtractOptions,
  gate: GateFacts = readGateFacts(article, readFirstFacts(article, names), options),
): UnjudgedFacts {
  const { references, citations, links, drugs, doses, recommendations, clinical, index, supportOf } = gate;
  const disclaimers = readDisclaimers(article);
  const contraindicationLists = readContraindicationLists(article, drugs);
  const governance = readGovernance(article);
  const algorithms = readAlgorithms(article, { doses, citations, drugs });
  const head = readHead(article, governance, disclaimers);
  const reader = governance.facts.audience?.value ?? options.audience ?? head.audience;
  return {
    article: head,
    doses,
    twins: readTwins(article, doses, drugs),
    cautions: readCautions(article, doses, contraindicationLists, index),
    contraindicationLists,
    citations,
    citationStyle: chosenStyle(article, options.citationStyle ?? 'auto'),
    references,
    bibliography: bibliographyFacts(options.bibliography ?? null, citations),
    links,
    claims: readClaims(article, supportOf),
    publishers: readPublishers(article),
    disclaimers,
    recommendations,
    algorithms,
    numberSlips: readNumberSlips(article, algorithms, (span) => treats(span, { doses, citations, drugs })),
    governance: { ...governance.facts, recency: readRecencyClaims(article, citations, references) },
    approvals: readApprovals(article, doses, index),
    drugs,
    notations: readNotations(article, { doses, drugs, lexicon: index.lexicon }),
    topics: readTopics(article),
    patientText: reader === 'patient' ? readPatientText(article, { doses, citations, drugs }) : null,
    outline: readOutline(article),
    prose: readProse(article, drugs, index),
    suppressions: article.suppressions,
    clinical,
  };
}
