import { blocksFor } from '../article/blocks-for.ts';
import type { Article, Block } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import { Sign } from '../text/signs/sign.ts';

/** "Source: [NICE CG173](…)", "Adapted from …": a line that speaks for its section. */
const SOURCE_LINE = /^[\s*_([]{0,6}(?:sources?|references?|adapted from|modified from|taken from|based on)\b/i;

/** What a section may say the source of: its doses, its table, its steps. */
const WHAT =
  '(?:dos(?:es|ages?|ing)|regimens?|amounts|figures|durations|tables?|sections?|steps?|schedules?|recommendations?|algorithms?|order|sequence|choices?|options|targets|ranges|titration|advice|treatment)';
/** "follow", "are those of", "taken from": whose they are. */
const WHOSE =
  '(?:follows?|as (?:in|per|given (?:in|by))|(?:is|are|was|were) (?:all )?(?:those|that) (?:of|in|from|given)|(?:is|are|was|were) (?:all )?(?:from|as in|as given|as per)|(?:taken|adapted|drawn|derived|reproduced|summari[sz]ed) (?:from|by|after)|accord(?:s|ing) (?:to|with)|based on|in (?:line|keeping|accordance) with|(?:comes?|came) from|agrees? with|reflects?|consistent with|as recommended (?:by|in))';

/** "Doses are taken from the product information [2]", "All from (2).", "Doses: national formulary.²": so does this. */
const DOSES_FROM =
  /^[\s*_([]{0,6}(?:(?:all|the|these) )?(?:all|dos(?:es|ages?|ing)|regimens?|amounts|figures|durations) ?(?:(?:(?:above|below|given|shown|listed|are|is|all|[io][nf] (?:this|the) table) ){0,3}(?:taken from|from|as in|as per|as given (?:by|in)|follow|according to|based on|adapted from)\b|(?:above|below|in (?:this|the) table)?: (?!.{0,60}\d ?(?:mg|m?cg|micro|g|mL|units?)\b))/i;
/** The same as any sentence or clause of a paragraph: "The regimens above are those of the society [3]." */
const SAYS_WHOSE = new Sign(
  new RegExp(
    `(?:^[\\s*_([]{0,6}(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}\\.? )?|[.;:!?] )(?:(?:all|the|these|this|our|its|both|usual|starting|standard|recommended|above|following|order of) ){0,3}${WHAT}\\b(?: (?:[^\\s.;:!?]|\\.(?=\\d)){1,30}){0,12}? ${WHOSE}\\b|(?:^[\\s*_([]{0,6}|[.;:!?] )(?:[a-z-]{3,20} ){1,2}(?:dos(?:es|ages|ing)|regimens) ${WHOSE}\\b|(?:^[\\s*_([]{0,6}|[.;:!?] )sources? (?:of|for) (?:(?:all|the|these|this|both) ){0,2}${WHAT}\\b`,
    'i',
  ),
);

/** Whether the heading over a block, or a source line of its section, cites. The title speaks for nothing in particular. */
export function sourcedSections(article: Article, cites: (block: Block) => boolean): (block: number) => boolean {
  const sourced = new Set<number>();
  const add = (block: Block): void => {
    if (block.region === 'body' && cites(block)) sourced.add(block.section);
  };
  for (const block of blocksFor(article, isSourceLine))
    if (block.kind !== 'heading' && isSourceLine(block.view)) add(block);
  for (const heading of headingsIn(article)) {
    add(heading);
    if (isLedBySource(article, heading, cites)) sourced.add(heading.section);
  }
  return (index) => {
    if (sourced.size === 0) return false;
    let section = article.blocks[index]?.section ?? null;
    // A heading is deeper than its parent, and there are six levels.
    for (; section !== null; section = article.sections[section]?.parent ?? null) if (sourced.has(section)) return true;
    return false;
  };
}

/** All but the title, which speaks for nothing in particular. */
const headingsIn = ({ blocks, sections, title }: Article): Block[] =>
  sections.flatMap(({ heading }) => (heading === null || heading === title?.block ? [] : (blocks[heading] ?? [])));

/** The section begins with a list of sources: "- [Guideline][4]" and nothing else, before the advice. */
function isLedBySource({ blocks }: Article, heading: Block, cites: (block: Block) => boolean): boolean {
  const first = blocks[heading.index + 1];
  return (
    first !== undefined && first.item !== null && first.section === heading.section && isOneLink(first) && cites(first)
  );
}

function isOneLink({ view }: Block): boolean {
  const text = view.text.trim();
  return view.marks.some(({ kind, start, end }) => kind === 'link' && text !== '' && end - start >= text.length);
}

const isSourceLine = ofWords(
  ({ text, signs }) =>
    SOURCE_LINE.test(text.slice(0, 40)) ||
    DOSES_FROM.test(text.slice(0, 80)) ||
    (text.length <= LONGEST && signs.has(SAYS_WHOSE) && SAYS_WHOSE.pattern.test(text)),
);
/** A longer paragraph speaks of much else. */
const LONGEST = 1000;
