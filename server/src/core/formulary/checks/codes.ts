/** Codes, brands and labels belong to the drug that they are entered for, as far as the tables know them. */
import { type Problem, placedDrugs } from '../invariants/problem.ts';
import type { Drug, Formulary } from '../model.ts';
import { listedName, type NameList } from '../name-list.ts';
import { type CodeTables, setIdKey } from './code-tables.ts';

export function codeProblems(formulary: Formulary, tables: CodeTables): readonly Problem[] {
  return placedDrugs(formulary).flatMap(({ drug, path }) => [
    ...rxcuiProblems(drug, path, tables),
    ...uniiProblems(drug, path, tables),
  ]);
}

const namesOf = (drug: Drug): readonly string[] =>
  [drug.genericName, ...drug.synonyms, drug.id.replaceAll('-', ' ')].map((name) => name.toLowerCase());

function rxcuiProblems(drug: Drug, path: string, tables: CodeTables): readonly Problem[] {
  const given = drug.codes.rxcui ?? [];
  const own = codeOf(drug, tables, 'rxcui');
  return given.flatMap((rxcui, index): Problem[] => {
    const owner = tables.byRxcui.get(rxcui);
    if (owner === undefined || namesOf(drug).includes(owner.toLowerCase()) || rxcui === own) return [];
    return [{ path: `${path}/codes/rxcui/${index}`, message: belongsTo('RxCUI', rxcui, owner, own) }];
  });
}

function uniiProblems(drug: Drug, path: string, tables: CodeTables): readonly Problem[] {
  const { unii } = drug.codes;
  const own = codeOf(drug, tables, 'unii');
  if (unii === undefined || unii === own) return [];
  const owner = tables.byUnii.get(unii);
  if (owner !== undefined && namesOf(drug).includes(owner.toLowerCase())) return [];
  if (owner !== undefined) return [{ path: `${path}/codes/unii`, message: belongsTo('UNII', unii, owner, own) }];
  if (own === '') return [];
  return [
    {
      path: `${path}/codes/unii`,
      message: `UNII ${unii} is not that of ${drug.genericName}, which is ${own}; correct it`,
    },
  ];
}

function codeOf(drug: Drug, tables: CodeTables, code: 'rxcui' | 'unii'): string {
  return (
    namesOf(drug)
      .map((name) => tables.byName.get(name)?.[code] ?? '')
      .find((each) => each !== '') ?? ''
  );
}

function belongsTo(what: string, code: string, owner: string, own: string): string {
  const hint = own === '' ? 'look it up again, or leave it out' : `should it be ${own}?`;
  return `${what} ${code} is that of ${owner}; ${hint}`;
}

/** A brand that the open list knows leads to this drug: alone, or as one of several ingredients. */
export function brandProblems(formulary: Formulary, names: NameList): readonly Problem[] {
  const owners = brandOwners(formulary, names);
  return placedDrugs(formulary).flatMap(({ drug, path }) =>
    drug.brands.flatMap(({ name }, index): Problem[] => {
      const known = owners.get(name.toLowerCase()) ?? [];
      if (known.length === 0 || known.some((owner) => isSame(owner, drug))) return [];
      return [
        {
          path: `${path}/brands/${index}`,
          message: `the brand ${name} is known for ${known.join(', ')}, not for ${drug.genericName}; correct or remove it`,
        },
      ];
    }),
  );
}

function brandOwners(formulary: Formulary, names: NameList): ReadonlyMap<string, readonly string[]> {
  const wanted = new Set(formulary.drugs.flatMap((drug) => drug.brands.map((brand) => brand.name.toLowerCase())));
  const owners = new Map<string, string[]>();
  for (const line of names.lines) {
    const { name, synonyms, brands } = listedName(line);
    for (const brand of brands) {
      const key = brand.replace(/^=/, '').toLowerCase();
      if (wanted.has(key)) owners.set(key, [...(owners.get(key) ?? []), name, ...synonyms]);
    }
  }
  return owners;
}

/** "insulin glargine", "lidocaine / prilocaine", "epinephrine hydrochloride". */
function isSame(owner: string, drug: Drug): boolean {
  const parts = owner.toLowerCase().split(' / ');
  return namesOf(drug).some((name) =>
    parts.some((part) => part === name || part.startsWith(`${name} `) || name.startsWith(`${part} `)),
  );
}

/** The set id of a label source is not that of another medicine than the drugs that cite it. */
export function setIdProblems(formulary: Formulary, tables: CodeTables): readonly Problem[] {
  return Object.entries(formulary.sources).flatMap(([id, source]): Problem[] => {
    const owners = source.setId === undefined ? undefined : tables.bySetId.get(setIdKey(source.setId));
    const citing = formulary.drugs.filter((drug) => JSON.stringify(drug).includes(`"source":${JSON.stringify(id)}`));
    if (owners === undefined || citing.length === 0) return [];
    const wrong = citing.filter((drug) => !owners.some((rxcui) => isIngredient(rxcui, drug, tables)));
    const known = owners.map((rxcui) => tables.byRxcui.get(rxcui)).filter((name) => name !== undefined);
    if (wrong.length === 0 || known.length === 0) return [];
    const message = `set id ${source.setId} is a label of ${known.join(' and ')}, but ${wrong.map((drug) => drug.genericName).join(', ')} cites it; correct the set id`;
    return [{ path: `/sources/${id}/setId`, message }];
  });
}

function isIngredient(rxcui: string, drug: Drug, tables: CodeTables): boolean {
  const owner = tables.byRxcui.get(rxcui)?.toLowerCase();
  if (owner !== undefined && isSame(owner, drug)) return true;
  return (drug.codes.rxcui ?? []).includes(rxcui) || codeOf(drug, tables, 'rxcui') === rxcui;
}
