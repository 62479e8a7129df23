/** Text modules that the build makes of `server/formulary/` and `server/names/`; see `scripts/embed-data.mjs`. */
declare module 'clinlint:formulary' {
  const text: string;
  export default text;
}
declare module 'clinlint:formulary-digest' {
  const text: string;
  export default text;
}
declare module 'clinlint:names' {
  const text: string;
  export default text;
}
declare module 'clinlint:codes' {
  const text: string;
  export default text;
}
declare module 'clinlint:labels' {
  const text: string;
  export default text;
}
