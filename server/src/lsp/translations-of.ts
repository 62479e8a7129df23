import type { Translations } from '../core/index.ts';

/**
 * The texts of a locale such as `de` or `de-AT`, from the files that the editor also reads for its client; empty where
 * there are none. `read` throws for a file that is not there.
 */
export function translationsOf(locale: string, read: (name: string) => string): Translations {
  const tag = locale.toLowerCase().replaceAll('_', '-');
  const language = /^[a-z]{2,3}(?=-|$)/.exec(tag)?.[0];
  if (language === undefined || language === 'en') return {};
  try {
    return JSON.parse(read(`bundle.l10n.${language}.json`)) as Translations;
  } catch {
    // There is no such language: English is what everybody gets.
    return {};
  }
}
