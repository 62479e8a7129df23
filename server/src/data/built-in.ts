import formulary from 'clinlint:formulary';
import formularyDigest from 'clinlint:formulary-digest';
import names from 'clinlint:names';

/** The starter formulary as JSON text. */
export const BUILT_IN_FORMULARY: string = formulary;

/** Its SHA-256, worked out by the build: doing so at every start would cost more than reading it. */
export const BUILT_IN_DIGEST: string = formularyDigest;

/** The compact list of drug names. */
export const DRUG_NAMES: string = names;
