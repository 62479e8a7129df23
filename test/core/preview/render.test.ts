import { describe, expect, it } from 'vitest';
import { buildDiagrams } from '../../../server/src/core/preview/diagram.ts';
import { renderAlgorithmFragment, renderAlgorithmHtml } from '../../../server/src/core/preview/render-html.ts';
import { renderAlgorithmMermaid } from '../../../server/src/core/preview/render-mermaid.ts';
import { renderAlgorithmSvg } from '../../../server/src/core/preview/render-svg.ts';
import { algorithm, everything, facts, step } from './sample-facts.ts';

const HOSTILE = '</title><script>alert(1)</script>" onload="x" \u0000\uD800 javascript:x "]-->|x|';

function hostile() {
  const one = step('1" onclick="x', HOSTILE, { details: [HOSTILE], condition: HOSTILE, number: '<i>' });
  return facts({
    article: { ...facts().article, title: HOSTILE },
    algorithms: [{ ...algorithm([one, step('2', HOSTILE)]), title: HOSTILE }],
  });
}

describe('the picture', () => {
  const svg = renderAlgorithmSvg(buildDiagrams(everything(), ''));

  it('draws each kind of step in its shape', () => {
    expect(svg.match(/<polygon class="shape"/g)).toHaveLength(1);
    expect(svg.match(/class="step"/g)).toHaveLength(5);
    expect(svg).toMatch(/rx="14"/);
  });

  it('says in words what the colours say', () => {
    for (const words of [
      'within the label',
      'above the label maximum',
      'below the usual range',
      'not checked: no indication',
    ]) {
      expect(svg).toContain(words);
    }
    expect(svg).toContain('[7] no such reference');
  });

  it('labels the paths and flags what is not stated', () => {
    for (const words of ['no: no red flag', 'transition not stated', '→ step 5: yes', '→ step 2: reassess']) {
      expect(svg).toContain(words);
    }
  });

  it('shows the review status at the top and along the edge', () => {
    expect(svg).toContain('Not approved (review status under review)');
    expect(svg.match(/>NOT APPROVED</g)?.length).toBeGreaterThan(2);
  });

  it.each([
    ['approved', [], 'Approved, as the article states'],
    [null, ['pending'], 'Not approved (review status pending)'],
    [null, [], 'Not approved (review status not stated)'],
  ] as const)('says of status %s and claims %j: %s', (status, claims, words) => {
    const base = everything();
    const governance = {
      ...base.governance,
      claims: claims.map((kind) => ({ kind, text: '', span: { start: 0, end: 0 } })),
    };
    const [diagram] = buildDiagrams({ ...base, article: { ...base.article, status }, governance }, '');
    expect(diagram?.status.text).toBe(words);
  });

  it('gives every step a place to go to', () => {
    expect(svg.match(/class="step" id="step-\d" data-start="0" data-line="1"/g)).toHaveLength(5);
  });
});

describe('any text is harmless', () => {
  const diagrams = buildDiagrams(hostile(), '');

  it.each([
    ['svg', renderAlgorithmSvg(diagrams)],
    ['html', renderAlgorithmHtml(diagrams)],
  ])('in %s', (_name, output) => {
    expect(output).not.toContain('<script');
    expect(output).not.toMatch(/<[^>]*\son\w+="/);
    expect(output).not.toMatch(/\sstyle="/);
    expect(output).not.toMatch(/[^\P{Cc}\n]|\p{Surrogate}/u);
  });

  it('in mermaid: one quoted label a line, nothing that ends it, no markup but our line breaks', () => {
    const output = renderAlgorithmMermaid(diagrams);
    for (const line of output.split('\n')) expect([0, 2]).toContain(line.split('"').length - 1);
    expect(output.replaceAll('<br/>', '')).not.toMatch(/[<`]|#\w+;/);
    expect(output).toContain('&lt;script&gt;');
  });
});

describe('the words below the picture', () => {
  const diagrams = buildDiagrams(everything(), '');
  const { html } = renderAlgorithmFragment(diagrams, true);

  it('numbers the steps as written, with doses, verdicts and references', () => {
    expect(html.match(/<li value="\d" class="step"/g)).toHaveLength(5);
    expect(html).toContain('stated maximum 1,500 mg a day (US, Label)');
    expect(html).toContain('Entry &lt;1&gt;');
  });

  it('can be reached by keyboard where a script listens, and is plain text elsewhere', () => {
    expect(html).toContain('<button type="button" class="go" data-start="0"');
    expect(renderAlgorithmHtml(diagrams)).not.toContain('<button');
  });

  it('hides the picture from screen readers', () => {
    expect(html).toMatch(/<svg [^>]*aria-hidden="true"/);
  });
});
