/**
 * Builds a label from the events of a structured product label (SPL XML): elements opening and closing, and text. The
 * parser is the host's; nothing here knows entities or addresses.
 */

import { type Ingredient, type LabelRecord, type LabelSection, LOINC } from './label-record.ts';
import { dateOf } from './openfda-label.ts';
import { formOf, releaseOf, routeOf } from './product-words.ts';
import { SplText } from './spl-text.ts';

export type Attributes = Readonly<Record<string, string>>;

interface Part {
  readonly name: string;
  readonly attributes: Attributes;
}

interface OpenSection {
  code: string | null;
  title: string;
  readonly text: SplText;
}

interface OpenProduct {
  name: string;
  form: string;
  readonly strengths: { value: number; unit: string }[];
  readonly routes: string[];
  readonly generics: string[];
  /** False for the swab of a kit. */
  acts: boolean;
}

/** Ingredients that act; the others fill, colour or carry. */
const ACTIVE: ReadonlySet<string> = new Set(['ACTIB', 'ACTIM', 'ACTIR']);
const UNII = '2.16.840.1.113883.4.9';
const WANTED: ReadonlySet<string> = new Set(Object.values(LOINC));

export class SplLabelBuilder {
  private readonly path: Part[] = [];
  private readonly open: OpenSection[] = [];
  private readonly products: OpenProduct[] = [];
  private readonly done: OpenProduct[] = [];
  private readonly ingredients = new Map<string, Ingredient>();
  private readonly generics = new Set<string>();
  private readonly brands = new Set<string>();
  private readonly sections: LabelSection[] = [];
  private active = false;
  private substance: { name: string; unii: string | null } = { name: '', unii: null };
  private head: Record<string, string> = {};
  private said = '';
  private beforeSuffix: string | null = null;

  /** True when this was a label at all. */
  get isLabel(): boolean {
    return this.head.root === 'document';
  }

  openElement(name: string, attributes: Attributes): void {
    if (this.path.length === 0) this.head.root = name;
    this.path.push({ name, attributes });
    if (name === 'suffix') this.beforeSuffix = this.said;
    else if (name === 'name') this.beforeSuffix = null;
    // A title or name may hold line breaks and raised letters.
    if (!this.isIn('title')) this.said = '';
    if (name === 'title') this.said = '';
    else if (name === 'br') this.said += ' ';
    const section = this.open.at(-1);
    if (name === 'section') this.open.push({ code: null, title: '', text: new SplText() });
    else if (section !== undefined) this.openInSection(section, name, attributes);
    else this.openInHead(name, attributes);
    if (PRODUCTS.has(name))
      this.products.push({ name: '', form: '', strengths: [], routes: [], generics: [], acts: false });
    this.openInProduct(name, attributes);
  }

  text(words: string): void {
    this.said += words;
    if (this.isInText()) this.open.at(-1)?.text.add(words);
  }

  closeElement(name: string): void {
    const section = this.open.at(-1);
    if (name === 'section') this.closeSection();
    else if (section !== undefined && name === 'title' && this.parent(1) === 'section')
      section.title = spaced(this.said);
    else if (section !== undefined && this.isInText()) section.text.close(name);
    this.closeInProduct(name);
    if (name === 'title' && this.path.length === 2) this.head.title = spaced(this.said);
    if (name === 'name' && this.parent(1) === 'representedOrganization' && this.head.publisher === undefined)
      this.head.publisher = spaced(this.said);
    this.path.pop();
    if (PRODUCTS.has(name)) this.closeProduct(name === 'partProduct');
  }

  record(): LabelRecord {
    const { setId, version, effective, title, publisher } = this.head;
    const routes = [...new Set(this.done.flatMap((product) => product.routes))];
    return {
      setId: setId ?? null,
      version: version ?? null,
      effectiveDate: dateOf(effective ?? null),
      title: title === undefined || title === '' ? null : title,
      publisher: publisher ?? null,
      ingredients: [...this.ingredients.values()],
      genericNames: [...this.generics],
      brandNames: [...this.brands],
      rxcui: [],
      atc: [],
      routes,
      products: this.joinedProducts(),
      classes: [],
      sections: this.sections,
    };
  }

  private openInHead(name: string, { root, value }: Attributes): void {
    if (this.path.length !== 2) return;
    if (name === 'setId' && root !== undefined) this.head.setId = root;
    if (name === 'versionNumber' && value !== undefined) this.head.version = value;
    if (name === 'effectiveTime' && value !== undefined) this.head.effective = value;
  }

  private openInSection(section: OpenSection, name: string, attributes: Attributes): void {
    if (name === 'code' && this.parent(1) === 'section') section.code = attributes.code ?? null;
    else if (this.isInText()) section.text.open(name);
  }

