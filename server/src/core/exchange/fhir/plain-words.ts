/** Words for a FHIR string: a run of white space is one space, and other characters below it are not allowed. */
export const plainWords = (text: string): string => text.replace(/\s+/g, ' ').replace(CONTROL, '').trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u001F]/g;
