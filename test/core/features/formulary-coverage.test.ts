import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../../server/src/core/engine/analyse-article.ts';
import { renderCoverageHtml } from '../../../server/src/core/features/coverage-html.ts';
import { formularyCoverage } from '../../../server/src/core/features/formulary-coverage.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const ENV = builtInEnvironment({ jurisdictions: ['US'] });
const article = (path: string, text: string) => ({
  path,
  facts: analyseArticle(text, ENV).facts,
  index: ENV.formulary,
  lineOf: () => 1,
});
const cover = (...texts: readonly string[]) => formularyCoverage(texts.map((text, at) => article(`a${at}.md`, text)));

const PDN = '# Painful diabetic neuropathy\n\n';
const SHINGLES =
  '# Shingles\n\nGive molnupiravir 800 mg orally five times daily. In the immunocompromised give molnupiravir 10 mg/kg intravenously every 8 hours.\n';

describe('formularyCoverage', () => {
  it('puts the drug with the most doses without a rule first', () => {
    const { drugs, doses, articles } = cover(`${PDN}Give pregabalin 100 mg orally three times daily.\n`, SHINGLES);
    expect(articles).toBe(2);
    expect(drugs.map(({ name, found, withoutRule }) => [name, found, withoutRule])).toEqual([
      ['molnupiravir', 2, 2],
      ['pregabalin', 1, 0],
    ]);
    expect(doses).toEqual({ found: 3, withRule: 1, withoutRule: 2 });
    expect(drugs[0]?.reasons).toEqual({ 'unknown-drug': 2 });
  });

  it('marks the doses on the scale of the drug, in its unit', () => {
    const { drugs } = cover(`${PDN}Give pregabalin 0.1 g orally three times daily.\n`);
    const day = drugs[0]?.scales.find((scale) => scale.per === 'day' && scale.basis === null);
    expect(day?.unit).toBe('mg');
    expect(day?.marks).toEqual([{ low: 300, high: 300 }]);
    expect(day?.bars.find((bar) => bar.rule === 'pgb-us-dpn')?.limits).toContainEqual({
      kind: 'stated-maximum',
      value: 300,
    });
  });

  it('counts no dose that the text only reports', () => {
    expect(cover(`${PDN}In a trial, pregabalin 600 mg daily was compared with placebo.\n`).doses.found).toBe(0);
  });
});

describe('the page', () => {
  const html = renderCoverageHtml(
    cover(`${PDN}Give pregabalin 100 mg orally three times daily.\n`, SHINGLES),
    (reason) => reason,
  );

  it('holds pictures, and the same as tables', () => {
    expect(html).toContain('<svg');
    expect(html).toContain('<caption>The ranges in words</caption>');
    expect(html).toMatch(/<td>150–300 mg a day<\/td><td>stated maximum 300 mg/);
    expect(html).toContain('<td>a1.md:1</td>');
  });

  it('runs nothing and fetches nothing', () => {
    expect(html).not.toMatch(/<script|href="http|src=|url\(/);
  });

  it('takes no markup from a path', () => {
    const odd = formularyCoverage([article('<b>.md', SHINGLES)]);
    expect(renderCoverageHtml(odd, (reason) => reason)).not.toContain('<b>');
  });
});
