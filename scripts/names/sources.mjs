// Reads the open name sources into two plain shapes: generic names, and brands with their ingredients.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FORM =
  /\b(?:oral|topical|ophthalmic|otic|nasal|rectal|vaginal|buccal|sublingual|mucosal|mucous|dental|transdermal|intrauterine|intrathecal|urethral|inhal\w*|inject\w*|pill|product|tablets?|capsules?|cartridge|syringe|solution|suspension|patch|cream|ointment|spray|lotion|gel|jelly|foam|shampoo|soap|film|implant|powder|system|drops|insert|suppository|enema|prefilled|pen|medicated|granules|wafer|lozenge|gum|oil|pack|kit|paste|stick|swab|pad|bar|mouthwash|mouthrinse|toothpaste|douche|irrigation|sponge|ring|device|delayed|extended|release|chewable|disintegrating|effervescent|metered|dose|dry|auto-injector|crystals|rinse|elixir|syrup)\b/i;
const STRENGTH =
  /\s\d[\d,.]*\s*(?:MG|MCG|UNT|MEQ|ML|GM|%|HR|ACTUAT|CELLS|MMOL|KG|VECTOR|BAU|PFU|MCI|AMB|IU|PNU|SQ|TUBERCULIN|CCID|LF|DAG|ORGANISMS|SPORES|IR|NMOL|BASE)\b.*$/i;

/** `{ generics: string[], brands: { name, ingredients: string[] }[] }` from RxNorm names: ingredients are in lower case. */
export async function readRxnorm(data) {
  const names = await lines(join(data, 'rxnorm-names/rxcui-names.tsv'));
  const generics = [];
  const brands = [];
  for (const line of names) {
    const name = line.split('\t')[1] ?? '';
    const branded = /^(.*?)\s*\[([^\]]+)\]\s*$/.exec(name);
    if (branded === null) generics.push(...ingredients(name));
    else brands.push({ name: branded[2], ingredients: ingredients(branded[1]) });
  }
  return { generics, brands };
}

function ingredients(name) {
  if (name.startsWith('{')) return [];
  return name
    .replace(/^(?:\d[\d.]* (?:ML|HR|ACTUAT|MG|MEQ)\s+)+/i, '')
    .split(' / ')
    .map((part) => bare(part))
    .filter((part) => part !== '');
}

function bare(part) {
  const name = part.replace(STRENGTH, '').trim();
  const form = FORM.exec(name);
  const cut = form === null ? name : name.slice(0, form.index).trim();
  return /^[a-z]|^St\.|^[A-Z]-|^L-/.test(cut) ? cut : '';
}

/** Drugs@FDA: trade name and active ingredients of each approved product. */
export async function readFda(data) {
  const rows = await lines(join(data, 'fda-drugsatfda-2019/Products.txt'), 'latin1');
  const generics = [];
  const brands = [];
  for (const row of rows.slice(1)) {
    const [, , , , , drugName = '', active = ''] = row.split('\t');
    const parts = active
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
      .map(turnInverted)
      .filter((part) => part !== '');
    generics.push(...parts);
    brands.push({ name: titleCase(drugName.trim()), ingredients: parts });
  }
  return { generics, brands };
}

/** "estrogens, conjugated" → "conjugated estrogens". */
function turnInverted(name) {
  const parts = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .split(', ');
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : (parts[0] ?? '');
}

const titleCase = (name) =>
  name.toLowerCase().replace(/(^|[\s-])([a-z])/g, (_, before, letter) => before + letter.toUpperCase());

/** EMA table: medicine and INN, human medicines only. */
export async function readEma(data) {
  const rows = parseCsv(await readFile(join(data, 'ema-medicines/ema_medicines.csv'), 'utf8'));
  const [head = [], ...body] = rows;
  const column = (name) => head.indexOf(name);
  const [category, medicine, inn] = [
    column('Category'),
    column('Name of medicine'),
    column('International non-proprietary name (INN) / common name'),
  ];
  const generics = [];
  const brands = [];
  for (const row of body.filter((each) => each[category] === 'Human')) {
    const parts = (row[inn] ?? '')
      .toLowerCase()
      .split(/\s*[;/]\s*/)
      .map((part) => part.replace(/\([^)]*\)/g, '').trim())
      .filter((part) => part !== '');
    generics.push(...parts);
    brands.push({ name: (row[medicine] ?? '').replace(/\s*\(.*$/, '').trim(), ingredients: parts });
  }
  return { generics, brands };
}

/** dm+d: names of virtual therapeutic moieties, without homeopathic ones. */
export async function readDmd(data) {
  const text = await readFile(join(data, 'nhs-dmd-sample/f_vtm2_3010419.xml'), 'utf8');
  const names = [...text.matchAll(/<NM>([^<]*)<\/NM>/g)].map((match) => match[1].replaceAll('&amp;', '&'));
  const single = names.filter((name) => !name.includes(' + ') && !/homeopathic|generic/i.test(name));
  return {
    generics: single.map((name) =>
      name
        .replace(/\([^)]*\)/g, '')
        .trim()
        .toLowerCase(),
    ),
    brands: [],
  };
}

async function lines(path, encoding = 'utf8') {
  const text = await readFile(path, encoding);
  return text.split(/\r?\n/).filter((line) => line !== '');
}

function parseCsv(text) {
  const rows = [];
  let row = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (quoted) {
      if (char === '"' && text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else if (char === '"') quoted = false;
      else field += char;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\n') {
      row.push(field.replace(/\r$/, ''));
      field = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else field += char;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}
