import type { ArticleFacts, IdentifierFact, ReferenceFact } from '../facts/types.ts';
import { allReferences } from '../rules/filed-references.ts';
import { isWellFormed } from '../rules/identifier-shape.ts';
import type { Problem } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** What a register says of an identifier. */
export interface LookedUp {
  readonly exists: boolean;
  /** Of the work that it belongs to; null where the register gives none. */
  readonly title: string | null;
  /** The register says that the work was retracted. */
  readonly retracted: boolean;
}

/** Answers by `nameOf` an identifier; one without an answer was not looked up. */
export type Lookups = ReadonlyMap<string, LookedUp>;

export interface Identifier {
  readonly kind: 'doi' | 'pmid' | 'nct';
  readonly text: string;
}

export const nameOf = ({ kind, text }: Identifier): string => `${kind}:${text.toLowerCase()}`;

const REGISTERS = { doi: 'doi.org', pmid: 'PubMed', nct: 'ClinicalTrials.gov' } as const;
const WORDS = { doi: 'DOI', pmid: 'PMID', nct: 'trial number' } as const;

/** The identifiers of an article that a register can be asked for, each once. */
export function identifiersToLookUp(facts: ArticleFacts): readonly Identifier[] {
  const found = allReferences(facts).flatMap((entry) => identifiersOf(entry).map(({ identifier }) => identifier));
  return [...new Map(found.map((identifier) => [nameOf(identifier), identifier])).values()];
}

/** Identifiers that no register knows, that belong to another work than their entry, or whose work was retracted. */
export function lookupProblems(lookups: Lookups | null, facts: ArticleFacts): readonly Problem[] {
  if (lookups === null) return [];
  return allReferences(facts).flatMap((entry) =>
    identifiersOf(entry).flatMap(({ identifier, span }): Problem[] => {
      const looked = lookups.get(nameOf(identifier));
      if (looked === undefined) return [];
      const { kind, text } = identifier;
      const data = { register: REGISTERS[kind], identifier: `${WORDS[kind]} ${text}` };
      if (!looked.exists) return [{ messageId: 'missing', data, span, subject: nameOf(identifier) }];
      if (looked.retracted) return [{ messageId: 'retracted', data, span, subject: nameOf(identifier) }];
      if (looked.title === null || kind === 'nct' || agrees(looked.title, entry)) return [];
      const title = looked.title.slice(0, 120);
      const subject = nameOf(identifier);
      return [{ messageId: 'otherTitle', data: { ...data, title }, span, severity: 'warning', subject }];
    }),
  );
}

interface Placed {
  readonly identifier: Identifier;
  readonly span: Span;
}

function identifiersOf(entry: ReferenceFact): readonly Placed[] {
  const linked = [
    { kind: 'doi', text: entry.doi, span: entry.span },
    { kind: 'pmid', text: entry.pmid, span: entry.span },
  ] as const;
  const found = [...entry.identifiers, ...linked].flatMap(({ kind, text, span }): readonly Placed[] =>
    text !== null && canBeLookedUp(kind) && isWellFormed(kind, text) ? [{ identifier: { kind, text }, span }] : [],
  );
  const seen = new Set<string>();
  return found.filter(({ identifier }) => {
    const name = nameOf(identifier);
    return !seen.has(name) && seen.add(name) !== undefined;
  });
}

const canBeLookedUp = (kind: IdentifierFact['kind']): kind is Identifier['kind'] => kind in REGISTERS;

/** Of fewer words nothing can be told: "Editorial", "Gout". */
const FEWEST_WORDS = 4;
/** A title may be shortened or translated; another work shares hardly a word of it. */
const LEAST_SHARED = 0.25;

function agrees(title: string, entry: ReferenceFact): boolean {
  const words = [...new Set(wordsOf(title))];
  if (words.length < FEWEST_WORDS) return true;
  const own = new Set(wordsOf(`${entry.title ?? ''} ${entry.text}`));
  if (own.size < FEWEST_WORDS) return true;
  return words.filter((word) => own.has(word)).length >= words.length * LEAST_SHARED;
}

/** Words of four letters or more, without accents. */
const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, 2_000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}{4,60}/gu) ?? [];
