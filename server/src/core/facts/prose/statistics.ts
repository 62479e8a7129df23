import { blocksFor } from '../../article/blocks-for.ts';
import type { Article } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import { sentencesWith } from '../../text/signs/sentences-with.ts';
import { allMatches, Sign } from '../../text/signs/sign.ts';
import type { StatisticFact } from './types.ts';

/** A measure with its number; "response" percentages only with the words that make them a result. */
const MEASURE = new Sign(
  /\b(NNT|NNH|[Nn]umber needed to (?:treat|harm))(?: (?:of|was|is|for [\w -]{1,30}(?: was| is| of)?)|\s?[=:])? ?(?:approximately |about |~)?(\d{1,4}(?:\.\d{1,3})?)(?!\d|[ -]?m?c?g\b)/g,
);
/** Two decimals' worth of letters: "OR" and "HR" are also a word and a rate, so these need a decimal number. */
const RATIO = new Sign(
  /\b((?:[Rr]elative risk|[Rr]isk ratio|[Oo]dds ratio|[Hh]azard ratio|RR|OR|HR|aHR|aOR)(?: (?:of|was|is)|\s?[=:])? ?)(\d{1,2}\.\d{1,3})(?!\d|[ -]?m?c?[gL]\b)/g,
);
const SHARE = new Sign(
  /\b(\d{1,3}(?:\.\d)? ?%) of (?:the )?(?:patients|people|participants|adults|those treated) (?:\w{1,12} ){0,2}?(?:achiev\w{1,4}|respond\w{0,4}|improv\w{1,4}|report\w{0,4}|experienc\w{1,4}|reach\w{0,4}|attain\w{0,4})\b/gi,
);
const COMPARATOR =
  /\b(?:placebo|versus|vs\.?|compared (?:with|to)|than|control(?:s| group)?|standard (?:care|treatment|therapy)|sham|relative to|alone)\b/i;
const OUTCOME =
  /\b(?:for|to (?:achieve|prevent|get|obtain)|in (?:reducing|preventing)|reduc\w{1,5}|prevent\w{0,4}|mortality|death|survival|relief|response|remission|pain reduction|recurrence|relapse|stroke|events?|bleeding|infarction|improvement|harm|withdrawal)\b/i;
const TIME =
  /\b(?:over|at|after|for|within|in|by|during)\s(?:the first )?(?:\d{1,3}|one|two|three|four|six|eight|twelve)(?:[-–]\d{1,3})?[- ](?:hours?|days?|weeks?|months?|years?)\b|\b\d{1,3}[- ](?:day|week|month|year)\b|\b(?:patient|person)[- ]years?\b/i;
const INTERVAL =
  /\b(?:95 ?% ?)?(?:CI|CrI|confidence interval)\b|\bp ?[<=>] ?0?\.\d|\(\d+(?:\.\d+)? ?(?:to|[-–]) ?\d+(?:\.\d+)?\)/i;

/** Measures of effect with what their sentence says about them. */
export function readStatistics(article: Article): StatisticFact[] {
  return blocksFor(article, measures)
    .filter(({ region, kind, footnote }) => region === 'body' && kind === 'paragraph' && footnote === null)
    .flatMap(({ view }) =>
      measures(view).map(({ start, end, ...said }) => ({ span: view.sourceSpan(start, end), ...said })),
    );
}

type Measured = Omit<StatisticFact, 'span'> & { readonly start: number; readonly end: number };

const measures = ofWords((said): readonly Measured[] =>
  sentencesWith(said, MEASURE, RATIO, SHARE).flatMap(({ start, end }) => {
    const words = said.text.slice(start, end);
    return [MEASURE, RATIO, SHARE]
      .flatMap((measure) => allMatches(words, measure.pattern))
      .sort((a, b) => a.index - b.index)
      .map((match) => {
        const rest = words.replace(match[0], ' ');
        return {
          start: start + match.index,
          end: start + match.index + match[0].length,
          measure: match[0],
          // A ratio is one of two groups already.
          comparator: /ratio|risk|RR|OR|HR/i.test(match[1] ?? '') || COMPARATOR.test(rest),
          outcome: match[2] === undefined || OUTCOME.test(rest.replace(/\bfor \d[\d.,-]{0,8} ?m?c?g\b/g, '')),
          time: TIME.test(rest),
          interval: INTERVAL.test(rest),
        };
      });
  }),
);
