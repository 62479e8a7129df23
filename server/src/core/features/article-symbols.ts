import type { AlgorithmFact, ArticleFacts, DoseFact } from '../facts/types.ts';
import { contains, type Span } from '../text/span.ts';
import type { Translate } from '../text/translate.ts';

/** One entry of the outline: sections hold algorithms and doses, algorithms hold their steps, steps their doses. */
export interface ArticleSymbol {
  readonly kind: 'section' | 'algorithm' | 'step' | 'dose';
  readonly name: string;
  readonly detail: string;
  /** All of it; children lie inside. */
  readonly span: Span;
  /** What is marked when the entry is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly ArticleSymbol[];
}

/** Facts → outline, in document order. `text` gives a dose the words in which it is written. */
export function articleSymbols(facts: ArticleFacts, text: string, t: Translate): readonly ArticleSymbol[] {
  const sections = facts.outline.map(
    (entry): Draft => ({ ...named('section', entry.title, '', t), span: entry.span, selection: entry.heading }),
  );
  const algorithms = facts.algorithms.flatMap((algorithm) => algorithmDrafts(algorithm, t));
  const doses = facts.doses.map((dose) => doseDraft(dose, text, t));
  return nest([...sections, ...algorithms, ...doses]);
}

type Draft = Omit<ArticleSymbol, 'children'>;

/** An editor refuses an entry without a name. */
const NAMELESS = {
  section: '(section without a name)',
  algorithm: '(algorithm without a name)',
  step: '(step without a name)',
  dose: '(dose without a name)',
} as const;

const named = (kind: ArticleSymbol['kind'], name: string, detail: string, t: Translate) => ({
  kind,
  name: name.trim() === '' ? t(NAMELESS[kind]) : name.trim(),
  detail,
});

function algorithmDrafts(algorithm: AlgorithmFact, t: Translate): readonly Draft[] {
  const count = t('{0} steps', algorithm.steps.length);
  const whole = { ...named('algorithm', algorithm.title, count, t), span: algorithm.span, selection: algorithm.span };
  const steps = algorithm.steps.map((step, index) => {
    const name = `${step.number ?? index + 1}. ${step.text}`;
    return { ...named('step', name, step.condition ?? '', t), span: step.span, selection: step.span };
  });
  return [whole, ...steps];
}

function doseDraft(dose: DoseFact, text: string, t: Translate): Draft {
  const words = text.slice(dose.span.start, dose.span.end).replace(/\s+/g, ' ');
  const drugs = dose.drugs.map((drug) => drug.name).join(', ');
  const detail = drugs === '' || words.toLowerCase().includes(drugs.toLowerCase()) ? '' : drugs;
  return { ...named('dose', words, detail, t), span: dose.span, selection: dose.span };
}

interface Open extends Draft {
  readonly children: Open[];
}

const RANK = { section: 0, algorithm: 1, step: 2, dose: 3 } as const;

/** Puts each symbol into the innermost one that contains it; the input need not be sorted. */
function nest(drafts: readonly Draft[]): readonly ArticleSymbol[] {
  const sorted = [...drafts].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || RANK[a.kind] - RANK[b.kind],
  );
  const roots: Open[] = [];
  const path: Open[] = [];
  for (const draft of sorted) {
    const node: Open = { ...draft, children: [] };
    while (path.length > 0 && !holds(path[path.length - 1], node)) path.pop();
    const parent = path[path.length - 1];
    (parent === undefined ? roots : parent.children).push(node);
    path.push(node);
  }
  return roots;
}

const holds = (outer: Open | undefined, inner: Open): boolean =>
  outer !== undefined && outer.kind !== 'dose' && contains(outer.span, inner.span);
