import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('reference/missing-list', {
  reports: [
    ['citations and no list, once', '⟦# Gout⟧\n\nRest the joint [1]. Cool it [2].', 'noList'],
    ['a citation in a list item', '⟦# Gout⟧\n\n- Rest the joint [1]', 'noList'],
    ['a superscript', '⟦# Gout⟧\n\nRest the joint.<sup>1</sup>', 'noList'],
    ['a heading with nothing under it', '# Gout\n\nRest the joint [1].\n\n⟦## References⟧', 'emptyList'],
  ],
  ignores: [
    ['a number that is itself a link to its source', '# Gout\n\nRest the joint [7](https://example.org/gout).'],
    ['an article with a list', '# Gout\n\nRest the joint [1].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.'],
    ['an unnumbered list', '# Gout\n\nRest the joint [1].\n\n## References\n\nLee A. Gout. BMJ 2019.'],
    ['footnotes', '# Gout\n\nRest the joint.[^1]\n\n[^1]: Lee A. Gout. BMJ 2019.'],
    ['an article that cites nothing', '# Gout\n\nRest the joint.'],
    ['keys of a bibliography file', '# Gout\n\nRest the joint [@lee2019].'],
    ['links', '# Gout\n\nRest the joint [1](https://example.org/gout).'],
    ['bare numbers that do not begin at 1', '# Gout\n\n- Flares last for days 7\n- Rest for longer 10'],
    ['code', '# Gout\n\nWrite `[1]` for a citation.'],
    ['a comment', '# Gout\n\nRest the joint. <!-- [1] -->'],
  ],
});
