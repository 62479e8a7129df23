import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Environments } from '../../server/src/cli/environment.ts';
import { LookupCache } from '../../server/src/cli/online/lookup-cache.ts';
import { OnlineCheck } from '../../server/src/cli/online/online-check.ts';
import { registersAt } from '../../server/src/cli/online/registers.ts';
import { withOnlineCheck } from '../../server/src/cli/online/with-online-check.ts';
import { lintFiles } from '../../server/src/cli/run/lint-files.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

/** A register for all three kinds: it knows what these say, and nothing else. */
const TITLES: Readonly<Record<string, string>> = {
  '10.1000/gout': 'Colchicine for acute attacks of gout in adults',
  '10.1000/other': 'Soil bacteria of northern grassland under changing rainfall',
  '111': 'Colchicine for acute attacks of gout in adults',
};
const known: RequestListener = (request, response) => {
  asked.push(request.url ?? '');
  const url = new URL(request.url ?? '/', 'http://x');
  const json = (status: number, body: unknown): void => void response.writeHead(status).end(JSON.stringify(body));
  const handle = /^\/api\/handles\/(.+)$/.exec(url.pathname)?.[1];
  if (handle !== undefined) return json(handle in TITLES ? 200 : 404, { responseCode: handle in TITLES ? 1 : 100 });
  const id = url.searchParams.get('id');
  if (id !== null)
    return json(200, {
      result: {
        [id]:
          id === '666'
            ? { title: TITLES['111'], pubtype: ['Journal Article', 'Retracted Publication'] }
            : id in TITLES
              ? { title: TITLES[id] }
              : { error: 'cannot get document summary' },
      },
    });
  const trial = /studies\/(NCT\d+)/.exec(url.pathname)?.[1];
  if (trial === 'NCT00000001')
    return json(200, { protocolSection: { identificationModule: { nctId: trial, briefTitle: 'A trial' } } });
  if (trial !== undefined) return void response.writeHead(404).end(`NCT number ${trial} not found`);
  const doi = decodeURIComponent(url.pathname.slice(1));
  return doi in TITLES ? json(200, { title: TITLES[doi] }) : json(404, {});
};

