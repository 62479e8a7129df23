import formulary from 'clinlint:formulary';
import names from 'clinlint:names';

/** The starter formulary as JSON text. */
export const BUILT_IN_FORMULARY: string = formulary;

/** The compact list of drug names. */
export const DRUG_NAMES: string = names;
