// The built-in formulary and the list of drug names, as modules that any bundle can import.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Joins `server/formulary/` into one formulary, drugs sorted by id. Validation is `scripts/build-formulary.mjs`. */
export async function joinFormulary(root) {
  const folder = join(root, 'server/formulary');
  const json = async (path) => JSON.parse(await readFile(path, 'utf8'));
  const files = (await readdir(join(folder, 'drugs'))).filter((name) => name.endsWith('.json')).sort();
  const drugs = await Promise.all(files.map((name) => json(join(folder, 'drugs', name))));
  return { ...(await json(join(folder, 'formulary.json'))), sources: await json(join(folder, 'sources.json')), drugs };
}

const formularyText = async (root) => JSON.stringify(await joinFormulary(root));

/**
 * The same formulary without what only a second reader of a passage asks for, its fingerprint and the note beside it,
 * and without addresses that the source has already. No hover, message or verdict shows them; who checks or exports a
 * formulary has the command line, which keeps them.
 */
export async function formularyForEditor(root) {
  const formulary = await joinFormulary(root);
  const short = ({ passageSha256: _fingerprint, note: _note, url, ...evidence }) =>
    url === formulary.sources[evidence.source]?.url ? evidence : { url, ...evidence };
  return JSON.stringify(formulary, (key, value) =>
    key === 'evidence' && Array.isArray(value) ? value.map(short) : value,
  );
}

const MODULES = {
  'clinlint:formulary': formularyText,
  'clinlint:formulary-digest': async (root) =>
    createHash('sha256')
      .update(await formularyText(root))
      .digest('hex'),
  'clinlint:codes': (root) => readFile(join(root, 'server/names/codes.txt'), 'utf8'),
  'clinlint:labels': (root) => readFile(join(root, 'server/names/labels.txt'), 'utf8'),
  'clinlint:names': (root) => readFile(join(root, 'server/names/names.txt'), 'utf8'),
};

/** esbuild and Vite plugin in one shape each: `import text from 'clinlint:formulary'` gives the text. */
export function clinlintData(root) {
  return {
    name: 'clinlint-data',
    setup(build) {
      build.onResolve({ filter: /^clinlint:/ }, (args) => ({ path: args.path, namespace: 'clinlint-data' }));
      build.onLoad({ filter: /.*/, namespace: 'clinlint-data' }, async (args) => ({
        contents: await MODULES[args.path](root),
        loader: 'text',
      }));
    },
  };
}

/**
 * The same for the command, whose every start would load two megabytes of data with its code: each text lies in a file
 * beside the program, whose name has the digest of what it holds. A file of another build is therefore missing, one that
 * was cut has another length; either ends the program with a message and exit code 2.
 */
export function clinlintDataBeside(root, folder) {
  return {
    name: 'clinlint-data-beside',
    setup(build) {
      build.onResolve({ filter: /^clinlint:/ }, (args) => ({ path: args.path, namespace: 'clinlint-data' }));
      build.onLoad({ filter: /.*/, namespace: 'clinlint-data' }, async (args) => {
        const text = ascii(await MODULES[args.path](root));
        if (text.length < INLINE) return { contents: text, loader: 'text' };
        const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
        const name = `${args.path.slice('clinlint:'.length)}-${digest}.txt`;
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, name), text);
        return { contents: `module.exports = ${readBeside(basename(folder), name, text.length)};`, loader: 'js' };
      });
    },
  };
}

/** Shorter texts stay in the bundle. */
const INLINE = 1000;

/** JSON reads escapes; the other texts are lists in which an escape would be taken as it stands, so they stay as they are. */
const ascii = (text) => (text.startsWith('{') ? escaped(text) : text);

/** JSON or a script in plain ASCII: it is read without decoding and held at half the size. */
export const escaped = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** An expression of the bundle. */
const readBeside = (folder, name, length) => `(() => {
  const file = require('node:path').join(__dirname, ${JSON.stringify(folder)}, ${JSON.stringify(name)});
  const fail = (why) => {
    require('node:fs').writeSync(2, 'clinlint: this installation is not whole: ' + file + ': ' + why + '\\n');
    process.exit(2);
  };
  try {
    const text = require('node:fs').readFileSync(file, 'utf8');
    return text.length === ${length} ? text : fail('it was cut or changed');
  } catch (error) {
    return fail(error.message);
  }
})()`;

export function clinlintDataForVite(root) {
  return {
    name: 'clinlint-data',
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    load: async (id) => {
      const name = id.startsWith('\0') ? id.slice(1) : '';
      return name in MODULES ? `export default ${JSON.stringify(await MODULES[name](root))};` : null;
    },
  };
}
