import type { Bibliography } from '../facts/bibliography/parse-bibliography.ts';
import type { ArticleFacts } from '../facts/types.ts';
import type { Problem } from '../rules/rule.ts';

/** A file that is no bibliography at all would otherwise fill the report. */
const MOST = 10;

/**
 * What the files of an article are wrong about: what cannot be read, and cited keys that stand twice. Files that the
 * article neither names nor cites from do not concern it.
 */
export function bibliographyProblems(bibliography: Bibliography | null, facts: ArticleFacts): readonly Problem[] {
  if (bibliography === null || !(bibliography.named || facts.citations.some(({ style }) => style === 'pandoc')))
    return [];
  const { files } = bibliography;
  const at = facts.governance.anchor;
  const unusable = files.flatMap(({ problems }) =>
    problems.slice(0, MOST).map(({ file, line, message }): Problem => {
      const place = line === null ? file : `${file}:${line}`;
      return { messageId: 'unusable', data: { file: place, error: message }, span: at, subject: place };
    }),
  );
  const twice = (facts.bibliography?.cited ?? []).flatMap(({ key, address }): Problem[] => {
    const file = files.find((one) => one.address === address);
    const line = file?.repeated.get(key.toLowerCase());
    if (file === undefined || line === undefined) return [];
    const data = { key, file: `${file.name}:${line}` };
    return [{ messageId: 'duplicate', data, span: citing(facts, key), severity: 'warning', subject: `key ${key}` }];
  });
  return [...unusable, ...twice];
}

function citing(facts: ArticleFacts, key: string): Problem['span'] {
  const parts = facts.citations.flatMap((citation) => citation.parts);
  return parts.find((part) => part.key?.toLowerCase() === key.toLowerCase())?.span ?? facts.governance.anchor;
}
