import type { AlgorithmFact, ArticleFacts, DoseFact } from '../facts/types.ts';
import type { Span } from '../text/span.ts';
import type { PlaceJson, Places } from './places.ts';

type Placed<T> = Omit<T, 'span'> & PlaceJson & { readonly text: string };

/** The facts of one article in the published format: places instead of spans, and nothing that only the engine needs. */
export function factsJson(facts: ArticleFacts, places: Places): Record<string, unknown> {
  const { titleSpan: _, ...head } = facts.article;
  return {
    article: head,
    doses: facts.doses.map((dose) => doseJson(dose, places)),
    citations: facts.citations.map(({ span, numbers, keys, style }) => placed({ span, numbers, keys, style }, places)),
    references: facts.references.map(
      ({ start: _start, label: _label, identifiers: _ids, kept: _kept, text: entry, ...reference }) => ({
        ...placed(reference, places),
        entry,
      }),
    ),
    bibliography: bibliographyJson(facts),
    disclaimers: facts.disclaimers.map(({ words: _words, ...disclaimer }) => placed(disclaimer, places)),
    recommendations: facts.recommendations.map(
      ({
        support: _support,
        sourced: _sourced,
        named: _named,
        block: _block,
        isClinical: _clinical,
        ...recommendation
      }) => placed(recommendation, places),
    ),
    algorithms: facts.algorithms.map((algorithm) => algorithmJson(algorithm, places)),
    approvals: facts.approvals.map(({ span, jurisdiction, negated, doses }) =>
      placed({ span, jurisdiction, negated, doses }, places),
    ),
    clinical: facts.clinical,
  };
}

/** Addresses are this machine's; a reader knows the files by their names. */
function bibliographyJson({ bibliography }: ArticleFacts): unknown {
  if (bibliography === null) return null;
  const { files, complete, size, cited } = bibliography;
  return { files, complete, size, cited: cited.map(({ address: _, text: entry, ...rest }) => ({ ...rest, entry })) };
}

function placed<T extends { readonly span: Span }>(fact: T, places: Places): Placed<T> {
  const { span, ...rest } = fact;
  return { ...places.withText(span), ...rest };
}

function doseJson(dose: DoseFact, places: Places): Record<string, unknown> {
  const {
    span,
    block: _block,
    blockKey: _key,
    parts: _parts,
    entries: _entries,
    sourced: _sourced,
    kept: _kept,
    drugs,
    ...rest
  } = dose;
  return { ...places.withText(span), drugs: drugs.map(({ span: _span, ...drug }) => drug), ...rest };
}

/** Steps keep a line of their own; their text is the step's title, not a slice. */
function algorithmJson(algorithm: AlgorithmFact, places: Places): Record<string, unknown> {
  const { span, steps, ...rest } = algorithm;
  return {
    ...places.withText(span),
    ...rest,
    steps: steps.map(({ span: at, titleSpan: _, detailPlaces: _places, ...step }) => ({
      ...step,
      line: places.of(at).line,
    })),
  };
}
