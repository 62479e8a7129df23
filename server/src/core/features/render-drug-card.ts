/** Shows a drug card: Markdown for a hover, plain text for a terminal; the same lines in both. */
import type { Route } from '../facts/types.ts';
import { routeWords } from '../judge/dose-words.ts';
import { escapeMarkdown, webLink } from '../text/escape-markdown.ts';
import { english, type Translate } from '../text/translate.ts';
import { STATE_WORDS } from './dose-card.ts';
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

export function renderDrugCardMarkdown(card: DrugCard, t: Translate = english): string {
  const sections = sectionsOf(card, HOVER_USES, t).map(
    ({ title, lines }) =>
      `**${escapeMarkdown(title)}**\n\n${lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')}`,
  );
  const sources = card.sources.map(
    (source, at) => `${at + 1}. ${webLink(source.title, source.url)} (${escapeMarkdown(sourceNote(source, t))})`,
  );
  const parts = [
    `**${escapeMarkdown(headWords(card))}** · ${escapeMarkdown(stateWords(card, t))}`,
    ...picture(card, t),
    ...sections,
    ...(sources.length === 0 ? [] : [`**${t('Sources')}**\n\n${sources.join('\n')}`]),
    '---',
    `*${escapeMarkdown(card.notice)}*`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The scale with the most uses, for readers who see it; the lines below say the same, and its words stand for it. */
function picture({ ranges, name }: DrugCard, t: Translate): readonly string[] {
  const scale = [...ranges].sort((a, b) => b.bars.length - a.bars.length)[0];
  if (scale === undefined) return [];
  const labelOf = ({ jurisdiction, label }: RangeBar): string => `${jurisdiction} ${label}`;
  const svg = rangePicture(scale, { labelOf, most: HOVER_BARS });
  const words = t('Dose ranges of {0} as bars; the same in words below', name);
  return [`![${escapeMarkdown(words)}](${pictureAddress(svg)})`];
}

export function renderDrugCardText(card: DrugCard): string {
  const sections = sectionsOf(card, Number.POSITIVE_INFINITY, english).map(
    ({ title, lines }) => `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );
  const sources = card.sources.map(
    (source, at) => `  ${at + 1}. ${source.title} (${sourceNote(source, english)})\n     ${source.url}`,
  );
  const parts = [
    `${headWords(card)}\n${stateWords(card, english)}`,
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

function stateWords({ id, review }: DrugCard, t: Translate): string {
  if (id === null || review === null) return t('known by name only');
  if (review.state === 'draft') return t('draft entry, not yet checked against the current label');
  const by = review.by ?? t('somebody not named');
  const words = review.state === 'approved' ? t('approved by {0}', by) : t('reviewed by {0}', by);
  return review.on === undefined ? words : `${words} ${t('on {0}', review.on)}`;
}

function sectionsOf(card: DrugCard, most: number, t: Translate): readonly Section[] {
  const byJurisdiction = [...new Set(card.uses.map((use) => use.jurisdiction))].map((jurisdiction) => ({
    title: t('{0} label', jurisdiction),
    lines: useLines(
      card.uses.filter((use) => use.jurisdiction === jurisdiction),
      card,
      most,
      t,
    ),
  }));
  const all: readonly Section[] = [
    ...byJurisdiction,
    { title: t('Guidelines, beyond the labels'), lines: useLines(card.guidelines, card, most, t) },
    { title: t('Never above'), lines: card.ceilings.map(({ route, text }) => `${words(route)}: ${text}`) },
    { title: t('Kidney function'), lines: card.renal },
    { title: t('Other adjustments'), lines: card.otherAdjustments.slice(0, most) },
    {
      title: t('Boxed warning'),
      lines: card.boxedWarnings.map(({ text, jurisdiction }) =>
        jurisdiction === null ? text : `${jurisdiction}: ${text}`,
      ),
    },
    {
      title: t('Contraindications'),
      lines: shortened(
        card.contraindications.map(({ text, jurisdiction }) =>
          jurisdiction === null ? text : `${jurisdiction}: ${text}`,
        ),
        most,
        t,
      ),
    },
    { title: t('Not in the formulary'), lines: [...card.missing, ...remarks(card, most)] },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** What a reviewer left to be checked belongs on the full card. */
const remarks = ({ review }: DrugCard, most: number): readonly string[] =>
  review?.remarks === undefined || Number.isFinite(most) ? [] : [review.remarks];

function useLines(uses: readonly CardUse[], card: DrugCard, most: number, t: Translate): readonly string[] {
  const isShort = Number.isFinite(most);
  const shown = uses.slice(0, most).flatMap((use) => {
    const { dose, sources, clauses } = wordsOf(use, card, t);
    if (isShort) return [`${[dose, ...briefly(clauses, t)].join('; ')} ${sources}`];
    return [`${dose} ${sources}`, ...(clauses.length === 0 ? [] : [`  ${clauses.join('; ')}`])];
  });
  return uses.length > most ? [...shown, t('and {0} more', uses.length - most)] : shown;
}

/** As many clauses as are read at a glance, and how many more there are. */
function briefly(clauses: readonly string[], t: Translate): readonly string[] {
  let length = 0;
  const shown = clauses.filter((clause, nth) => {
    length += clause.length;
    return nth === 0 || length <= HOVER_CLAUSES;
  });
  const more = clauses.length - shown.length;
  if (more === 0) return shown;
  return [...shown, more === 1 ? t('and 1 more condition') : t('and {0} more conditions', more)];
}

const shortened = (lines: readonly string[], most: number, t: Translate): readonly string[] =>
  lines.length > most ? [...lines.slice(0, most), t('and {0} more', lines.length - most)] : lines;

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

function wordsOf(use: CardUse, card: DrugCard, t: Translate): UseWords {
  const doses = use.doses.map(({ type, text }) => `${TYPES[type] ?? ''}${text}`);
  const marks = [words(use.route), use.release.join('/'), use.patients ?? ''].filter((mark) => mark !== '');
  const numbers = use.sources
    .map((id) => card.sources.findIndex((source) => source.id === id) + 1)
    .filter((at) => at > 0);
  const facts = [...doses, ...use.limits.map((limit) => limit.text)];
  const state = use.state === 'draft' ? '' : `; ${t(STATE_WORDS[use.state])}`;
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

const SOURCE_WORDS = { guideline: 'guideline', reference: 'reference', local: 'local source' } as const;

function sourceNote({ kind, jurisdiction, date, retrieved, tier, currency }: CardSource, t: Translate): string {
  const age = date ?? (currency === 'old' ? t('old, date unknown') : t('date unknown'));
  const what = kind === 'label' ? t('{0} label', jurisdiction) : t(SOURCE_WORDS[kind]);
  return [what, age, t('tier {0}', tier), ...(retrieved === null ? [] : [t('read {0}', retrieved)])].join(', ');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal must not be given any
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

const printable = (text: string): string => text.replace(CONTROLS, ' ');
