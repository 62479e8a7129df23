/** One condition of the vocabulary: what it is called and which broader conditions it belongs to. */
export interface Condition {
  readonly id: string;
  readonly label: string;
  /** Ids of the next broader conditions. */
  readonly broader: readonly string[];
  readonly names: readonly string[];
  /** Abbreviations, whose capitals count. */
  readonly abbreviations: readonly string[];
  /** A word so general that it is no indication where a named condition stands above it ("if pain persists"). */
  readonly weak: boolean;
  /** A complaint that is treated for its own sake, whatever the disease ("Consider sedation:" in an article on SVT). */
  readonly symptom: boolean;
}

interface Extra {
  readonly names?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly weak?: boolean;
  readonly symptom?: boolean;
}

/** `broader` is a list of ids with spaces between, or empty. */
export const condition = (id: string, label: string, broader: string, extra: Extra = {}): Condition => ({
  id,
  label,
  broader: broader === '' ? [] : broader.split(' '),
  names: extra.names ?? [],
  abbreviations: extra.abbreviations ?? [],
  weak: extra.weak ?? false,
  symptom: extra.symptom ?? false,
});
