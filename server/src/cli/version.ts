declare const CLINLINT_VERSION: string | undefined;
declare const CLINLINT_BUILD: string | undefined;

/** The package's version, put in by the build; `0.0.0` when the source is run directly. */
export const VERSION: string = typeof CLINLINT_VERSION === 'string' ? CLINLINT_VERSION : '0.0.0';

/** A digest of everything that the bundle was made of: equal builds find the same in equal texts. */
export const BUILD: string = typeof CLINLINT_BUILD === 'string' ? CLINLINT_BUILD : `source ${VERSION}`;
