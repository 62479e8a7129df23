/** Amounts that are eaten and drunk. */
import type { Draft } from '../../assemble/draft.ts';
import { oneOf } from '../../tokens/one-of.ts';
import { type Tokens, wordAt } from '../../tokens/token.ts';

const FOOD = oneOf(
  'carbohydrate carbohydrates carbs protein fat fats fiber fibre sugar sugars salt alcohol ethanol cholesterol food fruit vegetables meat fish tissue stool blood prbc prbcs rbc packed platelets ffp plasma water caffeine calories diet weight wine beer whisky whiskey vodka gin spirits nitrogen dialysate tobacco',
);

/** "limit sodium to less than 2 g a day", "restrict fluids to 1.5 L", "fluid is restricted to 1 L a day". */
const isRestricted = (tokens: Tokens, { first }: Draft): boolean =>
  wordAt(tokens, first - 1) === 'to' &&
  !/^(?:oral|iv|intravenous)$/.test(wordAt(tokens, first - 3)) &&
  (RESTRICTED.test(wordAt(tokens, first - 2)) ||
    (/^(?:restricted|limited)$/.test(wordAt(tokens, first - 2)) &&
      tokens.slice(Math.max(0, first - 6), first - 2).some(({ word }) => RESTRICTED.test(word))));

const RESTRICTED = oneOf(
  'sodium salt fluid fluids intake restriction protein potassium phosphate alcohol caffeine sugar fat',
);

/** "30 g of carbohydrate", "2 units of packed red cells", "2 g sodium diet". */
export function isFood(tokens: Tokens, draft: Draft): boolean {
  if (isRestricted(tokens, draft) || isServed(tokens, draft)) return true;
  // "20 g of it", and of "20 g of it a day".
  const next = wordAt(tokens, draft.amountNext) === 'of' ? draft.amountNext : draft.next;
  const of = wordAt(tokens, next) === 'of';
  const begin = of ? next + 1 : next;
  // "of quick-acting carbohydrate"
  const last = of ? begin + 3 : begin;
  for (let at = begin; at <= last && !BESIDE.test(wordAt(tokens, at)); at += 1)
    if (isEaten(tokens, draft, at)) return true;
  return wordAt(tokens, begin + 1) === 'diet';
}

/** "Plasma-Lyte" is no plasma, and "5 mg/kg of body weight" no diet. */
const isEaten = (tokens: Tokens, { basis }: Draft, at: number): boolean => {
  const word = wordAt(tokens, at);
  return FOOD.test(word) && wordAt(tokens, at + 1) !== '-' && !(word === 'weight' && basis !== null);
};

/** What begins something else: "200 mg of it with food". */
const BESIDE = oneOf('with and or in by to before after at on for as , ; : ( |');

/** "95 mg per 8 oz cup", "28 mg in a serving": what a drink or a meal holds; "17 g in 8 oz of juice" is stirred into it. */
function isServed(tokens: Tokens, { amountNext }: Draft): boolean {
  const link = wordAt(tokens, amountNext);
  if (link !== 'per' && link !== 'in') return false;
  const begin = tokens[amountNext + 1]?.kind === 'number' ? amountNext + 2 : amountNext + 1;
  const at = [begin, begin + 1].find((place) => SERVED.test(wordAt(tokens, place)));
  return at !== undefined && !(link === 'in' && wordAt(tokens, at + 1) === 'of');
}
const SERVED = oneOf('oz ounce ounces cup cups mug serving servings can cans portion portions');

/** "50 mg of caffeine and a cola 35 mg" */
export function isEatenAgain(tokens: Tokens, { first, unit, frequency }: Draft, before: Draft | null): boolean {
  if (before === null || before.unit !== unit || frequency !== null || first - before.next > 8) return false;
  return (
    isFood(tokens, before) && !tokens.slice(before.next, first).some(({ word }) => MEDICAL.test(word) || word === ';')
  );
}

const EATING = oneOf(
  'consume consumes consumed consuming intake intakes dietary diet diets ingest ingested calories calorie eat eats eating ate drink drinks drank',
);

const MEDICAL = oneOf(
  'give given start administer prescribe dose doses dosage supplement supplementation supplements tablet tablets treat treatment therapy initiate recommended orally iv intravenous mix mixed stir stirred dissolve dissolved sachet sachets once twice',
);

/** True for a sentence about food, where no amount is a dose. */
export function isAboutFood(tokens: Tokens): boolean {
  let eating = false;
  for (const token of tokens.slice(0, 400)) {
    if (MEDICAL.test(token.word)) return false;
    eating ||= EATING.test(token.word);
  }
  return eating;
}
