/** Words of American labels for forms, routes and releases, in the words of the formulary. */
const ROUTES: Readonly<Record<string, string>> = {
  oral: 'oral',
  intravenous: 'intravenous',
  intramuscular: 'intramuscular',
  subcutaneous: 'subcutaneous',
  topical: 'topical',
  transdermal: 'transdermal',
  'respiratory (inhalation)': 'inhaled',
  inhalation: 'inhaled',
  nasal: 'intranasal',
  rectal: 'rectal',
  sublingual: 'sublingual',
  ophthalmic: 'ophthalmic',
  'auricular (otic)': 'otic',
  otic: 'otic',
  vaginal: 'vaginal',
  intrathecal: 'intrathecal',
  epidural: 'epidural',
  intraosseous: 'intraosseous',
  buccal: 'buccal',
};

export const routeOf = (words: string): string => ROUTES[words.trim().toLowerCase()] ?? 'other';

export function releaseOf(form: string): string {
  if (/extended|sustained|prolonged|controlled/i.test(form)) return 'ER';
  return /delayed|enteric|gastro-?resistant/i.test(form) ? 'DR' : 'IR';
}

/** "TABLET, FILM COATED" is a tablet. */
export const formOf = (words: string): string => (words.split(',')[0] ?? words).trim().toLowerCase();
