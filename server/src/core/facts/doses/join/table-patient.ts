/** Reads for whom a table row is: an age, weight or kidney-function band in its first cells, named by their headers. */
import type { Patient } from '../../types.ts';
import { patientIn } from '../context/patient.ts';
import type { CellContext } from './table-context.ts';

export function rowPatient(cell: CellContext): Patient | null {
  for (const [column, { block, headerText }] of cell.row.slice(0, 3).entries()) {
    const text = block.view.text.slice(0, 120);
    // "25 mg (50 mg above 85 kg)" in another column is for whom that dose is.
    if ((column > 0 && AMOUNT.test(text)) || LASTING.test(headerText)) continue;
    const found = patientIn(text) ?? (/\d/.test(text) ? patientIn(named(headerText, text)) : null);
    if (found !== null) return found;
  }
  return cell.header === null ? null : patientIn(cell.headerText);
}

const AMOUNT = /\d\s?(?:mg|mcg|micrograms?|g|units|mmol)\b/i;

/** "5 years" under "Duration of protection" is nobody's age. */
const LASTING = /\b(?:duration|course|lasts?|interval|frequency|onset|half-?life|follow-?up)\b/i;

/** "15–29" under "CrCl (mL/min)" is "CrCl 15–29". */
function named(header: string, text: string): string {
  if (/\b(?:crcl|clcr|egfr|gfr|clearance)\b/i.test(header)) return `CrCl ${text}`;
  if (/\bweight\b/i.test(header)) return /\bkg\b/i.test(text) ? `weight ${text}` : `weight ${text} kg`;
  if (!/\bage\b/i.test(header)) return '';
  const unit = /\b(months|weeks|days)\b/i.exec(header)?.[1] ?? 'years';
  return /[a-z]{2}/i.test(text) ? `aged ${text}` : `aged ${text} ${unit}`;
}

/** A row that gives a weight or a kidney function is for people of the age that its heading names. */
export function ofRow(row: Patient | null, above: Patient | null): Patient | null {
  if (row === null || above === null) return row ?? above;
  if (row.ageMinDays !== null || row.ageMaxDays !== null || row.pregnancy !== null) return row;
  const { ageMinDays, ageMaxDays } = above;
  if (ageMinDays === null && ageMaxDays === null) return row;
  return { ...row, ageMinDays, ageMaxDays, text: `${row.text} ${above.text}` };
}
