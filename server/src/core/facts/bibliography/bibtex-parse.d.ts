/** The package has no types of its own; this is what is used of it. */
declare module 'bibtex-parse' {
  export interface BibtexPart {
    readonly datatype: string;
    readonly value: string | readonly BibtexPart[] | null;
  }

  export interface BibtexItem {
    readonly itemtype: string;
    readonly type?: string;
    readonly key?: string | null;
    readonly name?: string;
    readonly datatype?: string;
    readonly value?: BibtexPart['value'];
    readonly fields?: readonly (BibtexPart & { readonly name: string })[];
  }

  export function parse(text: string, options: { readonly number: 'string' }): readonly BibtexItem[];
}
