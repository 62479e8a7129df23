/** "- B) 40 g" below "What is the dose?": an answer to choose from, right or wrong. */
import type { Article, Block } from '../../../article/model.ts';

/** What stands for such a question among the words that introduce a dose. */
export const ANSWER_OPTION = '(an answer to choose)';

const LETTERED = /^\s?\(?[A-Ea-e][).:]\s/;
const QUESTION = /\?[\s*_)"”]{0,4}$/;

export function answerOption(article: Article, block: Block): readonly string[] {
  if (!LETTERED.test(block.view.text)) return [];
  const item = block.item === null ? undefined : article.items[block.item];
  const list = item === undefined ? undefined : article.lists[item.list];
  const first = list === undefined ? undefined : article.items[list.items[0] ?? -1]?.blocks[0];
  const isAsked = [block.index, first].some(
    (at) => at !== undefined && QUESTION.test(article.blocks[at - 1]?.view.text ?? ''),
  );
  return isAsked ? [ANSWER_OPTION] : [];
}
