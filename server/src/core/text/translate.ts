/**
 * Words for the person at an editor, in that person's language. A message is an English text with `{0}`, `{1}` where
 * values go, and is its own key. `test/client/l10n.test.ts` finds every message by this type and fails where one
 * has no German text, so what is handed over as a `Message` has to be written out in the code.
 */
export type Message = string;
export type Value = string | number;
export type Translate = (message: Message, ...values: readonly Value[]) => string;

/** Texts of one language by their messages, as the editor's own files of translations hold them. */
export type Translations = Readonly<Record<string, string>>;

/** Says in English what the table lacks. */
export const translator =
  (table: Translations): Translate =>
  (message, ...values) => {
    const text = Object.hasOwn(table, message) ? (table[message] ?? message) : message;
    return text.replace(/\{(\d)\}/g, (mark, at: string) => String(values[Number(at)] ?? mark));
  };

export const english: Translate = translator({});

/** A message with its values, for data that is said in English in one place and translated in another. */
export interface Phrase {
  readonly message: Message;
  readonly values: readonly Value[];
}

export const phrase = (message: Message, ...values: readonly Value[]): Phrase => ({ message, values });

export const inEnglish = (one: Phrase): string => english(one.message, ...one.values);
