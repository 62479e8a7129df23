import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseArticle, applyEdits } from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';
import { checkRepairs } from '../../harness/repair-properties.ts';
import { HOSTILE } from '../properties/hostile-text.ts';

const env = builtInEnvironment();

/** How an article writes a mark with these numbers, and one entry of its list. */
const MARKS: Readonly<Record<string, (numbers: readonly number[]) => string>> = {
  bracket: (numbers) => ` [${numbers.join(', ')}].`,
  tight: (numbers) => ` [${numbers.join(',')}].`,
  bare: (numbers) => ` ${numbers.join(', ')}`,
  parenthesis: (numbers) => ` (${numbers.join(', ')}).`,
  touching: (numbers) => ` ${numbers.map((number) => `[${number}]`).join('')}.`,
  raised: (numbers) => `.<sup>${numbers.join(',')}</sup>`,
  signs: (numbers) =>
    `.${numbers.map((number) => [...String(number)].map((d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)]).join('')).join('˒')}`,
};
const ENTRIES: Readonly<Record<string, (number: number, text: string) => string>> = {
  item: (number, text) => `${number}. ${text}`,
  counted: (_, text) => `1. ${text}`,
  paragraph: (number, text) => `[${number}] ${text}\n`,
  item2: (number, text) => `${number}. ${text}\n   PMID: 12${text.charCodeAt(0)}${text.charCodeAt(1)}\n`,
  bare: (_, text) => `${text}\n`,
};
/** Believed only where their numbers fit the list. */
const UNSURE: ReadonlySet<string> = new Set(['bare', 'parenthesis']);
const FEW = 4;
const SENTENCES = ['Rest eases the joint', 'Give naproxen 500 mg twice daily', 'Ice is safe for most adults'];
const NAMES = 'Adams Baker Clark Davis Evans Frank Ghosh Hills Irwin Jones Klein Lopez Moore'.split(' ');

interface Plan {
  readonly mark: string;
  readonly entry: string;
  readonly marks: readonly (readonly number[])[];
  readonly sources: readonly number[];
  readonly crlf: boolean;
}

function write({ mark, entry, marks, sources, crlf }: Plan): string {
  const body = marks.map((numbers, at) => {
    const known = [...new Set(numbers.map((number) => ((number - 1) % sources.length) + 1))];
    return `${SENTENCES[at % SENTENCES.length]}${MARKS[mark]?.(UNSURE.has(mark) ? known : numbers)}`;
  });
  const list = sources.map((source, at) => {
    const name = NAMES[source] ?? '';
    return ENTRIES[entry]?.(at + 1, `${name} B. ${name} on gout and its pain. BMJ 20${10 + source}.`);
  });
  const text = `# Gout\n\n${body.join('\n\n')}\n\n## References\n\n${list.join('\n')}\n\n## Disclaimer\n\nFor doctors.\n`;
  return crlf ? text.replaceAll('\n', '\r\n') : text;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  mark: fc.constantFrom(...Object.keys(MARKS)),
  entry: fc.constantFrom(...Object.keys(ENTRIES)),
  marks: fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 5 }), {
    minLength: 4,
    maxLength: 10,
  }),
  sources: fc.array(fc.integer({ min: 0, max: NAMES.length - 1 }), { minLength: 2, maxLength: 12 }),
  crlf: fc.boolean(),
});

describe('repairs of any article of these shapes', () => {
  it('keep doses, sources and references, and end', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        // A list that shrinks to a few entries no longer vouches for numbers without brackets.
        fc.pre(!UNSURE.has(plan.mark) || new Set(plan.sources).size >= FEW);
        expect(checkRepairs(write(plan), env).broken).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 300_000);

  it('lose no word of the list and none of the text', () => {
    const words = (text: string): string =>
      text
        .match(/\p{L}{2,}/gu)
        ?.sort()
        .join(' ') ?? '';
    fc.assert(
      fc.property(plans, (plan) => {
        const text = write(plan);
        for (const finding of analyseArticle(text, env, { clinical: true }).findings) {
          if (finding.rule !== 'citation/order-of-first-mention' && finding.rule !== 'citation/group-format') continue;
          for (const fix of finding.fixes ?? []) expect(words(applyEdits(text, fix.edits))).toBe(words(text));
        }
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it.each(Object.entries(HOSTILE))('survive %s', (_title, make) => {
    expect(checkRepairs(make(60), env).broken.filter((words) => /overlap|again/.test(words))).toEqual([]);
  });
});
