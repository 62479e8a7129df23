// Runs the bad examples of a rule as any article is run, with the built-in formulary, and keeps what is shown.

/** `core` holds the functions of the core and the text of the built-in data. */
export function exampleRunner(core) {
  const formulary = core.buildFormularyIndex(
    [{ formulary: JSON.parse(core.BUILT_IN_FORMULARY), digest: 'built-in' }],
    core.parseNameList(core.DRUG_NAMES),
  );
  const config = core.defaultConfig({ asOf: AS_OF });
  return (rule) => {
    // A rule that is off by default is shown as it speaks when it is switched on.
    const on = rule.defaultSeverity === 'off' ? { [rule.id]: 'info' } : {};
    const env = { config: { ...config, rules: { ...config.rules, ...on } }, formulary };
    const read = (text) => core.analyseArticle(text, env, { clinical: true });
    return rule.examples.bad.map((example) => {
      const found = rule.scope === 'corpus' ? together(core, env, read, example) : read(example.markdown).findings;
      return found
        .filter((finding) => finding.rule === rule.id)
        .map(({ severity, message }) => ({ severity, text: message }));
    });
  };
}

/** Pages must not change from day to day. */
const AS_OF = '2025-06-01';

function together(core, env, read, example) {
  const texts = Object.entries({ [PATH]: example.markdown, ...example.others });
  const articles = texts.map(([path, text]) => ({ path, facts: read(text).corpus }));
  return core.reduceCorpus(articles, env).get(PATH)?.findings ?? [];
}

const PATH = 'article.md';
