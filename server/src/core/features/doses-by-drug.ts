import type { Span } from '../text/span.ts';
import type { Translate } from '../text/translate.ts';
import { type OverviewNode, worst } from './overview.ts';

export interface KnownArticle {
  readonly uri: string;
  readonly title: string;
  /** Its doses by drug, as in its overview. */
  readonly drugs: readonly OverviewNode[];
  /** Where findings across articles stand in it: these doses disagree with another article. */
  readonly conflicts: readonly Span[];
}

/** A line of the tree over all articles; `uri` where it leads into one. */
export interface CorpusNode extends Omit<OverviewNode, 'children'> {
  readonly uri: string | null;
  readonly children: readonly CorpusNode[];
}

/** Drugs of all articles → the articles that dose them → their doses, with the ones marked that disagree. */
export function dosesOfArticles(articles: readonly KnownArticle[], t: Translate): readonly CorpusNode[] {
  const drugs = new Map<string, CorpusNode[]>();
  for (const article of [...articles].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))) {
    for (const drug of article.drugs) {
      const doses = drug.children.map((dose) => ofArticle(dose, article, t));
      const label = article.title;
      const node = { ...drug, label, uri: article.uri, mark: worst(doses.map(({ mark }) => mark)), children: doses };
      drugs.set(drug.label, [...(drugs.get(drug.label) ?? []), node]);
    }
  }
  return [...drugs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, children]) => drugNode(name, children, t));
}

function drugNode(label: string, children: readonly CorpusNode[], t: Translate): CorpusNode {
  const conflict = t(CONFLICT);
  const conflicting = children.some((article) =>
    article.children.some(({ description }) => description.startsWith(conflict)),
  );
  const count = children.length;
  return {
    label,
    description: conflicting ? t('{0} articles, they disagree', count) : articleCount(count, t),
    mark: conflicting ? 'bad' : worst(children.map(({ mark }) => mark)),
    span: null,
    uri: null,
    children,
  };
}

const articleCount = (count: number, t: Translate): string => (count === 1 ? t('1 article') : t('{0} articles', count));

const CONFLICT = 'differs from another article';

function ofArticle(dose: OverviewNode, { uri, conflicts }: KnownArticle, t: Translate): CorpusNode {
  const conflicting = conflicts.some((span) => dose.span !== null && overlaps(span, dose.span));
  return {
    ...dose,
    uri,
    children: [],
    ...(conflicting && { mark: 'bad' as const, description: `${t(CONFLICT)} · ${dose.description}` }),
  };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
