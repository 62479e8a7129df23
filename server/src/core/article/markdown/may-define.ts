/** The beginning of a line that may define what a label names: `[1]: …`, `[^a]: …`. */
const DEFINES = /^[ \t>*+\-\d.)]{0,40}\[[^\]\n]{1,999}\]:/gm;

/** How many lines may define something. */
export const definingLines = (text: string): number => Array.from(text.matchAll(DEFINES)).length;

/** False only where no piece of the text defines what another could name. */
export const mayDefine = (text: string): boolean => text.includes(']:') && text.search(DEFINES) >= 0;
