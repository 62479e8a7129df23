import { describe, expect, it } from 'vitest';
import { analyseArticle, applyEdits } from '../../../server/src/core/index.ts';
import { moveReference } from '../../../server/src/core/repairs/reorder-references.ts';
import { builtInEnvironment } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';
import { checkRepairs, differences } from '../../harness/repair-properties.ts';
import { HOSTILE } from '../properties/hostile-text.ts';

const env = builtInEnvironment();

/** How an article writes a mark with these numbers, and one entry of its list. */
const MARKS: Readonly<Record<string, (numbers: readonly number[]) => string>> = {
  bracket: (numbers) => ` [${numbers.join(', ')}].`,
  tight: (numbers) => ` [${numbers.join(',')}].`,
  bare: (numbers) => ` ${numbers.join(', ')}`,
  parenthesis: (numbers) => ` (${numbers.join(', ')}).`,
  note: (numbers) => `.${numbers.map((number) => `[^${number}]`).join('')}`,
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
  bullet: (_, text) => `- ${text}`,
  unnumbered: (_, text) => `${text}\n`,
  stacked: (_, text) => `Research\n\n${text.split('. ')[0]}\n\nBritish Journal of Tests, ${/\d{4}/.exec(text)}\n`,
  row: (number, text) => `${number === 1 ? '| No. | Source |\n| --- | --- |\n' : ''}| ${number} | ${text} |`,
  note: (number, text) => `[^${number}]: ${text}`,
};
/** Believed only where their numbers fit the list. */
const UNSURE: ReadonlySet<string> = new Set(['bare', 'parenthesis']);
const SENTENCES = ['Rest eases the joint', 'Give naproxen 500 mg twice daily', 'Ice is safe for most adults'];
const NAMES = 'Adams Baker Clark Davis Evans Frank Ghosh Hills Irwin Jones Klein Lopez Moore'.split(' ');

interface Plan {
  readonly mark: string;
  readonly entry: string;
  readonly marks: readonly (readonly number[])[];
  readonly sources: readonly number[];
  readonly crlf: boolean;
}

function write({ entry, mark: wanted, marks, sources, crlf }: Plan): string {
  // Notes are only cited by notes.
  const mark = entry === 'note' ? 'note' : wanted === 'note' ? 'bracket' : wanted;
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
        expect(checkRepairs(write(plan), env).broken).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('stay true when an entry is moved to any number', () => {
    fc.assert(
      fc.property(plans, fc.nat(11), fc.nat(11), (plan, from, to) => {
        const text = write(plan);
        const { facts } = analyseArticle(text, env, { clinical: true });
        const [entry, place] = [facts.references[from], facts.references[to]];
        fc.pre(entry !== undefined && place !== undefined);
        const edits = moveReference(facts, text, { entry, to: place });
        fc.pre(edits !== null);
        const after = analyseArticle(applyEdits(text, edits), env, { clinical: true }).facts;
        expect(differences('a move', facts, after)).toEqual([]);
        expect(after.references[to]?.text).toBe(entry.text);
      }),
      { numRuns: 60 },
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
