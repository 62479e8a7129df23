import { partitionPoint } from './partition-point.ts';
import type { Remember } from './remember.ts';
import { type Sentence, sentences } from './sentences.ts';
import { Signs } from './signs/sign.ts';
import type { Span } from './span.ts';
import { type Words, wordsIn } from './words.ts';

/** One run of a view: `length` characters from `view` on stand at `source` on in the article's text. */
interface Run {
  readonly view: number;
  readonly source: number;
  readonly length: number;
}

/** Something in the text that is not plain words: where it stands in the view, and what it is. */
export interface Mark extends Span {
  readonly kind: 'superscript' | 'subscript' | 'link' | 'image' | 'footnote-reference' | 'emphasis' | 'strong';
  /** Target of a link or image, label of a footnote; otherwise null. */
  readonly target: string | null;
}

/** What the words of a block say wherever they stand; all offsets count in `text`. */
export interface Said {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Cut when first asked for; a citation behind the full stop belongs to the sentence before it. */
  readonly sentences: readonly Sentence[];
  /** What the text holds of the literals of all patterns; scanned when first asked for. */
  readonly signs: Signs;
  /** Found when first asked for. */
  readonly words: Words;
  /** What was read of them, by the number of the reader, where a host keeps them; see `ofWords`. */
  readonly kept: unknown[] | null;
}

/**
 * The readable text of one block, in which every offset can be traced back to the article.
 *
 * Emphasis marks vanish, entities are decoded, every kind of space (soft line breaks, no-break, thin and figure spaces)
 * is one plain space, U+2212 is a hyphen. Code, comments and link targets are not in it; an inline thing that is not
 * text (code, image, footnote mark, comment) is one U+FFFC, so that words on both sides never join.
 */
export interface TextView extends Omit<Said, 'kept'> {
  readonly said: Said;
  /** Source offset of the view's character at `offset`. */
  sourceAt(offset: number): number;
  /** Source span of a span of the view; ends right after the last character's source. */
  sourceSpan(start: number, end: number): Span;
  /** The same words standing so much further on in the source. What was found in them is found already. */
  moved(by: number): TextView;
}

/** The view's first offset that stands at a source offset or behind it; the end where none does. */
export const viewOffset = (view: TextView, source: number): number =>
  partitionPoint(view.text.length, (at) => view.sourceAt(at) < source);

export const OBJECT = '\uFFFC';

/** Collects runs of readable text in source order. */
export class TextViewBuilder {
  private text = '';
  private readonly runs: Run[] = [];
  private readonly marks: Mark[] = [];

  /** `origin`: where an empty view stands. */
  constructor(private readonly origin = 0) {}

  get length(): number {
    return this.text.length;
  }

  /** Appends text whose characters stand one for one at `source` on. */
  copy(text: string, source: number): void {
    if (text === '') return;
    this.runs.push({ view: this.text.length, source, length: text.length });
    this.text += text;
  }

  /** Appends text that stands for `sourceLength` characters at `source` on (an entity, a code span). */
  replace(text: string, source: number, sourceLength: number): void {
    for (let i = 0; i < text.length; i++) {
      this.runs.push({ view: this.text.length + i, source: i === 0 ? source : source + sourceLength, length: 0 });
    }
    this.text += text;
    this.runs.push({ view: this.text.length, source: source + sourceLength, length: 0 });
  }

  mark(mark: Mark): void {
    this.marks.push(mark);
  }

  /** `known`: gives the words again where they stood before. */
  build(known?: KnownWords): TextView {
    const { text, marks } = this;
    const key = (): string => (marks.length === 0 ? text : `${text}\n${JSON.stringify(marks)}`);
    const said =
      known === undefined ? new ReadText(text, marks, null) : known(key, () => new ReadText(text, marks, []));
    return new RunView(said, this.runs, this.origin, 0);
  }
}

/** Words that a host keeps from one state of a text to the next; a view's text has no line break. */
export type KnownWords = Remember<Said>;

/** Each found when first asked for. */
class ReadText implements Said {
  private cut: readonly Sentence[] | null = null;
  private scanned: Signs | null = null;
  private worded: Words | null = null;

  constructor(
    readonly text: string,
    readonly marks: readonly Mark[],
    readonly kept: unknown[] | null,
  ) {}

  get sentences(): readonly Sentence[] {
    this.cut ??= sentences(this.text);
    return this.cut;
  }

  get signs(): Signs {
    this.scanned ??= Signs.whenWorthIt(this.text);
    return this.scanned;
  }

  get words(): Words {
    this.worded ??= wordsIn(this.text);
    return this.worded;
  }
}

class RunView implements TextView {
  readonly text: string;
  readonly marks: readonly Mark[];

  constructor(
    readonly said: Said,
    /** Shared by all places where the words stand; `shift` is added to what they say. */
    private readonly runs: readonly Run[],
    private readonly origin: number,
    private readonly shift: number,
  ) {
    this.text = said.text;
    this.marks = said.marks;
  }

  get sentences(): readonly Sentence[] {
    return this.said.sentences;
  }

  get signs(): Signs {
    return this.said.signs;
  }

  get words(): Words {
    return this.said.words;
  }

  moved(by: number): TextView {
    return by === 0 ? this : new RunView(this.said, this.runs, this.origin, this.shift + by);
  }

  sourceAt(offset: number): number {
    const run = this.runAt(offset);
    return this.shift + (run === undefined ? this.origin : run.source + Math.min(offset - run.view, run.length));
  }

  sourceSpan(start: number, end: number): Span {
    if (end <= start) return { start: this.sourceAt(start), end: this.sourceAt(start) };
    const last = this.runAt(end - 1);
    if (last === undefined) return { start: this.shift + this.origin, end: this.shift + this.origin };
    // Inside a copied run the end is one past the last character; a replaced run ends where the next run begins.
    const finish = last.length > 0 ? this.shift + last.source + (end - last.view) : this.sourceAt(end);
    return { start: this.sourceAt(start), end: finish };
  }

  // A loop of its own: it is asked for every place in the text.
  private runAt(offset: number): Run | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.view ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.runs[low];
  }
}

/** A view of a slice of source that needs no decoding; spaces and minus signs are still made plain. */
export function plainView(text: string, source: number): TextView {
  const builder = new TextViewBuilder(source);
  builder.copy(plainSpaces(text), source);
  return builder.build();
}

/** Every space-like character and line break becomes one plain space, U+2212 a hyphen: one for one, never longer. */
export function plainSpaces(text: string): string {
  return text.replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ').replace(/[\u2212\u2010\u2011]/g, '-');
}
