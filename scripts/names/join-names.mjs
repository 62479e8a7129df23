// Joins generic names, brands and our own synonyms into concepts: one line of `server/names/names.txt` each.

/** As in the lexicon: salts that leave the drug the same, so that only the base needs a line. */
const SALTS = new Set(
  'hydrochloride hcl dihydrochloride hydrobromide sulfate bisulfate sodium disodium potassium calcium magnesium maleate mesylate mesilate dimesylate besylate besilate tosylate tartrate bitartrate succinate fumarate hemifumarate citrate phosphate nitrate bromide malate lactate gluconate mucate xinafoate hyclate erbumine arginine tromethamine trometamol meglumine trihydrate dihydrate monohydrate hemihydrate anhydrous acetate dimaleate difumarate oxalate esylate edisylate camsylate pidolate pentahydrate sesquihydrate base recombinant human synthetic'.split(
    ' ',
  ),
);
/** Elements and ions: "potassium citrate" is a medicine of its own, not a salt of a drug called potassium. */
const ELEMENTS = new Set(
  'sodium potassium calcium magnesium iron ferrous ferric zinc aluminum lithium bismuth copper cupric ammonium barium silver gold selenium manganese choline strontium iodine chromium chromic cobalt dimethyl diroximel tegomil ethyl'.split(
    ' ',
  ),
);
/** Steroids whose acetate is a depot or an eye drop. */
const ACETATE_KEPT = new Set([
  'methylprednisolone',
  'betamethasone',
  'zuclopenthixol',
  'dexamethasone',
  'prednisolone',
  'segesterone',
]);
/** The four letters that tell biological medicines of one name apart in the US. */
const BIOSIMILAR = /^([a-z][a-z ]{4,}[a-z]{3})-[a-z]{4}$/;

