import type { DoseFact, DrugRef } from '../../facts/types.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import type { Span } from '../../text/span.ts';
import type { CorpusArticle, CorpusRule, Problem } from '../rule.ts';

/** Reports articles that give different daily ranges for one use of a drug: a reader of both cannot know which holds. */
export const crossDoseConflict: CorpusRule = {
  id: 'cross/dose-conflict',
  scope: 'corpus',
  summary: 'Two articles give different daily dose ranges for the same use of a drug.',
  rationale:
    'Sister articles are edited apart and drift apart. Compared are recommended ranges per day of one drug for the same ' +
    'indication, phase, population, route and jurisdiction. Articles that have a range in common do not conflict, and ' +
    'single amounts, starting steps and doses with more than one reading are left alone.',
  needs: ['article', 'doses', 'governance'],
  defaultSeverity: 'warning',
  messages: {
    conflict:
      '{drug} {own} conflicts with {others} for {indication} in {where}. Give the same range in both, or say why they differ.',
  },
  examples: { bad: [], good: [] },
  fix: 'none',
  since: '0.1.0',
  references: ['https://implementationscience.biomedcentral.com/articles/10.1186/s13012-022-01219-2'],
  *check(articles, { formulary }) {
    const sorted = [...articles].sort((a, b) => order(a.path, b.path));
    for (const places of groups(sorted, formulary).values()) {
      for (const place of conflicting(places)) yield { path: place.path, problem: problem(place, places, formulary) };
    }
  },
};

/** One range in one article. */
interface Place {
  readonly path: string;
  readonly range: string;
  readonly span: Span;
  readonly drug: DrugRef;
  readonly indication: { readonly id: string; readonly text: string };
  readonly subject: string;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Ranges by what must agree for them to be compared; the first place of each range in each article. */
function groups(articles: readonly CorpusArticle[], formulary: FormularyIndex): ReadonlyMap<string, readonly Place[]> {
  const all = new Map<string, Map<string, Place>>();
  for (const { path, facts } of articles) {
    const labels = [...facts.governance.jurisdictions].sort().join('+');
    for (const dose of facts.doses) {
      for (const { key, place } of ranges(path, dose, formulary)) {
        const group = all.get(`${key}|${labels}`) ?? new Map<string, Place>();
        all.set(`${key}|${labels}`, group);
        const own = `${path}\u0000${place.range}`;
        if (!group.has(own)) group.set(own, place);
      }
    }
  }
  return new Map([...all].map(([key, group]) => [key, [...group.values()]]));
}

function* ranges(path: string, dose: DoseFact, formulary: FormularyIndex): Iterable<{ key: string; place: Place }> {
  const phase = PHASES[dose.phase];
  const range = dailyRange(dose);
  if (phase === undefined || range === null || dose.role !== 'recommendation' || dose.confidence === 'low') return;
  const indication = dose.indication;
  if (indication?.id == null) return;
  for (const drug of dose.drugs) {
    if (drug.id === null || drug.kind === 'class') continue;
    const key = [
      drug.id,
      indication.id,
      phase,
      population(dose),
      routeOf(dose, drug.id, formulary),
      dose.release ?? '',
    ];
    const place = { path, range, span: dose.span, drug, indication: { id: indication.id, text: indication.text } };
    yield { key: key.join('|'), place: { ...place, subject: [drug.id, range, phase].join('|') } };
  }
}

/** An unnamed phase is the dose to be given, as a target or a maintenance dose is. */
const PHASES: Readonly<Partial<Record<DoseFact['phase'], string>>> = {
  target: 'maintenance',
  maintenance: 'maintenance',
  unspecified: 'maintenance',
  start: 'start',
  loading: 'loading',
};

/** "300–600 mg/day"; null unless both ends are known and differ. Grams are milligrams, so that 1.8 g is 1800 mg. */
function dailyRange(dose: DoseFact): string | null {
  const { daily } = dose;
  if (daily === null || daily.low === null || daily.high === null || daily.low >= daily.high) return null;
  const factor = daily.unit === 'g' ? 1000 : 1;
  const unit = daily.unit === 'g' ? 'mg' : daily.unit;
  const exact = (value: number) => Number((value * factor).toPrecision(12));
  return `${exact(daily.low)}–${exact(daily.high)} ${unit}${daily.basis === null ? '' : `/${daily.basis}`}/day`;
}

function population({ patient }: DoseFact): string {
  if (patient === null) return '';
  const { text: _, ...bounds } = patient;
  return JSON.stringify(bounds);
}

/** The stated route, or the only one that the drug is sold for. */
function routeOf(dose: DoseFact, drug: string, formulary: FormularyIndex): string {
  if (dose.route !== null) return dose.route;
  const routes = new Set(formulary.drug(drug)?.products.map((product) => product.route));
  return routes.size === 1 ? ([...routes][0] ?? '') : '';
}

/** The first place of each article that shares no range with some other article of the group. */
function conflicting(places: readonly Place[]): readonly Place[] {
  const byArticle = new Map<string, Place[]>();
  for (const place of places) byArticle.set(place.path, [...(byArticle.get(place.path) ?? []), place]);
  const distinct = new Set(
    [...byArticle.values()].map((own) =>
      own
        .map((place) => place.range)
        .sort()
        .join(),
    ),
  );
  if (distinct.size < 2) return [];
  return [...byArticle.values()].flatMap((own) => (rivals(own, places).length > 0 ? own.slice(0, 1) : []));
}

/** One place for each range of articles that have none of these ranges. */
function rivals(own: readonly Place[], places: readonly Place[]): readonly Place[] {
  const shared = new Set(own.map((place) => place.range));
  const agreeing = new Set(places.filter((place) => shared.has(place.range)).map((place) => place.path));
  const found = new Map<string, Place>();
  for (const place of places) {
    if (!agreeing.has(place.path) && !found.has(place.range)) found.set(place.range, place);
  }
  return [...found.values()].slice(0, 5);
}

function problem(place: Place, places: readonly Place[], formulary: FormularyIndex): Problem {
  const others = rivals(
    places.filter((it) => it.path === place.path),
    places,
  );
  return {
    messageId: 'conflict',
    data: {
      drug: place.drug.name,
      own: place.range,
      others: others.map((other) => other.range).join(' and '),
      indication: formulary.indications.label(place.indication.id) ?? place.indication.text,
      where: others.map((other) => other.path).join(', '),
    },
    span: place.span,
    subject: place.subject,
    related: others.map((other) => ({
      path: other.path,
      span: other.span,
      message: `${other.drug.name} ${other.range}`,
    })),
  };
}
