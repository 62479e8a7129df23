/** Preventing a condition is another use than treating it, with other doses: "influenza prophylaxis", "to prevent migraine". */

/** Conditions whose labels give other doses for prevention; every kind of infection is among them. */
const PREVENTED_BY_OTHER_DOSES: readonly string[] = [
  ...['infection', 'osteoporosis', 'vitamin-d-deficiency', 'iron-deficiency', 'folate-deficiency', 'migraine'],
  ...['cluster-headache', 'gout', 'gout-flare', 'stroke', 'vte', 'mi', 'peptic-ulcer', 'gi-bleed', 'diabetes'],
  ...['preterm-labor', 'pre-eclampsia', 'postpartum-hemorrhage', 'febrile-seizure'],
];

/** Where the vocabulary has the prevention under a name of its own. */
const KNOWN_PREVENTIONS: Readonly<Record<string, string>> = {
  malaria: 'malaria-prevention',
  migraine: 'migraine-prevention',
  gout: 'gout-prevention',
  'gout-flare': 'gout-prevention',
  uti: 'uti-prevention',
  vte: 'vte-prevention',
  dvt: 'vte-prevention',
  pe: 'vte-prevention',
  stroke: 'stroke-prevention',
  osteoporosis: 'osteoporosis-prevention',
};

const BEFORE =
  /\b(?:to prevent|preventing|prevention (?:of|against)|prophyla(?:xis|ctic) (?:of|against|for))(?: (?:an?|the|acute|recurrent|recurrence of|further|future|new|severe|symptomatic|invasive|early|late|active|attacks? of|episodes? of)){0,3} $/i;
const BOTH =
  /\btreat[a-z]{0,5}(?:,| and| or|\/) ?(?:the )?(?:to )?prevent|\btreat[a-z]{0,5}(?:,| and| or|\/) ?prophyla/i;
const AFTER = /^[ -](?:chemo)?(?:prophylaxis|prevention)(?![\p{L}])/iu;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the words about a condition end that say it is prevented; null where it is treated, or both. */
export function preventionEnd(text: string, { start, end }: Span): number | null {
  const behind = AFTER.exec(text.slice(end, end + 20));
  if (behind !== null) return end + behind[0].length;
  const words = text.slice(Math.max(0, start - 80), start);
  return BEFORE.test(words) && !BOTH.test(words) ? end : null;
}

/** The id of the prevention; one that no rule has where the vocabulary does not know it, so that no rule for treatment judges. */
export const preventionOf = (id: string): string => KNOWN_PREVENTIONS[id] ?? `${id}:prevention`;

/** `isWithin`: the first condition is the second or a narrower one. */
export const isPreventedOtherwise = (id: string, isWithin: (id: string, wider: string) => boolean): boolean =>
  PREVENTED_BY_OTHER_DOSES.some((wider) => isWithin(id, wider));
