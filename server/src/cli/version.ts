declare const CLINLINT_VERSION: string | undefined;

/** The package's version, put in by the build; `0.0.0` when the source is run directly. */
export const VERSION: string = typeof CLINLINT_VERSION === 'string' ? CLINLINT_VERSION : '0.0.0';
