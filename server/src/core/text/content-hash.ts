import { digest } from './digest.ts';

/** The text as it is hashed: NFC, LF, without blanks at the ends of lines and of the text. */
const settled = (text: string): string =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();

/** SHA-256 of the body after the front matter: what an approval is bound to. */
export const contentHash = (body: string): string => digest(settled(body));

/** Eight digits are enough to tell whether one section is as it was. */
export const sectionHash = (section: string): string => digest(settled(section)).slice(0, 8);
