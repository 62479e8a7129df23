import codes from 'clinlint:codes';
import labels from 'clinlint:labels';

/** Medicine, RxCUI and UNII; only what checks a formulary carries it. */
export const DRUG_CODES: string = codes;

/** RxCUI of ingredients and the beginnings of the set ids of their labels. */
export const LABEL_SETS: string = labels;
