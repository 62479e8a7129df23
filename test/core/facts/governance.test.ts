import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { readDisclaimers } from '../../../server/src/core/facts/disclaimers.ts';
import { type Governance, readGovernance } from '../../../server/src/core/facts/governance.ts';
import { readHead } from '../../../server/src/core/facts/head.ts';
import type { ArticleHead } from '../../../server/src/core/facts/types.ts';

const governanceOf = (text: string): Governance => readGovernance(readArticle(text));

function headOf(text: string): ArticleHead {
  const article = readArticle(text);
  return readHead(article, readGovernance(article), readDisclaimers(article));
}

const EXPECTED = {
  status: 'approved',
  lastUpdated: '2025-03-14',
  nextReview: '2027-03-01',
  authors: ['Ann Roe', 'Ben Lee'],
  reviewers: ['Cleo Ek'],
  audience: 'professional',
};
const YAML = `last_updated: 2025-03-14
next_review: "1 March 2027"
status: Approved
authors: [Ann Roe, Ben Lee]
reviewers: [Cleo Ek]
audience: clinicians`;

describe('what an article says about itself', () => {
  it.each<readonly [form: string, text: string]>([
    ['snake case front matter', `---\n${YAML}\n---\n\n# Gout\n`],
    ['camel case', `---\n${YAML.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase())}\n---\n\n# Gout\n`],
    ['kebab case', `---\n${YAML.replaceAll('_', '-')}\n---\n\n# Gout\n`],
    ['people as objects', `---\n${YAML.replace('[Cleo Ek]', '[{name: Cleo Ek, role: nurse}]')}\n---\n\n# Gout\n`],
    [
      'header lines',
      '# Gout\n\n**Last updated:** 14 March 2025  \nNext review: March 1, 2027\nStatus: approved\n\nAuthors: Ann Roe, Ben Lee\n\nReviewed by: Cleo Ek\n\nAudience: professionals\n\n## Treatment\n',
    ],
    [
      'lines with both numbers',
      '# Gout\n\n**Last updated:** 14 March 2025  \nNext review: March 1, 2027\nStatus: approved\n\n- **Author(s):** Ann Roe, Ben Lee\n- **Reviewer name(s):** Cleo Ek\n\nAudience: professionals\n\n## Treatment\n',
    ],
    [
      'a table',
      '# Gout\n\n| Key | Value |\n| --- | --- |\n| Last updated | 2025-03-14 |\n| Next review | 2027-03-01 |\n| Review status | Approved |\n| Authors | Ann Roe; Ben Lee |\n| Reviewers | Cleo Ek |\n| Audience | HCP |\n',
    ],
  ])('%s', (_form, text) => {
    const { title: _, titleSpan: __, language: ___, ...head } = headOf(text);
    expect(head).toEqual(EXPECTED);
  });

  it.each<readonly [text: string, date: string | null]>([
    ['Last updated: October 8, 2024View editorial policy', '2024-10-08'],
    ['Last updated on: 8th October 2024', '2024-10-08'],
    ['Updated: 2024/10/08', '2024-10-08'],
    ['Last updated: Oct. 2024', '2024-10'],
    ['Last updated: 3/4/2024', null],
    ['Last updated: 31 February 2024', null],
    ['Last updated: soon', null],
    ['Last updated: 8.10.2024', '2024-10-08'],
    ['Last updated: 28/10/2024', '2024-10-28'],
    ['Last updated: 10/28/2024', '2024-10-28'],
  ])('%s', (line, date) => {
    const { lastUpdated, facts } = governanceOf(`# Gout\n\n${line}\n\n## Treatment\n`);
    expect(lastUpdated).toBe(date);
    expect(facts.lastUpdatedSpan).not.toBeNull();
  });

  it.each<readonly [line: string, said: string]>([
    ['Version 4 · Issued 2 February 2026 · To be revised by February 2028', '2026-02-02 2028-02'],
    [
      'Guideline 7 – approved by the Medicines Committee on 21 May 2026 – review by May 2029',
      ' 2029-05 by Medicines Committee on 2026-05-21',
    ],
    [
      'Ratified: Medicines Committee, 9 March 2026  \nReview date: 9 March 2029',
      ' 2029-03-09 by Medicines Committee on 2026-03-09',
    ],
    [
      'Prepared by: A. Roe. Approved by B. Lee, MD, on March 3, 2026. Next review: March 2028.',
      ' 2028-03 by B. Lee, MD on 2026-03-03',
    ],
    [
      '**Issued** 2026-07-01 | **Look again** 2028-07-01 | **Clinical sign-off** Dr Ann Roe',
      '2026-07-01 2028-07-01 by Dr Ann Roe',
    ],
    ['Date published: 30 March 2026\nNext review: March 2029', '2026-03-30 2029-03'],
    ['Vetted by: Drugs Board\nNext review: March 2028\nUpdated: 2 March 2026', '2026-03-02 2028-03'],
    ['Question answered: 12 October 2026\nRecheck: October 2028', '2026-10-12 2028-10'],
    ['Compiled: 2026-02-02 by T. Roe · Review by: 2029-02', '2026-02-02 2029-02'],
    ['Prepared by the night team | Approved 2026-04-01 by L. Ek', '  by L. Ek on 2026-04-01'],
    ['Approved by: Ward group 02/2026 · Review: 02/2028', ' 2028-02 by Ward group 02/2026 on 2026-02'],
    ['Prepared March 2026 by the night team, endorsed by L. Ek, next revision March 2029', '2026-03 2029-03 by L. Ek'],
    ['Revised: 5 May 2026 | Issued 2020-01-01', '2026-05-05 '],
    ['Its licence was updated 2 February 2024 for children.', ' '],
    ['The first of them was approved by the FDA on 3 March 2020. Reviewed 4 May 2021.', ' '],
    ['Review in 2 weeks', ' '],
  ])('days and people without a colon: %s', (line, said) => {
    const { lastUpdated, nextReview, facts } = governanceOf(`# Gout\n\n${line}\n\n## Treatment\n`);
    const by = facts.approvedBy === null ? '' : ` by ${facts.approvedBy.replace(/^the /, '')}`;
    const on = facts.approvedOn === null ? '' : ` on ${facts.approvedOn}`;
    expect(`${lastUpdated ?? ''} ${nextReview ?? ''}${by}${on}`).toBe(said);
  });

  it.each<readonly [text: string, statuses: readonly string[], status: string | null]>([
    ['- [ ] Submitted\n- [ ] Under Review\n- [x] Approved', ['submitted', 'under-review', 'approved!'], 'approved'],
    ['- [x] Submitted\n- [x] Approved', ['submitted!', 'approved!'], null],
    ['Article Review Status\nSubmitted\nUnder Review\nApproved', ['submitted', 'under-review', 'approved'], null],
    ['Status: in_review', ['under-review!'], 'under-review'],
    ['Status: Approved by Cleo Ek on 3 March 2026', ['approved!'], 'approved'],
    ['Status: approved (2026-03-03)', ['approved!'], 'approved'],
    ['Status: approved for children', [], null],
    ['Status: epilepticus', [], null],
    ['The abstract was submitted and approved.', [], null],
  ])('%s', (text, statuses, status) => {
    const { facts, ...governance } = governanceOf(`# Gout\n\n${text}\n\n## Treatment\n`);
    expect(facts.statuses.map((s) => s.status + (s.marked ? '!' : ''))).toEqual(statuses);
    expect(governance.status).toBe(status);
  });

  it.each<readonly [text: string, claims: readonly string[]]>([
    ['All pages are reviewed for accuracy by our board', ['reviewed: are reviewed for accuracy by']],
    ['This content is pending human review.', ['pending: pending human review']],
    [
      'This page was medically reviewed by Cleo Ek, pending approval.',
      ['reviewed: medically reviewed by', 'pending: pending approval'],
    ],
    ['The charts of 20 patients were reviewed by two nurses.', []],
  ])('%s', (text, claims) => {
    const { facts } = governanceOf(`# Gout\n\n${text}\n\n## Treatment\n`);
    expect(facts.claims.map((c) => `${c.kind}: ${c.text}`)).toEqual(claims);
  });

  it('approval, hash, jurisdictions and flags', () => {
    const { facts } = governanceOf(
      '---\napproved_by: Cleo Ek\napproved_on: 2025-04-01\ncontent_hash: abc123\njurisdiction: [usa, United Kingdom]\nai_assisted: yes\npublish: true\n---\n\n# Gout\n',
    );
    expect(facts).toMatchObject({
      approvedBy: 'Cleo Ek',
      approvedOn: '2025-04-01',
      contentHash: 'abc123',
      jurisdictions: ['US', 'UK'],
      aiAssisted: true,
      publish: true,
    });
  });

  it.each<readonly [text: string, by: string | null, on: string | null]>([
    ['Approved by: Cleo Ek, 2026-09-28', 'Cleo Ek, 2026-09-28', '2026-09-28'],
    ['Status: approved by Cleo Ek on 3 March 2026', 'Cleo Ek', '2026-03-03'],
    ['Approved by: Cleo Ek, 2026-09-28\nApproved on: 2026-10-01', 'Cleo Ek, 2026-09-28', '2026-10-01'],
    ['Approved by: Cleo Ek', 'Cleo Ek', null],
    ['Status: submitted by Cleo Ek on 3 March 2026', null, null],
  ])('who approved it and when: %s', (text, by, on) => {
    const { facts } = governanceOf(`# Gout\n\n${text}\n\n## Treatment\n`);
    expect([facts.approvedBy, facts.approvedOn]).toEqual([by, on]);
  });

  it('reads several keys of one line', () => {
    const head = headOf(
      '# Gout\n\n*Audience: clinicians · Status: approved by Cleo Ek on 3 March 2026 · Last updated: 14 March 2025 • Next review: March 2027 | Authors: Ann Roe, Ben Lee*\n\n## Treatment\n',
    );
    expect(head).toMatchObject({
      audience: 'professional',
      status: 'approved',
      lastUpdated: '2025-03-14',
      nextReview: '2027-03',
      authors: ['Ann Roe', 'Ben Lee'],
    });
  });

  it('says nothing where nothing is said, and reports front matter that cannot be read', () => {
    const { facts, ...rest } = governanceOf('# Gout\n\nGout hurts.');
    expect(rest).toEqual({
      status: null,
      lastUpdated: null,
      nextReview: null,
      authors: [],
      reviewers: [],
    });
    expect(facts).toMatchObject({
      statuses: [],
      claims: [],
      approvedBy: null,
      aiAssisted: null,
      frontMatterError: null,
    });
    expect(governanceOf('---\na: [\n---\n\n# Gout\n').facts.frontMatterError).not.toBeNull();
  });
});

