import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArticle } from '../../server/src/core/article/read-article.ts';
import { readGovernance } from '../../server/src/core/facts/governance.ts';
import { frontMatterSuggestions } from '../../server/src/core/features/front-matter-suggestions.ts';
import { english } from '../../server/src/core/text/translate.ts';
import { ROOT, readSample } from '../harness/environment.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/front-matter.schema.json'), 'utf8')) as Schema;
const validator = new Validator(schema, '7');
const frontMatter = (text: string): unknown => parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '{}');
const isValid = (yaml: string): boolean => validator.validate(parse(yaml)).valid;

describe('the schema of the front matter', () => {
  test.each(readdirSync(join(ROOT, 'samples')).filter((name) => name.endsWith('.md')))('%s fits', (name) =>
    expect(validator.validate(frontMatter(readSample(name))).errors).toEqual([]),
  );

  test.each([
    ['a state that is none', 'status: final'],
    ['a date that is none', 'last_updated: soon'],
    ['an audience that is none', 'audience: everyone'],
    ['a hash that is none', 'content_hash: abc'],
  ])('%s does not fit', (_, yaml) => expect(isValid(yaml)).toBe(false));

  test('every key is offered in the editor with the values that it may have, but for those that `approve` writes', () => {
    const { properties } = schema as unknown as { properties: Record<string, { enum?: readonly string[] }> };
    const offered = (text: string): readonly string[] =>
      (frontMatterSuggestions(text, text.length, english) ?? []).map(({ label }) => label);
    const written = /^(?:approved_|content_hash$)/;
    expect([...offered('---\n')].sort()).toEqual(
      Object.keys(properties)
        .filter((key) => !written.test(key))
        .sort(),
    );
    for (const [key, { enum: values }] of Object.entries(properties))
      if (values !== undefined && !written.test(key)) expect(offered(`---\n${key}: `)).toEqual(values);
  });

  test('other keys are left alone', () => expect(isValid('tags: [pain]\nlayout: page')).toBe(true));

  test('what it describes is what is read', () => {
    const yaml =
      'audience: patient\nstatus: approved\nlast_updated: 2025-01-02\nnext_review: 2026-01\nauthors: [A, B]\nreviewers: C\napproved_by: D\napproved_on: 2025-01-03\nai_assisted: true\nai_reviewed_by: E\nfunding: none\nconflicts_of_interest: none\npatient_version: p.md\njurisdiction: [US, UK]\n';
    expect(isValid(yaml)).toBe(true);
    const { facts, ...rest } = readGovernance(readArticle(`---\n${yaml}---\n\n# Gout\n`));
    expect(rest).toEqual({
      status: 'approved',
      lastUpdated: '2025-01-02',
      nextReview: '2026-01',
      authors: ['A', 'B'],
      reviewers: ['C'],
    });
    expect(facts).toMatchObject({
      audience: { value: 'patient' },
      approvedBy: 'D',
      approvedOn: '2025-01-03',
      aiAssisted: true,
      aiReviewedBy: 'E',
      funding: 'none',
      conflictsOfInterest: 'none',
      patientVersion: 'p.md',
      jurisdictions: ['US', 'UK'],
    });
  });
});
