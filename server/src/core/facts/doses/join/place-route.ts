/** The route that a heading, item, cell or line names beside its drug, for the doses below that say none. */
import type { Block } from '../../../article/model.ts';
import { ofWords } from '../../../text/of-words.ts';
import type { Route } from '../../types.ts';
import { readRoute } from '../grammar/routes.ts';
import { tokenise } from '../tokens/tokenise.ts';

/** A longer line or cell speaks of many things. */
const LENGTH = 120;
const CELL = 60;

/** Empty where it names none, or several that are not alternatives. */
export const routesNamed = ({ kind, view }: Block): readonly Route[] =>
  kind === 'cell' && view.text.length > CELL ? [] : inWords(view);

const inWords = ofWords(({ text }): readonly Route[] => {
  if (text.length > LENGTH) return [];
  const tokens = tokenise({ text, isTightSpace: () => false, masked: [] }, 0, text.length);
  let found: readonly Route[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const element = readRoute(tokens, at);
    if (element?.kind !== 'route') continue;
    if (found.length > 0) return [];
    found = element.routes;
    at = element.next - 1;
  }
  return found;
});