describe('disclaimers', () => {
  it.each<readonly [text: string, audience: string | null, parts: readonly string[]]>([
    [
      '## Disclaimer\n\nFor healthcare professionals. It does not replace clinical judgement. Verify doses against the current label. We accept no liability.',
      'professional',
      ['audience', 'clinical-judgement', 'verify', 'liability'],
    ],
    [
      '## Medical disclaimer\n\nThis leaflet is for patients and is not a substitute for your doctor. Do not stop a medicine on your own. In an emergency call 999.',
      'patient',
      ['audience', 'clinical-judgement', 'emergency', 'no-self-change'],
    ],
    [
      '## Disclaimer\n\nWritten with the help of AI. Off-label doses are marked. It applies to the United Kingdom. Funding: none.',
      null,
      ['ai', 'off-label', 'jurisdiction-date', 'funding'],
    ],
    ['## Notes\n\nThis article is not a substitute for clinical judgement.', null, ['clinical-judgement']],
    [
      '## Disclaimer\n\nWritten for obstetricians and midwives. Doses must be verified in the current label.',
      null,
      ['audience', 'verify'],
    ],
    [
      '## Disclaimer\n\nThis guideline addresses healthcare professionals. Refer to the SmPC.',
      'professional',
      ['audience', 'verify'],
    ],
    ['## Disclaimer\n\nFor maternity staff; look every dose up in the label.', null, ['audience', 'verify']],
    ['## Disclaimer\n\nThe guidance is directed at doctors, nurses and pharmacists.', null, ['audience']],
    [
      '## Disclaimer\n\nFor critical care staff; clinical judgement prevails.',
      null,
      ['audience', 'clinical-judgement'],
    ],
    ['## Disclaimer\n\nThis is no replacement for doctors’ advice.', null, []],
    [
      '## References\n\n1. Roe A. Gout. BMJ. 2019.\n\n> **Professional disclaimer.** This page is for healthcare professionals and does not replace clinical judgement.',
      'professional',
      ['audience', 'clinical-judgement'],
    ],
    [
      '## References\n\n1. Roe A. Gout. BMJ. 2019.\n\n---\n\n*For clinicians. This article supports but does not replace clinical judgement.*',
      'professional',
      ['audience', 'clinical-judgement'],
    ],
  ])('%s', (text, audience, parts) => {
    const found = readDisclaimers(readArticle(`# Gout\n\nText.\n\n${text}\n`));
    expect(found).toMatchObject([{ audience, parts }]);
  });

  it.each([
    '# Gout\n\nUrate does not replace clinical judgement.\n',
    '# Gout\n\nIn an emergency call 999.\n',
    '# Gout\n\n- Check the dose in the label before starting.\n',
  ])('none: %s', (text) => expect(readDisclaimers(readArticle(text))).toEqual([]));
});

