import { isRecord, type SchemaNode } from './check-value.ts';
import type { DisclaimerPolicy } from './types.ts';

/** What a disclaimer can say; the names of the published facts. */
const PARTS: readonly string[] = [
  ...['audience', 'clinical-judgement', 'verify', 'ai', 'off-label', 'jurisdiction-date', 'funding', 'emergency'],
  ...['no-self-change', 'liability'],
];

/** Schema of what a house may say of the disclaimer for one audience. */
export const policySchema = (parts: readonly string[]): SchemaNode => ({
  type: 'object',
  additionalProperties: false,
  properties: {
    parts: {
      description: 'Parts that the disclaimer must have.',
      anyOf: [{ enum: PARTS }, { type: 'array', items: { enum: PARTS }, uniqueItems: true }],
      default: parts,
    },
    text: {
      description:
        'Text that the quick fix inserts; sentences on review, funding or AI that the front matter does not bear out are left out.',
      type: 'string',
    },
    sentences: {
      description: 'Own wording by part: where it stands in the article it says the part, and the quick fix adds it.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(PARTS.map((part) => [part, { type: 'string', minLength: 1 }])),
    },
    place: {
      description: 'start: before the first section and the first dose; end: only the references may follow.',
      enum: ['anywhere', 'start', 'end'],
      default: 'anywhere',
    },
  },
});

/** Lays what a configuration says over the policy so far; it has been checked by the schema. */
export function mergePolicy(before: DisclaimerPolicy, own: unknown): DisclaimerPolicy {
  if (!isRecord(own)) return before;
  const { parts, text, sentences, place } = own;
  return {
    parts: parts === undefined ? before.parts : (Array.isArray(parts) ? parts : [parts]).map(String),
    text: typeof text === 'string' ? text : before.text,
    sentences: isRecord(sentences)
      ? { ...before.sentences, ...(sentences as Record<string, string>) }
      : before.sentences,
    place: place === 'start' || place === 'end' || place === 'anywhere' ? place : before.place,
  };
}
