// The work of the GitHub Action: lints, writes the job summary, reviews a pull request and perhaps comments on it. Reads
// its inputs from the environment and hands them to the command as a list, so that no shell ever sees them.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const MARK = '<!-- clinlint-review -->';
/** GitHub takes 65,536 characters in a comment. */
const MOST = 60_000;

const input = (name) => (process.env[`INPUT_${name}`] ?? '').trim();
const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const command = (kind, words) =>
  process.stdout.write(`::${kind} title=Clinlint::${words.replace(/%/g, '%25').replace(/\r?\n/g, '%0A')}\n`);

function append(variable, text) {
  const file = process.env[variable];
  if (file !== undefined && file !== '') appendFileSync(file, text);
}

/** `env` without the job summary where a run is not to write one. */
function clinlint(args, { capture = false, summary = true } = {}) {
  const env = summary ? process.env : { ...process.env, GITHUB_STEP_SUMMARY: '' };
  const stdio = ['ignore', capture ? 'pipe' : 'inherit', 'inherit'];
  const { status, stdout, error } = spawnSync(process.execPath, [CLI, ...args], {
    ...{ env, stdio },
    ...{ encoding: 'utf8', maxBuffer: 1 << 28 },
  });
  if (error !== undefined) command('error', `the command could not be run: ${error.message}`);
  return { status: status ?? 2, out: stdout ?? '' };
}

function pullRequest() {
  const path = process.env.GITHUB_EVENT_PATH;
  if (path === undefined || path === '') return null;
  const { pull_request: pull } = JSON.parse(readFileSync(path, 'utf8'));
  return pull === undefined ? null : { number: pull.number, base: pull.base.sha };
}

function revision(pull) {
  const since = input('SINCE') || 'auto';
  if (since === 'none') return null;
  return since === 'auto' ? (pull?.base ?? null) : since;
}

function lint(since) {
  const paths = lines(input('PATHS'));
  const judged = [
    ...(since === null ? [] : ['--since', since]),
    ...(input('BASELINE') === '' ? [] : ['--baseline', input('BASELINE')]),
    ...(input('FAIL_ON') === '' ? [] : ['--fail-on', input('FAIL_ON')]),
  ];
  // The paths come last, behind a mark, so that none of them can be taken for an option.
  const { status } = clinlint(['lint', '--format', 'github', ...judged, '--', ...paths]);
  const [format, file] = [input('FORMAT'), input('OUTPUT_FILE')];
  if (format === '' || status === 2) return { status, report: null };
  if (file === '') {
    command('error', 'format: needs output-file');
    return { status: 2, report: null };
  }
  const args = ['lint', '--format', format, '--output-file', file, ...judged, '--', ...paths];
  const second = clinlint(args, { summary: false });
  return { status: second.status === 2 ? 2 : status, report: file };
}

/** The page that GitHub shows for the job always has the changes; a comment is an offer on top of it. */
function review(since) {
  const named = input('BASELINE') === '' ? [] : ['--baseline', input('BASELINE')];
  const { status, out } = clinlint(['review', '--format', 'markdown', ...named, '--', since, ...lines(input('PATHS'))], {
    capture: true,
  });
  append('GITHUB_STEP_SUMMARY', `${out}\n`);
  return { status, text: out };
}

async function api(path, method = 'GET', body = undefined) {
  const answer = await fetch(`${process.env.GITHUB_API_URL ?? 'https://api.github.com'}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${input('TOKEN')}`,
      'x-github-api-version': '2022-11-28',
      'user-agent': 'clinlint',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status} to ${method} ${path}`);
  return answer.json();
}

/** One comment, kept up to date; that it cannot be written is no failure of the job, but it is said. */
async function comment(pull, text) {
  const issue = `/repos/${process.env.GITHUB_REPOSITORY}/issues/${pull.number}`;
  const body = text.length <= MOST ? text : `${text.slice(0, MOST)}\n\n**Cut here.** The job summary has all of it.\n`;
  try {
    const earlier = await earlierComment(issue);
    if (earlier === undefined) {
      // Nothing to say is not worth a first comment.
      if (!text.includes('\n### ')) return false;
      await api(`${issue}/comments`, 'POST', { body });
    } else {
      const path = `/repos/${process.env.GITHUB_REPOSITORY}/issues/comments/${earlier.id}`;
      await api(path, 'PATCH', { body });
    }
    return true;
  } catch (error) {
    command(
      'notice',
      `the comment could not be written (${error.message}); the job summary has the clinical changes. A pull request from a fork has a token that may only read.`,
    );
    return false;
  }
}

async function earlierComment(issue) {
  for (let page = 1; page <= 20; page += 1) {
    const comments = await api(`${issue}/comments?per_page=100&page=${page}`);
    const own = comments.find(({ body }) => (body ?? '').startsWith(MARK));
    if (own !== undefined || comments.length < 100) return own;
  }
  return undefined;
}

const pull = pullRequest();
const since = revision(pull);
const linted = lint(since);
const reviewed = since === null || linted.status === 2 ? null : review(since);
const commented =
  input('COMMENT') === 'true' && pull !== null && reviewed !== null && reviewed.status !== 2
    ? await comment(pull, reviewed.text)
    : false;
const status = reviewed?.status === 2 ? 2 : linted.status;
append('GITHUB_OUTPUT', `exit-status=${status}\nreport=${linted.report ?? ''}\ncommented=${commented}\n`);
process.exitCode = status;