describe('language', () => {
  it.each<readonly [text: string, language: string]>([
    ['Give 5 mg daily.', 'en'],
    ['Gout', 'en'],
    ['The drug of choice is colchicine, and it should be given with food to patients.', 'en'],
    [
      'Die Therapie der Wahl ist Colchicin und wird bei Patienten mit Gicht nicht oder nur in einer kleinen Dosis gegeben.',
      'de',
    ],
    [
      'Le traitement de la goutte est la colchicine, avec une dose faible pour les patients dans le doute et par voie orale.',
      'fr',
    ],
    [
      'El tratamiento de la gota es la colchicina, que se da con una dosis baja para los pacientes y por vía oral.',
      'es',
    ],
    [
      'Il trattamento della gotta è la colchicina, che si dà con una dose bassa per gli anziani e non per i bambini; sono rari i casi.',
      'it',
    ],
    [
      'O tratamento da gota é com colchicina, em uma dose baixa para os idosos e não para as crianças, que são raras.',
      'pt',
    ],
    [
      'De behandeling van jicht is met colchicine, in een lage dosis voor het kind en niet bij zwangeren; op recept.',
      'nl',
    ],
    ['痛风的治疗首选秋水仙碱，每日一次，每次半毫克，饭后服用，注意肾功能与肝功能的变化。', 'und'],
  ])('%s', (text, language) => expect(headOf(text).language).toBe(language));
});
