import formularyDigest from 'clinlint:formulary-digest';

/** SHA-256 of the starter formulary, worked out by the build: doing so at every start would cost more than reading it. */
export const BUILT_IN_DIGEST: string = formularyDigest;
