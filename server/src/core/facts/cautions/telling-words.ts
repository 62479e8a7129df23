/**
 * The words by which a text shows that it speaks of what a note of a label says ("suicidal thoughts" by "suicide"). They
 * prove nothing; rules about what is missing fall silent where they find one.
 */

/** Words that any note may have. */
const COMMON = new Set(
  `about above active acute adult after against also another apart with without even ever every form from have having
  history into known less least life long lower main major more most need needs needed never none only other over part
  past place plan same severe serious significant significantly since some soon such than that their them these they
  this those through time together under until unless used uses using very when where which while will within year
  years month months week weeks days hour hours minute minutes once twice product products component components
  constituent ingredient ingredients excipient excipients drug drugs medicine medicines agent agents substance class
  treatment treated treat therapy dose doses start starts started stop stops stopped stopping given give patient
  patients people person children child adolescent adolescents adults young newborn newborns infant infants women men
  woman risk risks raise raises raised rise rises higher high increase increased more worse worsen worsening watch
  severe fatal death dangerous disease disorder disorders condition conditions syndrome problem problems included
  including likely possible caused cause causes clinically clinical clinic regular checks early late unknown
  unexplained lasting recent previous prior earlier besides both each between because avoid avoided allowed approved
  injection intravenous oral route routes mouth vein muscle skin local kind kinds thoughts behavior behaviour behaviors
  choice there reaction reactions effect effects system above below limit limits value values level levels levels area
  first second third degree degrees normal abnormal function functions impairment impaired reduced failure failing
  inhibitor inhibitors blocker blockers antagonist antagonists related similar cross sensitivity possible marked
  would hazard weakness uncontrolled unstable decompensated requiring require required cannot must should`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words for one thing, each by what `stem` leaves of it. */
const SAME: Readonly<Record<string, string>> = {
  hyperse: 'allerg',
  anaphyl: 'allerg',
  fetus: 'pregnan',
  fetal: 'pregnan',
  teratog: 'pregnan',
  kidney: 'renal',
  liver: 'hepat',
  hepatit: 'hepat',
  cardiac: 'heart',
  hyperka: 'potassi',
  hypokal: 'potassi',
  hyperna: 'sodium',
  hyponat: 'sodium',
  hypercl: 'chlorid',
  hypogly: 'glucos',
  hypergl: 'glucos',
  maoi: 'mao',
  monoami: 'mao',
  suicide: 'suicid',
  hemorrh: 'bleed',
  hematom: 'bleed',
};

const ENDING = /(?:ations?|ingly|edly|ness|ities|ity|ings?|ical|ous|ies|ed|es|al|ic|ia|s|y|e)$/;

/** What is equal in the forms of a word: "bleeding" and "bleeds". */
export function stem(word: string): string {
  const plain = word.toLowerCase().replace(/[ao]e/g, 'e');
  const bare = plain.replace(ENDING, '');
  const root = (bare.length >= 4 ? bare : plain).slice(0, 7);
  return SAME[root] ?? SAME[plain] ?? root;
}

const WORD = /[\p{L}]{2,}/gu;

/** The stems of a text's words, each once. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(WORD), ([word]) => stem(word)));

/** Asks of texts which of some stems stand in them. */
export type Seeker = (text: string) => readonly string[];

/** As many letters as every form of a word begins with. */
const PREFIX = 4;

/** Most words of a text begin like none of the stems, so that only few are asked for theirs. */
export function seekerOf(stems: ReadonlySet<string>): Seeker {
  const others = Object.entries(SAME).flatMap(([other, same]) => (stems.has(same) ? [other] : []));
  const prefixes = new Set([...stems, ...others].map((word) => word.slice(0, PREFIX)));
  const mayBe = (word: string): boolean => prefixes.has(word.slice(0, PREFIX).toLowerCase()) || /[ao]e/i.test(word);
  return (text) => {
    const found = new Set<string>();
    for (const [word] of text.matchAll(WORD)) {
      const own = mayBe(word) ? stem(word) : '';
      if (stems.has(own)) found.add(own);
    }
    return [...found];
  };
}

/** Of a note: its words without common ones and those of the drug's own name; short words only as abbreviations. */
export function tellingWords(note: string, names: readonly string[]): readonly string[] {
  const own = stemsOf(names.join(' '));
  const words = Array.from(note.matchAll(WORD), ([word]) => word).filter((word) =>
    word.length < 4 ? /^\p{Lu}{2,}$/u.test(word) : !COMMON.has(word.toLowerCase()),
  );
  return [...new Set(words.map(stem))].filter((word) => !own.has(word));
}
