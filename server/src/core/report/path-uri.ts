/** A path as a relative reference: `a b/#1.md` → `a%20b/%231.md`. */
export const pathUri = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