  private openInProduct(name: string, attributes: Attributes): void {
    const product = this.products.at(-1);
    if (name === 'ingredient' || name === 'activeIngredient')
      this.active = name === 'activeIngredient' || ACTIVE.has(attributes.classCode ?? '');
    if (INGREDIENTS.has(name)) this.substance = { name: '', unii: null };
    const own = INGREDIENTS.has(this.parent(1)) || (this.parent(1) === 'activeMoiety' && this.isInIngredient());
    if (name === 'code' && own && attributes.codeSystem === UNII) this.substance.unii = attributes.code ?? null;
    if (product === undefined) return;
    if (name === 'formCode' && PRODUCTS.has(this.parent(1))) product.form = attributes.displayName ?? product.form;
    if (name === 'routeCode' && attributes.displayName !== undefined)
      product.routes.push(routeOf(attributes.displayName));
    if (name === 'numerator' && this.active && this.isIn('quantity')) this.addStrength(product, attributes);
    if (name === 'denominator' && this.active && this.isIn('quantity')) divideStrength(product, attributes);
  }

  private addStrength(product: OpenProduct, { value, unit }: Attributes): void {
    const amount = Number(value);
    if (amount > 0 && unit !== undefined && unit !== '1')
      product.strengths.push({ value: amount, unit: unit === 'ug' ? 'mcg' : unit });
  }

  private closeInProduct(name: string): void {
    const words = spaced(name === 'name' ? (this.beforeSuffix ?? this.said) : this.said);
    const product = this.products.at(-1);
    if (name === 'name' && INGREDIENTS.has(this.parent(1))) this.nameSubstance(words);
    // The moiety is the drug; its salt is another name for it.
    if (name === 'name' && this.parent(1) === 'activeMoiety' && words !== '') this.nameSubstance(words);
    if (name === 'name' && this.parent(1) === 'genericMedicine' && words !== '')
      product?.generics.push(words.toLowerCase());
    if (name === 'name' && PRODUCTS.has(this.parent(1)) && product !== undefined) product.name = words;
    if (INGREDIENTS.has(name) && this.active && product !== undefined) product.acts = true;
    if (INGREDIENTS.has(name) && this.active && this.substance.name !== '')
      this.ingredients.set(this.substance.name.toLowerCase(), {
        ...this.substance,
        name: this.substance.name.toLowerCase(),
      });
    if (name === 'ingredient' || name === 'activeIngredient') this.active = false;
  }

  private nameSubstance(words: string): void {
    if (this.active && this.substance.name !== '') this.generics.add(this.substance.name.toLowerCase());
    this.substance.name = words;
  }

  private isInIngredient(): boolean {
    return this.path.some((part) => INGREDIENTS.has(part.name));
  }

  /** A product may hold itself once more, with its name and ingredients; routes are said outside. */
  private closeProduct(isPart: boolean): void {
    const product = this.products.pop();
    if (product === undefined) return;
    const outer = isPart ? undefined : this.products.at(-1);
    if (outer !== undefined) {
      outer.form = outer.form === '' ? product.form : outer.form;
      outer.strengths.push(...product.strengths);
      outer.routes.push(...product.routes);
      outer.generics.push(...product.generics);
      outer.acts ||= product.acts;
    } else if (product.acts) {
      this.done.push(product);
      for (const generic of product.generics) this.generics.add(generic);
    }
    if (product.name !== '' && (product.acts || !isPart)) this.brands.add(titled(product.name));
  }

  private closeSection(): void {
    const section = this.open.pop();
    if (section === undefined) return;
    const loinc = [section, ...[...this.open].reverse()]
      .map((each) => each.code)
      .find((code) => code !== null && WANTED.has(code));
    const text = section.text.markdown();
    if (loinc == null || (text === '' && section.title === '')) return;
    this.sections.push({ loinc, title: section.title === '' ? null : section.title, text });
  }

  private joinedProducts(): LabelRecord['products'] {
    const products = new Map<
      string,
      { form: string; release: string; route: string; strengths: { value: number; unit: string }[] }
    >();
    for (const { form, routes, strengths } of this.done) {
      const [route] = routes;
      if (form === '' || route === undefined || this.ingredients.size !== 1) continue;
      const said = { form: formOf(form), release: releaseOf(form), route };
      const key = JSON.stringify(said);
      const known = products.get(key) ?? { ...said, strengths: [] };
      for (const one of strengths)
        if (!known.strengths.some((each) => each.value === one.value && each.unit === one.unit))
          known.strengths.push(one);
      products.set(key, known);
    }
    return [...products.values()];
  }

  private parent(up: number): string {
    return this.path.at(-1 - up)?.name ?? '';
  }

  /** Highlights repeat the text without its headings. */
  private isInText(): boolean {
    return this.isIn('text') && !this.isIn('excerpt');
  }

  private isIn(name: string): boolean {
    return this.path.some((part) => part.name === name);
  }
}

const PRODUCTS: ReadonlySet<string> = new Set(['manufacturedProduct', 'manufacturedMedicine', 'partProduct']);
const INGREDIENTS: ReadonlySet<string> = new Set(['ingredientSubstance', 'activeIngredientSubstance']);

function divideStrength({ strengths }: OpenProduct, { value, unit }: Attributes): void {
  const last = strengths.at(-1);
  const amount = Number(value);
  if (last === undefined || unit === undefined || unit === '1' || !(amount > 0)) return;
  last.value = Number((last.value / amount).toPrecision(6));
  last.unit = `${last.unit}/${unit}`;
}

const spaced = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Brands are written in capitals on labels. */
const titled = (name: string): string =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?:^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
