/** What both extension hosts, Node and the web worker, have besides the language; declared here so that nothing else is used. */
declare function setTimeout(work: () => void, ms: number): number | { readonly ref: unknown };
declare function clearTimeout(timer: ReturnType<typeof setTimeout> | undefined): void;
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
