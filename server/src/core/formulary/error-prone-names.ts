/**
 * Short names of medicines that have been read as another medicine. Facts of the lists of the Joint Commission ("JC") and
 * of ISMP; `house` marks short names that a catalogue of ours adds because no reader outside one ward knows them.
 * https://www.ismp.org/recommendations/error-prone-abbreviations-list (2024)
 * https://www.jointcommission.org/facts_about_do_not_use_list/
 */
export interface ErrorProneName {
  readonly meaning: string;
  /** What it has been read as; null where it is only obscure. */
  readonly readAs: string | null;
  readonly list: 'JC' | 'ISMP' | 'house';
}

const name = (meaning: string, readAs: string | null, list: ErrorProneName['list'] = 'ISMP'): ErrorProneName => ({
  meaning,
  readAs,
  list,
});

/** Letter case counts: "MS" is morphine before an amount, "ms" is a millisecond. */
export const ERROR_PRONE_NAMES: ReadonlyMap<string, ErrorProneName> = new Map([
  ['MS', name('morphine sulfate', 'magnesium sulfate', 'JC')],
  ['MSO4', name('morphine sulfate', 'magnesium sulfate', 'JC')],
  ['MgSO4', name('magnesium sulfate', 'morphine sulfate', 'JC')],
  ['MTX', name('methotrexate', 'mitoxantrone')],
  ['HCTZ', name('hydrochlorothiazide', 'hydrocortisone')],
  ['HCT', name('hydrocortisone', 'hydrochlorothiazide')],
  ['AZT', name('zidovudine', 'azathioprine or aztreonam')],
  ['CPZ', name('prochlorperazine', 'chlorpromazine')],
  ['PTU', name('propylthiouracil', 'mercaptopurine')],
  ['TAC', name('triamcinolone', 'tetracaine, adrenaline and cocaine')],
  ['TNK', name('tenecteplase', 'alteplase (tPA)')],
  ['TPA', name('alteplase', 'tenecteplase (TNK)')],
  ['tPA', name('alteplase', 'tenecteplase (TNK)')],
  ['rtPA', name('alteplase', 'tenecteplase (TNK)')],
  ['ARA-A', name('vidarabine', 'cytarabine')],
  ['ARA A', name('vidarabine', 'cytarabine')],
  ['ARA-C', name('cytarabine', 'vidarabine')],
  ['DTO', name('diluted tincture of opium', 'tincture of opium')],
  ['ZnSO4', name('zinc sulfate', 'morphine sulfate')],
  ['T3', name('liothyronine', 'acetaminophen with codeine No. 3')],
  ['OXY', name('oxytocin', 'oxycodone')],
  ['PIT', name('oxytocin', 'vasopressin (Pitressin)')],
  ['KCl', name('potassium chloride', null, 'house')],
  ['KCL', name('potassium chloride', null, 'house')],
  ['GTN', name('glyceryl trinitrate', null, 'house')],
  ['ISMN', name('isosorbide mononitrate', 'isosorbide dinitrate', 'house')],
  ['ISDN', name('isosorbide dinitrate', 'isosorbide mononitrate', 'house')],
]);
