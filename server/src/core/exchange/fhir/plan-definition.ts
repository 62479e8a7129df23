/**
 * The treatment algorithms of an article as a FHIR R4 PlanDefinition: its words, the order and conditions that it states,
 * the entries that it cites and the doses that it advises. What the article does not say is left out, also where R4 would
 * like to know.
 */
import { INTENDED_USE } from '../../config/intended-use.ts';
import type { ArticleFacts } from '../../facts/types.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import { placesOf, stepActions } from './algorithm-actions.ts';
import { definitionsOf } from './dose-definitions.ts';
import type { Json } from './guidelines.ts';
import { plainWords } from './plain-words.ts';

export interface PlanSource {
  readonly facts: ArticleFacts;
  /** The text of the article, without a byte order mark. */
  readonly text: string;
  readonly formulary: FormularyIndex;
}

/** Null where the article has no treatment algorithm: an empty plan would claim that there is one. */
export function planDefinition(source: PlanSource): Json | null {
  const { algorithms } = source.facts;
  if (algorithms.length === 0) return null;
  const status = statusOf(source.facts);
  const contained = definitionsOf(
    algorithms.flatMap(({ steps }) => steps.flatMap(placesOf)),
    source,
    status,
  );
  return {
    resourceType: 'PlanDefinition',
    language: source.facts.article.language,
    ...(contained.length > 0 && { contained }),
    ...titles(source.facts),
    type: { coding: [TYPE] },
    status,
    ...dates(source.facts, status),
    ...jurisdiction(source.facts),
    usage: INTENDED_USE,
    ...people(source.facts),
    action: actionsOf(source),
  };
}

const TYPE = { system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'clinical-protocol' };

export type PublicationStatus = 'draft' | 'active' | 'unknown';

/** An approval that the article takes back, or whose text has changed since, is none; nor is it a draft. */
function statusOf({ article, governance }: ArticleFacts): PublicationStatus {
  const pending = governance.claims.some(({ kind }) => kind === 'pending');
  if (article.status === 'approved') return pending || isStale(governance.approval) ? 'unknown' : 'active';
  return article.status !== null || pending ? 'draft' : 'unknown';
}

const isStale = (approval: ArticleFacts['governance']['approval']): boolean =>
  approval !== null && approval.recorded !== approval.current;

/** Of several algorithms the article is the plan, and each a group of it. */
function titles({ algorithms, article }: ArticleFacts): Json {
  const whole = plainWords(article.title ?? '');
  const own = plainWords(algorithms.length === 1 ? (algorithms[0]?.title ?? '') : '');
  const title = own === '' ? whole : own;
  return {
    ...(title !== '' && { title }),
    ...(whole !== '' && whole !== title && { subtitle: whole }),
  };
}

function dates({ article, governance }: ArticleFacts, status: PublicationStatus): Json {
  return {
    ...(article.lastUpdated !== null && { date: article.lastUpdated }),
    ...(status === 'active' && governance.approvedOn !== null && { approvalDate: governance.approvedOn }),
  };
}

const ISO_COUNTRIES = { US: 'US', UK: 'GB' } as const;

function jurisdiction({ governance }: ArticleFacts): Json {
  const places = governance.jurisdictions.map((place) =>
    place === 'US' || place === 'UK'
      ? { coding: [{ system: 'urn:iso:std:iso:3166', code: ISO_COUNTRIES[place] }] }
      : { text: place },
  );
  return places.length === 0 ? {} : { jurisdiction: places };
}

function people({ article, governance }: ArticleFacts): Json {
  const named = (names: readonly string[]): readonly Json[] =>
    names.map(plainWords).flatMap((name) => (name === '' ? [] : { name }));
  const roles = {
    author: named(article.authors),
    reviewer: named(article.reviewers),
    endorser: named(governance.approvedBy === null ? [] : [governance.approvedBy]),
  };
  return Object.fromEntries(Object.entries(roles).filter(([, each]) => each.length > 0));
}

function actionsOf(source: PlanSource): readonly Json[] {
  const [first, ...more] = source.facts.algorithms;
  if (first === undefined) return [];
  if (more.length === 0) return stepActions(first, source.facts, source.text);
  return source.facts.algorithms.map((algorithm, at) => {
    const title = plainWords(algorithm.title);
    return {
      id: `algorithm-${at + 1}`,
      ...(title !== '' && { title }),
      groupingBehavior: 'visual-group',
      action: stepActions(algorithm, source.facts, source.text),
    };
  });
}
