// What `npm run precision` measured, for the pages: by rule, over all draws, and as one table.

/** Rule → findings read and findings right, joined over the draws. */
export function measuredByRule({ draws }) {
  const rules = new Map();
  for (const draw of draws) {
    for (const [rule, { findings, right }] of Object.entries(draw.rules)) {
      const known = rules.get(rule) ?? { findings: 0, right: 0 };
      rules.set(rule, { findings: known.findings + findings, right: known.right + right });
    }
  }
  return rules;
}

/** The table of docs/precision.md. */
export function precisionTable(measured, draws) {
  if (draws.length === 0) return 'Nothing has been measured yet.';
  const rows = [...measured].sort(([a], [b]) => (a < b ? -1 : 1));
  const links = draws.map(({ name, findings }) => `[${name}](precision/${name}.md) (${findings} findings)`);
  return [
    `Draws: ${links.join(', ')}. A finding counts as right only when both readers say so.`,
    '',
    '| rule | findings | right | share |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ([rule, { findings, right }]) => `| ${rule} | ${findings} | ${right} | ${(right / findings).toFixed(2)} |`,
    ),
  ].join('\n');
}
