import type { SuppressionFact } from '../facts/types.ts';
import { pairByKey, pairByLikeness } from './pair.ts';
import type { ClinicalChange, Reviewed } from './types.ts';

/** Findings that somebody silenced, or no longer silences, with the reason and the name that stand in the text. */
export function suppressionChanges(before: Reviewed, after: Reviewed): ClinicalChange[] {
  const same = pairByKey(written(before), written(after), describe);
  const like = pairByLikeness(same.removed, same.added, (b, a) => (rulesOf(b) === rulesOf(a) ? 1 : -1));
  return [
    ...like.pairs.map(([b, a]) => change('changed', b, a)),
    ...like.removed.map((suppression) => change('removed', suppression, null)),
    ...like.added.map((suppression) => change('added', null, suppression)),
  ];
}

const written = ({ facts }: Reviewed): readonly SuppressionFact[] =>
  facts.suppressions.filter((suppression) => suppression.directive !== 'enable');

const rulesOf = ({ rules }: SuppressionFact): string => [...rules].sort().join(', ');

const REACH: Readonly<Record<SuppressionFact['directive'], string>> = {
  'disable-next-line': 'the next block',
  'disable-line': 'its line',
  disable: 'a stretch of text',
  enable: 'nothing',
  'disable-file': 'the whole article',
};

function describe(suppression: SuppressionFact): string {
  const { reason, by, until, directive } = suppression;
  return [
    `${rulesOf(suppression) || 'no rule'} for ${REACH[directive]}`,
    reason === null ? 'no reason given, so it does not hold' : `reason: ${reason}`,
    by === null ? 'by nobody named' : `by ${by}`,
    ...(until === null ? [] : [`until ${until}`]),
  ].join('; ');
}

function change(
  kind: ClinicalChange['change'],
  before: SuppressionFact | null,
  after: SuppressionFact | null,
): ClinicalChange {
  const suppression = after ?? before;
  return {
    kind: 'suppression',
    change: kind,
    about: suppression === null ? '' : rulesOf(suppression),
    before: before === null ? null : describe(before),
    after: after === null ? null : describe(after),
    level: after === null ? 'info' : 'warning',
    place: { side: after === null ? 'before' : 'after', span: suppression?.span ?? { start: 0, end: 0 } },
  };
}
