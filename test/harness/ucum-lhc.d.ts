/** The part of the UCUM oracle that the unit tests use; the package ships no types. */
declare module '@lhncbc/ucum-lhc' {
  interface Conversion {
    readonly status: 'succeeded' | 'failed' | 'error';
    readonly toVal: number | null;
  }
  const ucum: {
    UcumLhcUtils: { getInstance(): { convertUnitTo(from: string, value: number, to: string): Conversion } };
  };
  export = ucum;
}
