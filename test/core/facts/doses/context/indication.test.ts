import { expect, test } from 'vitest';
import { read } from '../brief.ts';

const CASES: readonly (readonly [text: string, id: string | null, from: string | null])[] = [
  ['# Notes\n\nFor postherpetic neuralgia, pregabalin 150 mg daily.', 'phn', 'sentence'],
  ['# Notes\n\nPregabalin 150 mg daily for postherpetic neuralgia.', 'phn', 'sentence'],
  ['# Fibromyalgia\n\nIf pain persists, pregabalin 150 mg daily.', 'fibromyalgia', 'title'],
  ['# Notes\n\n## Fibromyalgia\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'heading'],
  ['# Notes\n\n- Fibromyalgia\n  - Pregabalin 150 mg daily\n', 'fibromyalgia', 'item'],
  ['---\ncondition: Fibromyalgia\n---\n\nPregabalin 150 mg daily.', 'fibromyalgia', 'front-matter'],
  ['# Notes\n\nPregabalin 150 mg daily.', null, null],
  // A line in bold alone heads what follows, until the next one or a heading.
  ['# Notes\n\n**Fibromyalgia:**\n\n- Pregabalin 150 mg daily\n', 'fibromyalgia', 'heading'],
  [
    '# Notes\n\n**Fibromyalgia**\n\nText.\n\n| Drug | Dose |\n| --- | --- |\n| Pregabalin | 150 mg daily |\n',
    'fibromyalgia',
    'heading',
  ],
  ['# Notes\n\n**Fibromyalgia**\n\n**Pharmacology**\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\n## One\n\n**Fibromyalgia**\n\n## Two\n\nPregabalin 150 mg daily.', null, null],
  ['# Notes\n\n**Fibromyalgia is common in clinics.**\n\nPregabalin 150 mg daily.', null, null],
  // A line with a colon introduces the list or table right behind it, and nothing further down.
  ['# Notes\n\nDrugs for fibromyalgia are:\n\n- Pregabalin 150 mg daily\n', 'fibromyalgia', 'heading'],
  ['# Notes\n\nDrugs for fibromyalgia are:\n\n- rest\n\nOther drugs.\n\n- Pregabalin 150 mg daily\n', null, null],
  ['# Notes\n\nDrugs for fibromyalgia are:\n\nPregabalin 150 mg daily.', null, null],
  // A long paragraph with a colon at its end speaks of more than what follows.
  [`# Notes\n\nDrugs for fibromyalgia. ${'Words and more words. '.repeat(20)}As follows:\n\n- Pregabalin 150 mg daily\n`, null, null],
  // In a table: the column of uses, the row's first cell, the column's header.
  ['# Pain\n\n| Drug | Dose | Indication |\n|-|-|-|\n| Pregabalin | 150 mg daily | fibromyalgia |\n', 'fibromyalgia', 'item'],
  ['# Pain\n\n| Condition | Treatment |\n|-|-|\n| Fibromyalgia | pregabalin 150 mg daily |\n', 'fibromyalgia', 'item'],
  ['# Notes\n\n| Drug | Fibromyalgia |\n|-|-|\n| Pregabalin | 150 mg daily |\n', 'fibromyalgia', 'item'],
  ['# Notes\n\n| Drug | Dose | Indications |\n|-|-|-|\n| Pregabalin | 150 mg daily | fibromyalgia, epilepsy |\n', null, null],
  ['# Gout\n\n| Side effect | Treatment |\n|-|-|\n| Fibromyalgia | pregabalin 150 mg daily |\n', 'gout', 'title'],
  ['# Gout\n\n| Drug | Dose | Contraindications |\n|-|-|-|\n| Pregabalin | 150 mg daily | fibromyalgia |\n', 'gout', 'title'],
]; // biome-ignore format: a table

test.each(CASES)('%s', (text, id, from) => {
  const indication = read(text)[0]?.indication ?? null;
  expect([indication?.id ?? null, indication?.from ?? null]).toEqual([id, from]);
});
