import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { readGovernance } from '../../../server/src/core/facts/governance.ts';

const read = (text: string) => readGovernance(readArticle(text)).facts;
const audience = (text: string): string | null | undefined =>
  read(text).audience?.value ?? (read(text).isForProfessionals ? 'told' : read(text).audience?.value);

describe('for whom an article says it is', () => {
  it.each<readonly [text: string, value: string | null | undefined]>([
    ['# T\n\nAudience: ward doctors, respiratory nurses, pharmacists.', 'professional'],
    ['# T\n\nIntended audience: physicians and nurse practitioners. Adults only.', 'professional'],
    ['# T\n\nAudience: clinicians and patients', null],
    ['# T\n\nFor emergency doctors, nurses and pharmacists.', 'told'],
    ['# T\n\nText.\n\n## Who should use this\n\nMidwives and general practitioners.', 'told'],
    ['# T\n\n!!! info "Who this page is for"\n    Intensive care clinicians.', 'told'],
    ['---\ntype: patient information\n---\n\n# T\n\nText.', 'patient'],
    ['| Field | Value |\n|---|---|\n| Scope | Paramedics |\n\n# T', 'told'],
    ['# T\n\nThis page is for GPs and nurses.', 'told'],
    ['# T\n\nFor help call your doctor or pharmacist.', undefined],
    ['# T\n\nFor severe infection the physician should give more.', undefined],
    ['# T\n\nFor patients who see a nurse.', undefined],
  ])('%s', (text, value) => expect(audience(text)).toBe(value));
});
