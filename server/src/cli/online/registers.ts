import type { Identifier, LookedUp } from '../../core/index.ts';

/** What a register answered: a status, and its body as text. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** How one register is asked; `read` gives null for an answer that says neither yes nor no. */
export interface Register {
  /** As messages call it. */
  readonly name: string;
  readonly address: (text: string) => string;
  readonly read: (answer: Answer, text: string) => LookedUp | null;
  /** Asked in a second step for the title of what exists. */
  readonly title?: {
    readonly address: (text: string) => string;
    readonly accept: string;
    readonly read: (answer: Answer) => string | null;
  };
}

const MISSING: LookedUp = { exists: false, title: null, retracted: false };
const EXISTS: LookedUp = { exists: true, title: null, retracted: false };

export type Registers = Readonly<Record<Identifier['kind'], Register>>;

export interface Bases {
  readonly doi: string;
  readonly pubmed: string;
  readonly trials: string;
}

export const PUBLIC_BASES: Bases = {
  doi: 'https://doi.org',
  pubmed: 'https://eutils.ncbi.nlm.nih.gov',
  trials: 'https://clinicaltrials.gov',
};

/** The registers at their addresses; tests give others. Only an answer in a register's own words says that something is missing. */
export const registersAt = ({ doi, pubmed, trials }: Bases): Registers => ({
  doi: {
    name: 'doi.org',
    address: (text) => `${doi}/api/handles/${path(text)}`,
    read: ({ body }) => {
      const code = at(parsed(body), 'responseCode');
      return code === 1 ? EXISTS : code === 100 ? MISSING : null;
    },
    title: {
      address: (text) => `${doi}/${path(text)}`,
      accept: 'application/vnd.citationstyles.csl+json',
      read: ({ status, body }) => (status === 200 ? words(at(parsed(body), 'title')) : null),
    },
  },
  pmid: {
    name: 'PubMed',
    address: (text) =>
      `${pubmed}/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&tool=clinlint&id=${encodeURIComponent(text)}`,
    read: ({ body }, text) => {
      const entry = at(at(parsed(body), 'result'), text);
      if (/cannot get document summary/i.test(words(at(entry, 'error')) ?? '')) return MISSING;
      const title = words(at(entry, 'title'));
      return title === null ? null : { exists: true, title, retracted: isRetracted(at(entry, 'pubtype')) };
    },
  },
  nct: {
    name: 'ClinicalTrials.gov',
    address: (text) => `${trials}/api/v2/studies/${encodeURIComponent(text)}?fields=IdentificationModule`,
    read: ({ status, body }, text) => {
      if (status === 404) return body.includes(text) ? MISSING : null;
      const known = at(at(at(parsed(body), 'protocolSection'), 'identificationModule'), 'nctId');
      return known === text ? EXISTS : null;
    },
  },
});

/** PubMed marks the retracted article itself, and apart from it the notice that retracts it. */
const isRetracted = (types: unknown): boolean => Array.isArray(types) && types.includes('Retracted Publication');

/** A slash parts prefix and suffix of a DOI and stays. */
const path = (text: string): string => encodeURIComponent(text).replaceAll('%2F', '/');

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** CSL gives a title as text; some registers give a list of one. */
function words(value: unknown): string | null {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? text.replace(/<[^<>]{1,40}>/g, '').trim() : null;
}
