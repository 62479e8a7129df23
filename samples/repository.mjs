#!/usr/bin/env node
// Makes a git repository of articles as an editorial team might have it: two years of history, defects that nobody has
// mended yet, and three branches that stand for pull requests. Usage: node samples/repository.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DISCLAIMER = `## Disclaimer

This article is intended for healthcare professionals. It does not replace clinical judgement; verify every dose against the current label before prescribing.
`;

const head = (title, updated) => `---
title: ${title}
audience: professional
status: approved
last_updated: ${updated}
next_review: 2028-06-01
authors: [B. Writer]
reviewers: [C. Pharmacist]
---

# ${title}
`;

const neuropathy = ({ doses, start, supply, claim, references, algorithm, disclaimer }) => `${head('Painful diabetic neuropathy', '2026-05-04')}
## Treatment

${start}

${doses}

${claim}
${supply}
## Treatment algorithm

${algorithm}

## References

${references}

${disclaimer}`;

const NEUROPATHY = {
  start: 'We recommend duloxetine as first-line treatment [1].',
  doses: 'Give duloxetine 60 mg once daily [1]. If it is not tolerated, give pregabalin 50 mg three times daily [2].',
  supply: '\nIn adults with a creatinine clearance of 30 to 60 mL/min, give pregabalin 75 mg twice daily at most [2].\n',
  claim: 'Half of all patients have at least a moderate response to a first drug [1].',
  algorithm: `1. Start duloxetine 60 mg once daily [1].
2. If the response is inadequate after 8 weeks, switch to pregabalin 50 mg three times daily [2].
3. If pain persists, refer to a pain clinic.`,
  references: `1. Duloxetine delayed-release capsules: US prescribing information. Indianapolis: Lilly; 2023.
2. Pregabalin capsules: US prescribing information. New York: Pfizer; 2020.`,
  disclaimer: DISCLAIMER,
};

/** Written long ago: a citation without an entry, a unit that is misread, no disclaimer. Nobody has mended it. */
const OLD_HYPERTENSION = `# Hypertension in adults

## Treatment

Start amlodipine 5.0 mg once daily [1]. The dose may be raised to amlodipine 10 mg QD [3].

## References

1. Amlodipine tablets: US prescribing information. New York: Pfizer; 2019.
2. Hypertension in adults. London: NICE; 2019.
`;

const GOUT = `${head('Gout flares', '2026-02-10')}
## Treatment

For a flare of gout, give colchicine 1.2 mg once and 0.6 mg one hour later [1].

## References

1. Colchicine tablets: US prescribing information. Deerfield: Takeda; 2020.

${DISCLAIMER}`;

/** A pull request that means well and must not pass: every change in it is one that a line diff makes hard to see. */
const BAD = {
  ...NEUROPATHY,
  start: 'We suggest duloxetine as first-line treatment.',
  doses: 'Give duloxetine 180 mg once daily [1]. If it is not tolerated, give pregabalin 50 mg three times daily [2].',
  algorithm: `1. Start duloxetine 60 mg once daily [1].
2. If the response is inadequate after 8 weeks, switch to pregabalin 50 mg three times daily [2].
3. If pain persists, add tramadol 50 mg every 6 hours [3].`,
  disclaimer: '',
};

/** A pull request as it should be: wording and order, a corrected dose of an old article, nothing that harms. */
const GOOD = {
  ...NEUROPATHY,
  claim: 'At least a moderate response to a first drug is seen in half of all patients [1].',
  supply: '\nPregabalin: in adults with a creatinine clearance of 30 to 60 mL/min, give 75 mg twice daily at most [2].\n',
};
const MENDED_HYPERTENSION = OLD_HYPERTENSION.replace('5.0 mg', '5 mg').replace('10 mg QD [3]', '10 mg once daily [2]');

/** A pull request that takes the short way: it accepts its own defect, in the text and in the baseline. */
const HIDDEN = {
  ...NEUROPATHY,
  doses: `<!-- clinlint-disable-next-line dose/above-label-max -- agreed with the author by=B. Writer -->
Give duloxetine 180 mg once daily [1]. If it is not tolerated, give pregabalin 50 mg three times daily [2].`,
};

const CONFIG = `# Judged by US labels. What was there when Clinlint was switched on is in the baseline.
extends: recommended
jurisdictions: [US]
baseline: .clinlint-baseline.json
`;

export const BRANCHES = { bad: 'raise-duloxetine', good: 'tidy-wording', hidden: 'accept-it' };

/** Makes the repository in an empty folder. `baseline` is called once everything old is there, and writes the baseline. */
export function makeRepository(folder, baseline) {
  const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'pipe', encoding: 'utf8', env: environment });
  const environment = { ...process.env };
  const commit = (message, who, day) => {
    Object.assign(environment, {
      ...{ GIT_AUTHOR_NAME: who, GIT_AUTHOR_EMAIL: 'editors@example.org', GIT_AUTHOR_DATE: `${day}T09:00:00Z` },
      ...{ GIT_COMMITTER_NAME: who, GIT_COMMITTER_EMAIL: 'editors@example.org', GIT_COMMITTER_DATE: `${day}T09:00:00Z` },
    });
    git('add', '-A');
    git('-c', 'commit.gpgsign=false', 'commit', '-q', '-m', message);
  };
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const branch = (name, from = 'main') => git('checkout', '-q', '-b', name, from);

  git('init', '-q', '-b', 'main');
  write('articles/hypertension.md', OLD_HYPERTENSION);
  commit('Hypertension', 'B. Writer', '2024-03-01');
  write('articles/painful-diabetic-neuropathy.md', neuropathy(NEUROPATHY));
  commit('Painful diabetic neuropathy', 'B. Writer', '2026-05-04');
  write('articles/gout.md', GOUT);
  commit('Gout flares', 'D. Editor', '2026-06-01');
  write('.clinlintrc.yaml', CONFIG);
  baseline(folder);
  commit('Switch Clinlint on; accept what was there', 'D. Editor', '2026-07-01');

  branch(BRANCHES.bad);
  write('articles/painful-diabetic-neuropathy.md', neuropathy(BAD));
  commit('Raise duloxetine', 'B. Writer', '2026-07-02');
  branch(BRANCHES.good, 'main');
  write('articles/painful-diabetic-neuropathy.md', neuropathy(GOOD));
  write('articles/hypertension.md', MENDED_HYPERTENSION);
  baseline(folder);
  commit('Tidy the wording; mend the hypertension article', 'D. Editor', '2026-07-03');
  branch(BRANCHES.hidden, 'main');
  write('articles/painful-diabetic-neuropathy.md', neuropathy(HIDDEN));
  write('articles/gout.md', GOUT.replace('0.6 mg', '6 mg'));
  baseline(folder);
  commit('Accept it', 'B. Writer', '2026-07-04');
  git('checkout', '-q', 'main');
}

function start(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder}: is not empty`);
  mkdirSync(folder, { recursive: true });
  const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
  if (!existsSync(command)) throw new Error('dist/cli.js is missing: run `npm run build` first');
  makeRepository(folder, (cwd) => {
    const env = { ...process.env, CI: '' };
    execFileSync(process.execPath, [command, 'lint', '.', '--update-baseline'], { cwd, env, stdio: 'ignore' });
  });
  process.stdout.write(`${folder}: branches main, ${Object.values(BRANCHES).join(', ')}\n`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  if (folder === undefined) throw new Error('name an empty folder: node samples/repository.mjs FOLDER');
  start(resolve(folder));
}
