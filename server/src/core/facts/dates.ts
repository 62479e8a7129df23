const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const SHAPES: readonly (readonly [RegExp, (m: RegExpExecArray) => readonly [string, string, string]])[] = [
  [/\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/, (m) => [m[1] ?? '', m[2] ?? '', m[3] ?? '']],
  [
    new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i'),
    (m) => [m[3] ?? '', monthNumber(m[1]), m[2] ?? ''],
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})(?!\\d)`, 'i'),
    (m) => [m[3] ?? '', monthNumber(m[2]), m[1] ?? ''],
  ],
  // Points part a day from its month; strokes do so too where no month has such a number.
  [/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, (m) => [m[3] ?? '', m[2] ?? '', m[1] ?? '']],
  [/(?<![\d/])(1[3-9]|2\d|3[01])[/-](\d{1,2})[/-](\d{4})(?!\d)/, (m) => [m[3] ?? '', m[2] ?? '', m[1] ?? '']],
  [/(?<![\d/])(\d{1,2})[/-](1[3-9]|2\d|3[01])[/-](\d{4})(?!\d)/, (m) => [m[3] ?? '', m[1] ?? '', m[2] ?? '']],
];

const monthNumber = (name: string | undefined): string =>
  String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);

const MONTH_ONLY = new RegExp(`(?<!\\d(?:st|nd|rd|th)?\\s)\\b${MONTH}\\s+(\\d{4})(?!\\d)`, 'i');

/** "03/2028", with a name before it or not */
const MONTH_OF_YEAR = /(?<![\d/.-])(0[1-9]|1[0-2])\/((?:19|20)\d{2})(?!\d)/;

/**
 * The first date in the text as YYYY-MM-DD, or as YYYY-MM where no day is said; null when there is none, or none that
 * exists. 3/4/2025 is nobody's date.
 */
export function readDate(text: string): { readonly date: string; readonly start: number; readonly end: number } | null {
  for (const [shape, order] of SHAPES) {
    const match = shape.exec(text);
    if (match === null) continue;
    const [year, month, day] = order(match);
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (exists(date)) return { date, start: match.index, end: match.index + match[0].length };
  }
  const month = MONTH_ONLY.exec(text) ?? /^\s*(\d{4})-(0[1-9]|1[0-2])(?![\d-])/.exec(text) ?? MONTH_OF_YEAR.exec(text);
  if (month === null) return null;
  const [first = '', second = ''] = month.slice(1);
  const inYear = /^\d/.test(first) ? first : monthNumber(first).padStart(2, '0');
  const date = /^\d{4}$/.test(first) ? `${first}-${second}` : `${second}-${inYear}`;
  return { date, start: month.index, end: month.index + month[0].length };
}

function exists(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= (days[month - 1] ?? 0);
}
