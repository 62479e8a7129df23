/** One statement of an input that was read, and what became of it. */
export interface ImportNote {
  readonly drug: string | null;
  /** Where in the source: "set id …, section 2.1". */
  readonly place: string;
  readonly understood: boolean;
  /** The words of the source, shortened. */
  readonly text: string;
  /** What was entered, or why nothing was. */
  readonly result: string;
}

const MOST = 240;

export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1).trimEnd()}…`;
};