let asked: string[] = [];
const servers: Server[] = [];
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(async () => {
  asked = [];
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const article = (...entries: string[]): string =>
  `# Gout\n\nRest the joint [${entries.map((_, i) => i + 1).join(', ')}].\n\n## References\n\n${entries.map((entry, i) => `${i + 1}. Lee A. Colchicine for acute attacks of gout. BMJ 2019. ${entry}`).join('\n')}\n`;

async function checked(
  text: string,
  base: string,
  { today = '2026-01-15', cwd = folderWith({}), timeout = 2_000 } = {},
) {
  writeFileSync(join(cwd, 'a.md'), text);
  const environments = new Environments({ asOf: '2026-01-15' } as never, cwd);
  const run = await lintFiles([{ path: 'a.md', explicit: true }], environments, cwd, {
    ...{ fix: 'no', stats: null, jobs: 1, cache: null, shard: false, withDetail: false },
  });
  const cache = await LookupCache.open(join(cwd, 'cache', 'online.json'), today);
  const bases = { doi: base, pubmed: base, trials: base };
  const check = new OnlineCheck({ registers: registersAt(bases), cache, timeout, pause: 0, agent: 'test' });
  const files = (await withOnlineCheck(run.files, check, environments, cwd)).map(({ file }) => file);
  const found = files
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === 'reference/identifier-unresolved');
  const said = found.map(({ severity, line, message }) => `${line} ${severity} ${message}`);
  return { said, summary: check.summary(), cwd, suppressed: files.flatMap(({ suppressed }) => suppressed) };
}

describe('identifiers that a register knows or not', () => {
  test('every kind, known and unknown', async () => {
    const text = article(
      'doi:10.1000/gout',
      'PMID: 111',
      'NCT00000001',
      'doi:10.1000/nobody',
      'PMID: 222',
      'NCT00000002',
    );
    const { said, summary } = await checked(text, await serve(known));
    expect(said).toEqual([
      '10 error doi.org does not know DOI 10.1000/nobody. Copy the identifier from the source, or remove the reference.',
      '11 error PubMed does not know PMID 222. Copy the identifier from the source, or remove the reference.',
      '12 error ClinicalTrials.gov does not know trial number NCT00000002. Copy the identifier from the source, or remove the reference.',
    ]);
    expect(summary).toEqual(['online check: 6 identifiers, 0 known from earlier, 6 asked']);
  });

  test('a retracted work', async () => {
    const { said } = await checked(article('PMID: 666'), await serve(known));
    expect(said).toEqual([
      '7 error PubMed lists PMID 666 as retracted. Remove what rests on it, or say in the text that it was retracted.',
    ]);
  });

  test('an identifier of another work is a warning', async () => {
    const { said } = await checked(article('doi:10.1000/other'), await serve(known));
    expect(said).toEqual([
      '7 warning DOI 10.1000/other belongs to another work: doi.org gives it the title "Soil bacteria of northern grassland under changing rainfall". Copy the identifier from the source that is meant.',
    ]);
  });

  test('an identifier of the wrong shape is not asked for', async () => {
    await checked(article('doi:11.1000/x'), await serve(known));
    expect(asked).toEqual([]);
  });

  test('a suppression holds', async () => {
    const text = article('doi:10.1000/nobody').replace(
      '1. Lee',
      '<!-- clinlint-disable-next-line reference/identifier-unresolved -- printed before it was registered -->\n\n1. Lee',
    );
    const { said, suppressed } = await checked(text, await serve(known));
    expect([said.length, suppressed.length]).toEqual([0, 1]);
  });
});

describe('the cache', () => {
  test('answers are not asked for twice; what was missing is asked for again after a week', async () => {
    const base = await serve(known);
    const text = article('doi:10.1000/gout', 'doi:10.1000/nobody');
    const { cwd, said } = await checked(text, base);
    const first = asked.length;
    expect((await checked(text, base, { cwd })).said).toEqual(said);
    expect(asked.length).toBe(first);
    await checked(text, base, { cwd, today: '2026-01-30' });
    expect(asked.slice(first)).toEqual(['/api/handles/10.1000/nobody']);
  });

  test.each(['', '{', '[]', '{"version":2}', '{"version":1,"answers":{"doi:10.1000/gout":{"exists":"yes"}}}'])(
    'that is broken is no cache: %s',
    async (content) => {
      const cwd = folderWith({ 'cache/online.json': content });
      const { said } = await checked(article('doi:10.1000/gout'), await serve(known), { cwd });
      expect(said).toEqual([]);
      expect(JSON.parse(readFileSync(join(cwd, 'cache/online.json'), 'utf8')).version).toBe(1);
    },
  );
});

describe('a register that does not answer is said and is no finding', () => {
  const five = article(...[1, 2, 3, 4, 5].map((n) => `PMID: ${n}`));

  test.each([
    ['an error', ((_, response) => void response.writeHead(503).end('busy')) as RequestListener, 'status 503'],
    [
      'a page for people',
      ((_, response) => void response.end('<html>Log in</html>')) as RequestListener,
      'no clear word',
    ],
    [
      'a page of its own for what is missing',
      ((_, response) => void response.writeHead(404).end('nothing')) as RequestListener,
      'status 404',
    ],
    ['silence', (() => undefined) as RequestListener, 'gave no answer within 0.2 s'],
    [
      'a connection that breaks',
      ((request) => void request.socket.destroy()) as RequestListener,
      'could not be reached',
    ],
  ])('%s', async (_, listener, reason) => {
    const { said, summary } = await checked(five, await serve(listener), { timeout: 200 });
    expect(said).toEqual([]);
    expect(summary[0]).toBe('online check: 5 identifiers, 0 known from earlier, 3 asked');
    expect(summary[1]).toContain('online check: PubMed');
    expect(summary[1]).toContain(reason);
    expect(summary[1]).toContain('5 identifiers were not checked');
  });

  test('nobody there', async () => {
    const { said, summary } = await checked(article('NCT00000009', 'doi:10.1000/x'), 'http://127.0.0.1:9');
    expect(said).toEqual([]);
    expect(summary.join()).toContain('ClinicalTrials.gov could not be reached');
  });
});

describe('never unasked', () => {
  test('a lint without --online says nothing of it and keeps nothing', () => {
    const cwd = folderWith({ 'a.md': article('doi:10.1000/nobody') });
    const { out, err } = runCli(['lint', 'a.md', '--format', 'json'], { cwd, env: { XDG_CACHE_HOME: join(cwd, 'c') } });
    expect(out).not.toContain('identifier-unresolved');
    expect(err).not.toContain('online');
  });

  test.each([['--ndjson'], ['--stdin'], ['--since', 'main'], ['--fix-dry-run']])('not together with %s', (...other) => {
    const { status, err } = runCli(['lint', '--online', ...other], { input: '' });
    expect(status).toBe(2);
    expect(err).toContain('--online: looks up what stands in files');
  });
});
