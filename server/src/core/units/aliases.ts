/** How units are written in articles, mapped to the one name that facts, formulary and verdicts use. */

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  kg: ['kgs', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes', 'kilo', 'kilos'],
  g: ['gm', 'gms', 'gr', 'gram', 'grams', 'gramme', 'grammes'],
  mg: ['mgs', 'mgm', 'milligram', 'milligrams', 'milligramme', 'milligrammes'],
  mcg: [
    'mcgs',
    'ug',
    '\u00b5g',
    '\u03bcg',
    'mcgm',
    'microg',
    'microgs',
    'microgram',
    'micrograms',
    'microgramme',
    'microgrammes',
    'micro g',
  ],
  ng: ['nanog', 'nanogram', 'nanograms', 'nanogramme', 'nanogrammes'],
  pg: ['picogram', 'picograms'],
  L: ['litre', 'litres', 'liter', 'liters', 'ltr'],
  dL: ['decilitre', 'decilitres', 'deciliter', 'deciliters'],
  mL: ['mls', 'cc', 'ccs', 'millilitre', 'millilitres', 'milliliter', 'milliliters'],
  microL: ['ul', '\u00b5l', '\u03bcl', 'mcl', 'microlitre', 'microlitres', 'microliter', 'microliters'],
  mol: ['mole', 'moles'],
  mmol: ['mmols', 'millimole', 'millimoles', 'millimol'],
  micromol: ['umol', '\u00b5mol', '\u03bcmol', 'mcmol', 'micromole', 'micromoles'],
  nmol: ['nanomole', 'nanomoles'],
  Eq: ['equivalent', 'equivalents'],
  mEq: ['meqs', 'milliequivalent', 'milliequivalents'],
  units: [
    'unit',
    'u',
    'iu',
    'ius',
    'i.u',
    'i.u.',
    'u.i',
    'international unit',
    'international units',
    'int units',
    'usp units',
    'usp unit',
  ],
  milliunits: ['milliunit', 'munit', 'munits', 'mu'],
  'million units': ['million unit', 'million iu', 'million international units', 'mega units', 'megaunits', 'megaunit'],
  '%': ['percent', 'per cent', 'pct'],
  tablet: ['tablets', 'tab', 'tabs', 'caplet', 'caplets'],
  capsule: ['capsules', 'cap', 'caps'],
  pill: ['pills'],
  patch: ['patches'],
  puff: ['puffs', 'actuation', 'actuations'],
  inhalation: ['inhalations'],
  drop: ['drops', 'gtt', 'gtts'],
  spray: ['sprays', 'squirt', 'squirts'],
  suppository: ['suppositories', 'supp', 'supps'],
  pessary: ['pessaries'],
  sachet: ['sachets', 'packet', 'packets'],
  lozenge: ['lozenges', 'troche', 'troches', 'pastille', 'pastilles'],
  ampoule: ['ampoules', 'ampule', 'ampules', 'amp', 'amps'],
  vial: ['vials'],
  syringe: ['syringes', 'prefilled syringe', 'prefilled syringes'],
  pen: ['pens'],
  film: ['films'],
  strip: ['strips'],
  gum: ['gums', 'piece of gum', 'pieces of gum'],
  application: ['applications', 'applicatorful', 'applicatorfuls', 'applicator', 'applicators'],
  spoonful: ['spoonfuls', 'spoon', 'spoons'],
  teaspoon: ['teaspoons', 'teaspoonful', 'teaspoonfuls', 'tsp'],
  tablespoon: ['tablespoons', 'tablespoonful', 'tablespoonfuls', 'tbsp'],
  injection: ['injections'],
  enema: ['enemas'],
  nebule: ['nebules'],
  implant: ['implants'],
  ring: ['rings'],
  bottle: ['bottles'],
};

/** Spellings whose case decides: MU is a million units, mU a thousandth of one. */
const CASED: Readonly<Record<string, string>> = {
  MU: 'million units',
  mU: 'milliunits',
  MIU: 'million units',
  mIU: 'milliunits',
};

/** Every spelling in lower case (and each unit's own name) with the unit's name. */
export const UNIT_ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SPELLINGS).flatMap(([unit, spellings]) =>
    [unit.toLowerCase(), ...spellings].map((spelling) => [spelling, unit]),
  ),
);

const ALIASES = new Map(Object.entries(UNIT_ALIASES));
const CASED_ALIASES = new Map(Object.entries(CASED));

/** The name of the unit that the text spells ("µg" → "mcg", "IU" → "units"); null when it spells none. */
export function normaliseUnit(text: string): string | null {
  if (text.length > 40) return null;
  const spelling = text.trim().split(/\s+/).join(' ');
  return (
    CASED_ALIASES.get(spelling) ??
    ALIASES.get(spelling.toLowerCase()) ??
    ALIASES.get(spelling.toLowerCase().replace(/\.$/, '')) ??
    null
  );
}
