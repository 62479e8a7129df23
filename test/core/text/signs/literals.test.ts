import { describe, expect, it } from 'vitest';
import { literalsOf } from '../../../../server/src/core/text/signs/literals.ts';

describe('what every match of a pattern holds', () => {
  it.each([
    [/\bavoid\b/i, ['avoid'], ['avoid']],
    [/Is (?:it|he) ill/, ['is it il', 'is he il'], ['is it il', 'is he il']],
    [/colou?r/, ['color', 'colour'], ['color', 'colour']],
    [/licen[cs]ed/, ['licenced', 'licensed'], ['licenced', 'licensed']],
    [/reduc\w{1,5} by/, ['reduc'], ['reduc']],
    [/\w{3,20}itis/, ['itis'], null],
    [/\d{1,2} ?%/, ['0%', '0 %', '00%', '00 %'], ['0%', '0 %', '00%', '00 %']],
    [/first[- ]line/, ['first-li', 'first li'], ['first-li', 'first li']],
    [/don[’']t/, ["don't"], ["don't"]],
    [/(?<=\bday )\d,\d{3}/, ['0,000'], ['0,000']],
    [/(?<!the )cat(?! fish)/, ['cat'], ['cat']],
    [/a(?=.*zebra)/, ['zebra'], ['a']],
    [/(\w+)\1/, null, null],
    [/(?:yes|\p{L}+)/u, null, null],
    [/(?:very )?(?:good|bad)?/, null, null],
    [/[^a]/, null, null],
    [/\u00bd|¾/, ['½'], ['½']],
    [/\u00e9|é/, null, null],
    [/(?<name>quick)\k<name>/, ['quick'], ['quick']],
  ] as const)('%s', (pattern, held, first) => {
    const found = literalsOf(pattern);
    expect(found.held === null ? null : [...found.held].sort()).toEqual(held === null ? null : [...held].sort());
    expect(found.first === null ? null : [...found.first].sort()).toEqual(first === null ? null : [...first].sort());
  });
});
