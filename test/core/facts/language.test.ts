import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../server/src/core/facts/language.ts';

describe('the language of an article', () => {
  it.each<readonly [what: string, text: string, language: string]>([
    ['English prose', 'The dose should be reduced in patients with a low clearance.', 'en'],
    ['English notes in phrases', 'Start 5 mg, max 20 mg. SE: dry mouth. Tag the chart.', 'en'],
    ['nothing', '', 'en'],
    ['German prose', 'Die Gabe ist nicht bei allen Patienten und wird mit der Zeit reduziert.', 'de'],
    ['German notes in phrases', 'Dosierung: Start 1 mg, Erhaltung 6–24 mg/Tag. Nebenwirkungen: Übelkeit', 'de'],
    ['French notes in phrases', 'Posologie : 1 g 3 fois par jour, 7 jours. Effets indésirables', 'fr'],
    ['Spanish notes in phrases', 'Dosis: 10 mg cada 8 horas, 3 veces al día', 'es'],
    ['another writing system', 'Лекарство принимают два раза в день после еды', 'und'],
  ])('%s', (_what, text, language) => expect(languageOf(text)).toBe(language));
});
