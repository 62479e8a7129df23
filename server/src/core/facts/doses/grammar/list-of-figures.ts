import type { Token } from '../tokens/token.ts';
import { isMass, type UnitRead } from './dose-units.ts';

/** "50,100,200 mg": nobody gives 50 kg; the commas part a list. */
export const isListOfFigures = ({ raw }: Token, { unit }: UnitRead): boolean =>
  isMass(unit) && /^(?!\d{1,3}(?:,000)+$)\d{1,3}(?:,\d{3}){2,4}$/.test(raw);
