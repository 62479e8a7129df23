import type { Words } from '../text/words.ts';
import type { FormularyIndex } from './formulary-index.ts';

/** One that remembers already is not wrapped again. */
const REMEMBERING = new WeakSet<FormularyIndex>();

/** How many texts a generation holds; an article of 10,000 lines has some 5,000 blocks. */
const MOST = 8_000;

/**
 * An index that remembers which names and conditions stand in a text, for a host that reads the same blocks again and
 * again. It answers exactly as the index it is made of.
 */
export function rememberingIndex(index: FormularyIndex): FormularyIndex {
  if (REMEMBERING.has(index)) return index;
  const { lexicon, indications } = index;
  const names = remember((text, words) => lexicon.find(text, words));
  const conditions = remember((text, words) => indications.find(text, words));
  const nearest = remember((word) => lexicon.nearest(word));
  const remembering: FormularyIndex = {
    releases: index.releases,
    formularies: index.formularies,
    drugs: index.drugs,
    drug: (id) => index.drug(id),
    lexicon: { find: names, lookup: (name) => lexicon.lookup(name), nearest },
    indications: {
      find: conditions,
      covers: (rule, condition) => indications.covers(rule, condition),
      common: (a, b) => indications.common(a, b),
      label: (id) => indications.label(id),
    },
  };
  REMEMBERING.add(remembering);
  return remembering;
}

function remember<T>(find: (text: string, words?: Words) => T): (text: string, words?: Words) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text, words) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = older.get(text) ?? find(text, words);
    recent.set(text, found);
    if (recent.size >= MOST) {
      older = recent;
      recent = new Map();
    }
    return found;
  };
}
