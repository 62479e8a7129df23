/** Recommended doses without a citation, grouped as a writer would look them up. */
import type { ArticleFacts, DoseFact } from '../facts/types.ts';
import { drugWords } from '../judge/explain-reading.ts';
import { partitionPoint } from '../text/partition-point.ts';
import { describeDose } from './dose-words.ts';

/** Doses that lack one thing: a source for a drug, or for all that a section gives. */
export interface UncitedGroup {
  readonly lacking: 'drug' | 'section';
  readonly doses: readonly DoseFact[];
}

/** With so many uncited drugs and no cited one, a section lacks one source, not a citation for every drug. */
const MANY_DRUGS = 3;

export function uncitedGroups(facts: ArticleFacts): readonly UncitedGroup[] {
  const cited = citedDoses(facts);
  const uncited = uncitedDoses(facts, cited);
  const sectionOf = sectionReader(facts);
  const citing = new Set([...cited].map(sectionOf));
  const bySection = [...groupedBy(uncited, sectionOf)];
  const whole = bySection.filter(
    ([section, doses]) => !citing.has(section) && new Set(doses.map(drugWords)).size >= MANY_DRUGS,
  );
  const sections = new Set(whole.map(([section]) => section));
  const single = uncited.filter((dose) => !sections.has(sectionOf(dose)));
  return [
    ...whole.map(([, doses]): UncitedGroup => ({ lacking: 'section', doses })),
    ...[...groupedBy(single, drugWords).values()].map((doses): UncitedGroup => ({ lacking: 'drug', doses })),
  ];
}

/** Number of the heading above; 0 before the first. */
const sectionReader =
  ({ outline }: ArticleFacts) =>
  ({ span }: DoseFact): number =>
    partitionPoint(outline.length, (at) => (outline[at]?.heading.start ?? 0) <= span.start);

function groupedBy<K>(doses: readonly DoseFact[], keyOf: (dose: DoseFact) => K): ReadonlyMap<K, readonly DoseFact[]> {
  const groups = new Map<K, DoseFact[]>();
  for (const dose of doses) {
    const key = keyOf(dose);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [dose]);
    else own.push(dose);
  }
  return groups;
}

/** The first dose of each paragraph, item or cell that has no citation; a paragraph counts for one drug. */
function uncitedDoses(facts: ArticleFacts, cited: ReadonlySet<DoseFact>): readonly DoseFact[] {
  const covered = new Set<string>();
  for (const dose of cited) for (const { name } of dose.drugs) covered.add(drugOfBlock(dose, name));
  const [said, seen] = [new Set([...cited].map(describeDose)), new Set<number>()]; // What is repeated is cited once.
  const uncited: DoseFact[] = [];
  for (const dose of facts.doses) {
    if (!needsCitation(dose) || cited.has(dose) || seen.has(dose.block.start) || said.has(describeDose(dose))) continue;
    if (dose.drugs.some(({ name }) => covered.has(drugOfBlock(dose, name)))) continue;
    seen.add(dose.block.start);
    uncited.push(dose);
  }
  return uncited;
}

/** A dose that a reader would look up: advised, plainly read, of a known drug, and no step up or down. */
const needsCitation = (dose: DoseFact): boolean =>
  dose.role === 'recommendation' &&
  dose.confidence === 'high' &&
  dose.drugs.length > 0 &&
  dose.unit !== null &&
  !['increment', 'decrement', 'threshold'].includes(dose.phase);

/** Doses that are cited themselves or stand in a cited step of an algorithm. */
function citedDoses(facts: ArticleFacts): ReadonlySet<DoseFact> {
  const steps = facts.algorithms.flatMap((algorithm) => algorithm.steps).filter((step) => step.citations.length > 0);
  const inSteps = new Set(steps.flatMap((step) => step.doses));
  return new Set(facts.doses.filter((dose, index) => dose.sourced || inSteps.has(index)));
}

/** A second dose of the same drug in the same paragraph, item or cell shares its citation. */
const drugOfBlock = ({ block }: DoseFact, name: string): string => `${block.start} ${name}`;