export function spell(name) {
  return name
    .replace(/sulph/g, 'sulf')
    .replace(/\baluminium\b/g, 'aluminum')
    .replace(/\boestr/g, 'estr')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The name without the salt. */
export function base(raw) {
  const name = spell(raw.toLowerCase()).replace(/,\s*(?:hemihydrate|anhydrous|recombinant|human)$/, '');
  const plain = BIOSIMILAR.exec(name)?.[1] ?? name;
  const words = plain.split(' ');
  const stays = () =>
    (words.length === 2 && ELEMENTS.has(words[0])) || (words.at(-1) === 'acetate' && ACETATE_KEPT.has(words[0]));
  while (words.length > 1 && SALTS.has(words.at(-1)) && !stays()) words.pop();
  return words.join(' ');
}

export const key = (name) =>
  spell(name.toLowerCase())
    .replace(/[-‐‑–/+.']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const WORDY = /[^a-z0-9 .'/α-ω-]/;

/** Words that mark foods, plants, allergens, vehicles and gases: no medicine with a dose in an article is called by them. */
const MATTER =
  /\b(?:mistletoe|pollen|venom|antiserum|oils?|extracts?|bark|leaf|seeds?|root|wax|gas|granules?|drug|cells|minerals?|sugar|starch|wheat|soya?|soybean|water|paraffin|petrolatum|spirits?|resin|tar|clay|powder|crystalline|mixed|complex|flower|fruit|juice|berry|herb|grain|bovine|porcine|pork|beef|ovine|equine|murine|synthetic|purified|semisynthetic|vaccine v|surface antigen|conjugate|kit|solubilised|dried|polistirex|polacrilex|days|bleach|fragrance|dye|colou?r|acids|liver|yeast|protein|proteins|factor x|antigen|virus|pandemic|serum|susp|immun\w+ fluorescence)\b/;

/** True for a name that can stand in prose as a medicine: no codes, no lists, no one-letter names. */
function usable(name, refused) {
  if (name.length < 4 || name.length > 48 || WORDY.test(name) || /^\d/.test(name)) return false;
  if (name.split(/[ -]/).length > 5 || MATTER.test(name) || /^[a-z]-[a-z]+$/.test(name)) return false;
  return !refused.has(key(name));
}

export function joinNames({ sources, synonyms, brands, refused }) {
  const concepts = new Map();
  const canonical = new Map();
  for (const [name, others] of synonyms) {
    const concept = { name, synonyms: new Set(others), brands: new Set() };
    concepts.set(key(name), concept);
    for (const each of [name, ...others]) canonical.set(key(each), concept);
  }
  const conceptOf = (raw) => {
    const exact = canonical.get(key(raw));
    if (exact !== undefined) return exact;
    const name = base(raw);
    const known = canonical.get(key(name)) ?? concepts.get(key(name));
    if (known !== undefined) return known;
    if (!usable(name, refused)) return null;
    const concept = { name, synonyms: new Set(), brands: new Set() };
    concepts.set(key(name), concept);
    return concept;
  };
  for (const source of sources) for (const name of source.generics) conceptOf(name);
  addBrands(sources, conceptOf, concepts, canonical, refused);
  for (const [name, own] of brands) addOwnBrands(name, own, conceptOf, concepts, canonical);
  return [...concepts.values()]
    .filter((concept) => !refused.has(key(concept.name)))
    .sort((a, b) => (key(a.name) < key(b.name) ? -1 : 1));
}

function addBrands(sources, conceptOf, concepts, canonical, refused) {
  const byBrand = new Map();
  for (const { name, ingredients } of sources.flatMap((source) => source.brands)) {
    const parts = [...new Set(ingredients.map((each) => conceptOf(each)?.name ?? null))];
    if (parts.length === 0 || parts.length > 4 || parts.includes(null)) continue;
    const joined = parts.sort().join(' / ');
    const entry = byBrand.get(name.toLowerCase()) ?? { name, products: new Map() };
    entry.products.set(joined, (entry.products.get(joined) ?? 0) + 1);
    byBrand.set(name.toLowerCase(), entry);
  }
  for (const { name, products } of byBrand.values()) {
    const joined = mainProduct(products);
    if (joined === null || !usableBrand(name, concepts, canonical, refused)) continue;
    const concept = joined.includes(' / ') ? combination(joined, concepts, canonical) : concepts.get(key(joined));
    concept?.brands.add(refused.has(`=${key(name)}`) ? `=${name}` : name);
  }
}

/** The ingredients behind a brand; null where no set of them has at least three fifths of its products. */
function mainProduct(products) {
  const total = [...products.values()].reduce((sum, count) => sum + count, 0);
  const [first] = [...products].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= total * 0.6 ? first[0] : null;
}

function addOwnBrands(name, own, conceptOf, concepts, canonical) {
  const parts = name.split(' / ').map((each) => conceptOf(each)?.name);
  if (parts.includes(undefined)) throw new Error(`brands.txt: ${name} is not a known medicine`);
  const concept =
    parts.length === 1 ? concepts.get(key(parts[0])) : combination(parts.sort().join(' / '), concepts, canonical);
  for (const other of concepts.values())
    for (const brand of other.brands) if (own.some((each) => key(each) === key(brand))) other.brands.delete(brand);
  for (const brand of own) concept.brands.add(brand);
}

/** The name that the other side of the Atlantic uses inside the names of combinations. */
const ALTERNATIVES = {
  acetaminophen: 'paracetamol',
  albuterol: 'salbutamol',
  epinephrine: 'adrenaline',
  lidocaine: 'lignocaine',
  beclomethasone: 'beclometasone',
  rifampicin: 'rifampin',
  glyburide: 'glibenclamide',
  hydrochlorothiazide: 'HCTZ',
  clavulanate: 'clavulanic acid',
};

/** "amoxicillin / clavulanate", found in either order and under both names of its parts. */
function combination(joined, concepts, canonical) {
  const parts = joined.split(' / ');
  const known =
    canonical.get(key(joined)) ?? canonical.get(key([...parts].reverse().join(' / '))) ?? concepts.get(key(joined));
  const concept = known ?? { name: joined, synonyms: new Set(), brands: new Set() };
  if (parts.length === 2)
    for (const each of bothOrders(parts)) if (key(each) !== key(concept.name)) concept.synonyms.add(each);
  concepts.set(key(concept.name), concept);
  return concept;
}

function bothOrders([first, second]) {
  const firsts = [first, ALTERNATIVES[first]].filter((each) => each !== undefined);
  const seconds = [second, ALTERNATIVES[second]].filter((each) => each !== undefined);
  return firsts.flatMap((a) => seconds.flatMap((b) => [`${a} / ${b}`, `${b} / ${a}`]));
}

function usableBrand(name, concepts, canonical, refused) {
  if (name.length < 4 || name.length > 24 || !/^[A-Za-z][A-Za-z0-9 -]*$/.test(name)) return false;
  const words = name.split(/[ -]/);
  if (words.length > 2 || /\d$/.test(name) || refused.has(key(name))) return false;
  if (concepts.has(key(name)) || canonical.has(key(name))) return false;
  return !words.some(
    (word) => word.length > 3 && (concepts.has(word.toLowerCase()) || canonical.has(word.toLowerCase())),
  );
}
