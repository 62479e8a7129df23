import { verdictWords } from '../judge/verdict-words.ts';
import { capital } from '../text/capital.ts';
import { type ChangeJson, lineWords } from './review-report.ts';

type Escape = (text: string) => string;

/** One clinical change as a sentence in Markdown, as a colleague would write it; `safe` escapes what articles say. */
export function changeWords(change: ChangeJson, safe: Escape): string {
  const { before, after } = change;
  const words = WORDS[change.kind];
  const what =
    before === null
      ? words.added(safe(after ?? ''), safe(change.about))
      : after === null
        ? words.removed(safe(before), safe(change.about))
        : words.changed(safe(before), safe(after), safe(change.about));
  const judged = safe(judgement(change));
  return `${what} (${lineWords(change)})${judged === '' ? '' : `. ${judged}`}.`;
}

interface KindWords {
  changed(before: string, after: string, about: string): string;
  added(after: string, about: string): string;
  removed(before: string, about: string): string;
}

const arrow = (before: string, after: string): string => `${before} → **${after}**`;

/** States that say themselves what they are about. */
const named = (noun: string): KindWords => ({
  changed: (before, after) => `${noun} changed: ${arrow(before, after)}`,
  added: (after) => `New ${noun.toLowerCase()}: **${after}**`,
  removed: (before) => `${noun} removed: ~~${before}~~`,
});

/** States of something that has a name. */
const valued = (prefix = ''): KindWords => ({
  changed: (before, after, about) => `${prefix}${capital(about)}: ${arrow(before, after)}`,
  added: (after, about) => `${prefix}${capital(about)} is now stated: **${after}**`,
  removed: (before, about) => `${prefix}${capital(about)} is no longer stated; it was ~~${before}~~`,
});

const WORDS: Readonly<Record<ChangeJson['kind'], KindWords>> = {
  dose: {
    changed: (before, after) => `${capital(before)} → **${after}**`,
    added: (after) => `New dose: **${after}**`,
    removed: (before) => `Dose removed: ~~${before}~~`,
  },
  strength: {
    changed: (before, after, about) => `“${about}”: ${arrow(before, after)}`,
    added: (after, about) => `“${about}”: new, **${after}**`,
    removed: (before, about) => `“${about}”: gone, ~~${before}~~`,
  },
  step: {
    changed: (before, after) => `Algorithm, ${arrow(before, after)}`,
    added: (after) => `Algorithm, new **${after}**`,
    removed: (before) => `Algorithm, removed ~~${before}~~`,
  },
  citation: {
    changed: (before, after, about) => `“${about}” cites **${after}** in place of ${before}`,
    added: (after, about) => `“${about}” now cites **${after}**`,
    removed: (before, about) => `“${about}” no longer cites ~~${before}~~`,
  },
  reference: named('Reference'),
  disclaimer: {
    changed: (before, after) => `The disclaimer said: ${before}. It now says: **${after}**`,
    added: (after) => `New disclaimer. It says: **${after}**`,
    removed: (before) => `**The disclaimer was removed.** It said: ${before}`,
  },
  status: valued(),
  suppression: {
    changed: (before, after) => `Silenced finding, ${arrow(before, after)}`,
    added: (after) => `A finding is silenced: **${after}**`,
    removed: (before) => `No longer silenced: ~~${before}~~`,
  },
  baseline: {
    changed: (before, after) => `Accepted finding, ${arrow(before, after)}`,
    added: (after) => `Accepted in the baseline: ${after}`,
    removed: (before) => `No longer accepted in the baseline: ~~${before}~~`,
  },
};

/** "3 times as much; before: within the label; now: above the 120 mg a day that …". */
function judgement({ verdictBefore, verdictAfter, factor, limitAfter }: ChangeJson): string {
  const now = verdictAfter === undefined ? '' : (limitAfter && `above ${limitAfter}`) || verdictWords(verdictAfter);
  const then = verdictBefore === undefined ? '' : verdictWords(verdictBefore);
  return capital([factor ?? '', compare(then, now, verdictBefore === verdictAfter)].filter(Boolean).join('; '));
}

function compare(then: string, now: string, isSame: boolean): string {
  if (now === '') return then === '' ? '' : `before: ${then}`;
  if (then === '') return now;
  return isSame ? `${now}, as before` : `before: ${then}; now: ${now}`;
}
