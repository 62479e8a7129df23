/** Shows a drug card: Markdown for a hover, plain text for a terminal; the same lines in both. */
import type { Route } from '../facts/types.ts';
import { routeWords } from '../judge/dose-words.ts';
import { escapeMarkdown, webLink } from '../text/escape-markdown.ts';
import type { CardSource, CardUse, DrugCard } from './drug-card.ts';
import type { RangeBar } from './range-bars.ts';
import { pictureAddress, rangePicture } from './range-picture.ts';

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A hover is read at a glance; the command line shows everything. */
const HOVER_USES = 4;
const HOVER_BARS = 6;
/** In characters. */
const HOVER_CLAUSES = 160;

export function renderDrugCardMarkdown(card: DrugCard): string {
  const sections = sectionsOf(card, HOVER_USES).map(
    ({ title, lines }) =>
      `**${escapeMarkdown(title)}**\n\n${lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')}`,
  );
  const sources = card.sources.map(
    (source, at) => `${at + 1}. ${webLink(source.title, source.url)} (${escapeMarkdown(sourceNote(source))})`,
  );
  const parts = [
    `**${escapeMarkdown(headWords(card))}** · ${escapeMarkdown(stateWords(card))}`,
    ...picture(card),
    ...sections,
    ...(sources.length === 0 ? [] : [`**Sources**\n\n${sources.join('\n')}`]),
    '---',
    `*${escapeMarkdown(card.notice)}*`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The scale with the most uses, for readers who see it; the lines below say the same, and its words stand for it. */
function picture({ ranges, name }: DrugCard): readonly string[] {
  const scale = [...ranges].sort((a, b) => b.bars.length - a.bars.length)[0];
  if (scale === undefined) return [];
  const labelOf = ({ jurisdiction, label }: RangeBar): string => `${jurisdiction} ${label}`;
  const svg = rangePicture(scale, { labelOf, most: HOVER_BARS });
  return [`![${escapeMarkdown(`Dose ranges of ${name} as bars; the same in words below`)}](${pictureAddress(svg)})`];
}

export function renderDrugCardText(card: DrugCard): string {
  const sections = sectionsOf(card, Number.POSITIVE_INFINITY).map(
    ({ title, lines }) => `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );
  const sources = card.sources.map(
    (source, at) => `  ${at + 1}. ${source.title} (${sourceNote(source)})\n     ${source.url}`,
  );
  const parts = [
    `${headWords(card)}\n${stateWords(card)}`,
    ...sections,
    ...(sources.length === 0 ? [] : [`Sources\n${sources.join('\n')}`]),
    card.notice,
  ];
  return `${printable(parts.join('\n\n'))}\n`;
}

function headWords({ name, synonyms, brands }: DrugCard): string {
  const others = [...synonyms, ...brands].slice(0, 6);
  return others.length === 0 ? name : `${name} (${others.join(', ')})`;
}

function stateWords({ id, review }: DrugCard): string {
  if (id === null || review === null) return 'known by name only';
  if (review.state === 'draft') return 'draft entry, not yet checked against the current label';
  return `${review.state} by ${review.by ?? 'somebody not named'}${review.on === undefined ? '' : ` on ${review.on}`}`;
}

function sectionsOf(card: DrugCard, most: number): readonly Section[] {
  const byJurisdiction = [...new Set(card.uses.map((use) => use.jurisdiction))].map((jurisdiction) => ({
    title: `${jurisdiction} label`,
    lines: useLines(
      card.uses.filter((use) => use.jurisdiction === jurisdiction),
      card,
      most,
    ),
  }));
  const all: readonly Section[] = [
    ...byJurisdiction,
    { title: 'Guidelines, beyond the labels', lines: useLines(card.guidelines, card, most) },
    { title: 'Never above', lines: card.ceilings.map(({ route, text }) => `${words(route)}: ${text}`) },
    { title: 'Kidney function', lines: card.renal },
    { title: 'Other adjustments', lines: card.otherAdjustments.slice(0, most) },
    {
      title: 'Boxed warning',
      lines: card.boxedWarnings.map(({ text, jurisdiction }) =>
        jurisdiction === null ? text : `${jurisdiction}: ${text}`,
      ),
    },
    {
      title: 'Contraindications',
      lines: shortened(
        card.contraindications.map(({ text, jurisdiction }) =>
          jurisdiction === null ? text : `${jurisdiction}: ${text}`,
        ),
        most,
      ),
    },
    { title: 'Not in the formulary', lines: [...card.missing, ...remarks(card, most)] },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** What a reviewer left to be checked belongs on the full card. */
const remarks = ({ review }: DrugCard, most: number): readonly string[] =>
  review?.remarks === undefined || Number.isFinite(most) ? [] : [review.remarks];

function useLines(uses: readonly CardUse[], card: DrugCard, most: number): readonly string[] {
  const isShort = Number.isFinite(most);
  const shown = uses.slice(0, most).flatMap((use) => {
    const { dose, sources, clauses } = wordsOf(use, card);
    if (isShort) return [`${[dose, ...briefly(clauses)].join('; ')} ${sources}`];
    return [`${dose} ${sources}`, ...(clauses.length === 0 ? [] : [`  ${clauses.join('; ')}`])];
  });
  return uses.length > most ? [...shown, `and ${uses.length - most} more`] : shown;
}

/** As many clauses as are read at a glance, and how many more there are. */
function briefly(clauses: readonly string[]): readonly string[] {
  let length = 0;
  const shown = clauses.filter((clause, nth) => {
    length += clause.length;
    return nth === 0 || length <= HOVER_CLAUSES;
  });
  const more = clauses.length - shown.length;
  return more === 0 ? shown : [...shown, more === 1 ? 'and 1 more condition' : `and ${more} more conditions`];
}

const shortened = (lines: readonly string[], most: number): readonly string[] =>
  lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines;

const TYPES: Readonly<Record<string, string>> = {
  initial: 'start ',
  loading: 'loading ',
  prn: 'as needed ',
  taper: 'taper ',
  titration: 'steps ',
};

interface UseWords {
  readonly dose: string;
  /** Each once, also where the start and the range name it. */
  readonly clauses: readonly string[];
  readonly sources: string;
}

function wordsOf(use: CardUse, card: DrugCard): UseWords {
  const doses = use.doses.map(({ type, text }) => `${TYPES[type] ?? ''}${text}`);
  const marks = [words(use.route), use.release.join('/'), use.patients ?? ''].filter((mark) => mark !== '');
  const numbers = use.sources
    .map((id) => card.sources.findIndex((source) => source.id === id) + 1)
    .filter((at) => at > 0);
  const facts = [...doses, ...use.limits.map((limit) => limit.text)];
  const state = use.state === 'draft' ? '' : `; ${use.state}`;
  const publisher = card.sources.find(
    (source) => source.id === use.sources[0] && source.kind === 'guideline',
  )?.publisher;
  const label = publisher === undefined ? use.label : `${publisher}: ${use.label}`;
  return {
    dose: `${label} (${marks.join(', ')}): ${facts.join('; ')}${state}`,
    clauses: [...new Set(use.conditions.flatMap((condition) => condition.split('; ')))],
    sources: `[${numbers.join(', ')}]`,
  };
}

const words = (route: string): string => routeWords([route as Route]) || route;

function sourceNote({ kind, jurisdiction, date, retrieved, tier, currency }: CardSource): string {
  const age = date ?? (currency === 'old' ? 'old, date unknown' : 'date unknown');
  const what = kind === 'label' ? `${jurisdiction} label` : kind;
  return [what, age, `tier ${tier}`, ...(retrieved === null ? [] : [`read ${retrieved}`])].join(', ');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal must not be given any
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

const printable = (text: string): string => text.replace(CONTROLS, ' ');
