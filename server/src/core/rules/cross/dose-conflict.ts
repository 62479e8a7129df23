import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import { capital } from '../../text/capital.ts';
import { comparableRanges, isSameUse, type RangePlace } from '../comparable-ranges.ts';
import type { CorpusProblem, CorpusRule } from '../rule.ts';

/** Reports articles that give different daily ranges for one use of a drug: a reader of both cannot know which holds. */
export const crossDoseConflict: CorpusRule = {
  id: 'cross/dose-conflict',
  scope: 'corpus',
  summary: 'Two articles give different daily dose ranges for the same use of a drug.',
  rationale:
    'Sister articles are edited apart and drift apart. Compared are recommended ranges per day of one drug for the same use, phase, population, route and jurisdiction. Articles that have a range in common do not conflict; single amounts and doses with more than one reading are left alone.',
  needs: ['article', 'doses', 'governance'],
  defaultSeverity: 'info',
  messages: {
    conflict:
      '{drug} {own} differs from {others} for {indication} in {where}. Give the same range in all of them, or say why they differ.',
  },
  examples: {
    bad: [
      {
        title: 'Two ranges for one use',
        markdown: '# Diabetic peripheral neuropathy\n\nPregabalin 300-600 mg daily is first line.',
        others: { 'pain-clinic.md': '# Diabetic peripheral neuropathy\n\n- Pregabalin (150-600 mg daily)' },
        reports: '300-600 mg daily',
      },
    ],
    good: [
      {
        title: 'The same range in other units',
        markdown: '# Postherpetic neuralgia\n\nGabapentin 900-1800 mg daily is first line.',
        others: { 'pain-clinic.md': '# Postherpetic neuralgia\n\n- Gabapentin (0.9-1.8 g daily)' },
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://implementationscience.biomedcentral.com/articles/10.1186/s13012-022-01219-2'],
  *check(articles, { formulary }) {
    for (const places of comparableRanges(articles, formulary)) {
      for (const { place, rivals } of conflicts(places, formulary)) {
        yield { path: place.path, problem: problem(place, rivals, formulary) };
      }
    }
  },
};

interface Conflict {
  readonly place: RangePlace;
  /** One place for each range that articles without a range in common give for the use. */
  readonly rivals: readonly RangePlace[];
}

/** The first place of each article that shares no range with some other article; equal articles share the work. */
function conflicts(places: readonly RangePlace[], formulary: FormularyIndex): readonly Conflict[] {
  if (new Set(places.map((place) => place.range)).size < 2) return [];
  const articles = [...byPath(places).values()].map((own) => ({ own, key: keyOf(own) }));
  // Of articles that say the same the first one speaks for all.
  const speakers = new Map<string, readonly RangePlace[]>();
  for (const { own, key } of articles) if (!speakers.has(key)) speakers.set(key, own);
  const known = new Map<string, Conflict | null>();
  return articles.flatMap(({ own, key }) => {
    const conflict = known.get(key) ?? (known.has(key) ? null : conflictOf(own, speakers.values(), formulary));
    known.set(key, conflict);
    const place = own.find(
      (it) => it.range === conflict?.place.range && it.indication.id === conflict.place.indication.id,
    );
    return conflict === null || place === undefined ? [] : [{ ...conflict, place }];
  });
}

const keyOf = (own: readonly RangePlace[]): string =>
  own.map(({ indication, range }) => `${indication.id} ${range}`).join('\u0000');

function byPath(places: readonly RangePlace[]): ReadonlyMap<string, readonly RangePlace[]> {
  const articles = new Map<string, RangePlace[]>();
  for (const place of places) {
    const own = articles.get(place.path);
    if (own === undefined) articles.set(place.path, [place]);
    else own.push(place);
  }
  return articles;
}

function conflictOf(
  own: readonly RangePlace[],
  articles: Iterable<readonly RangePlace[]>,
  formulary: FormularyIndex,
): Conflict | null {
  const rivals = new Map<string, RangePlace>();
  let first: RangePlace | null = null;
  for (const other of articles) {
    const pairs = own.flatMap((a) => other.flatMap((b) => (isSameUse(a, b, formulary) ? [{ a, b }] : [])));
    const [pair] = pairs;
    if (pair === undefined || pairs.some(({ a, b }) => a.range === b.range)) continue;
    first ??= pair.a;
    if (!rivals.has(pair.b.range)) rivals.set(pair.b.range, pair.b);
    // More would not be read.
    if (rivals.size === 5) break;
  }
  return first === null ? null : { place: first, rivals: [...rivals.values()] };
}

function problem(place: RangePlace, rivals: readonly RangePlace[], formulary: FormularyIndex): CorpusProblem {
  return {
    messageId: 'conflict',
    data: {
      drug: capital(place.drug.name),
      own: place.range,
      others: rivals.map((rival) => rival.range).join(' and '),
      indication: formulary.indications.label(place.indication.id) ?? place.indication.text,
      where: rivals.map((rival) => rival.path).join(', '),
    },
    span: place.at,
    subject: place.subject,
    related: rivals.map(({ path, at: span, drug, range }) => ({ path, span, message: `${drug.name} ${range}` })),
  };
}
