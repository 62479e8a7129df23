import { expect, it } from 'vitest';
import { ofWords, ofWordsBy } from '../../../server/src/core/text/of-words.ts';
import { remembering } from '../../../server/src/core/text/remember.ts';
import { type Said, TextViewBuilder } from '../../../server/src/core/text/text-view.ts';

function keptView(text: string) {
  const builder = new TextViewBuilder();
  builder.copy(text, 0);
  return builder.build(remembering<Said>().ask);
}

it('reads words once, wherever they move', () => {
  let times = 0;
  const length = ofWords(({ text }) => ({ length: text.length + 0 * ++times }));
  const view = keptView('give 5 mg');
  expect(length(view)).toBe(length(view.moved(7)));
  expect(times).toBe(1);
});

it('keeps the readings of two readers apart', () => {
  const first = ofWords(({ text }) => [text.slice(0, 4)]);
  const last = ofWords(({ text }) => [text.slice(-2)]);
  const view = keptView('give 5 mg');
  expect([first(view), last(view), first(view)]).toEqual([['give'], ['mg'], ['give']]);
});

it('reads anew where something else that has a part in it differs', () => {
  const told = ofWordsBy<string>();
  const view = keptView('5 mg');
  const read = (by: readonly unknown[], value: string) => told(view, by, () => value);
  expect(read(['a', 1], 'one')).toBe('one');
  expect(read(['a', 1], 'two')).toBe('one');
  expect(read(['a', 2], 'two')).toBe('two');
  expect(read(['a'], 'three')).toBe('three');
});

it('finds words again that were built before, but not those whose marks differ', () => {
  const known = remembering<Said>().ask;
  const build = (target: string | null) => {
    const builder = new TextViewBuilder();
    builder.copy('see here', 0);
    if (target !== null) builder.mark({ kind: 'link', target, start: 4, end: 8 });
    return builder.build(known).said;
  };
  expect(build('https://a.example')).toBe(build('https://a.example'));
  expect(build('https://a.example')).not.toBe(build('https://b.example'));
  expect(build(null)).not.toBe(build('https://a.example'));
});
