/** Turns the label of a formulary rule's indication into the names that articles use for it. */

const SETTING = /^(?:the )?(?:acute )?(?:treatment|management|relief|therapy|reduction) of (?:the )?/i;
const SEVERITY =
  /^(?:serious|severe|mild to moderate|moderate to severe|mild|moderate|moderately severe|suspected|confirmed) /i;
const POPULATION = / in (?:adults?|children|adolescents|patients|women|men|infants|people)(?![\p{L}])[\s\S]{0,80}$/iu;
const OF = /^([\p{L}]{3,30}) of (?:the )?([\s\S]{3,80})$/u;
const ABBREVIATION = /^[A-Z][A-Za-z0-9-]{0,5}[A-Z0-9]$/;

export function labelNames(label: string): {
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
} {
  const inBrackets = /\(([^()]{2,60})\)/.exec(label)?.[1] ?? '';
  const bare = label.replace(/ {0,3}\([^()]{0,60}\)/, '').trim();
  const core = bare.replace(SETTING, '').replace(POPULATION, '').trim();
  const mild = core.replace(SEVERITY, '');
  const turned = OF.exec(mild);
  const names = [bare, core, mild, ...(turned === null ? [] : [`${turned[2]} ${turned[1]}`])];
  return {
    names: [...new Set(names)].filter((name) => name.length >= 4),
    abbreviations: ABBREVIATION.test(inBrackets) ? [inBrackets] : [],
  };
}

const NOT_NARROWER =
  /(?:^|[^\p{L}])(?:of|with|without|after|from|in|non|not|prevent\p{L}{0,6}|prophyla\p{L}{0,6}|withdrawal)(?![\p{L}])/iu;

interface Found {
  readonly end: number;
  readonly start: number;
  readonly value: string | null;
}

/** A label that ends with a known condition ("hospital-acquired MRSA pneumonia") names a narrower kind of it. */
export function inferredBroader(label: string, found: readonly Found[]): readonly string[] {
  const last = found.at(-1);
  if (last === undefined || last.value === null || last.end !== label.length || last.start > 40) return [];
  return NOT_NARROWER.test(label.slice(0, last.start)) ? [] : [last.value];
}
