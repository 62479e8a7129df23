import { describe, expect, test } from 'vitest';
import { remembering } from '../../../server/src/core/text/remember.ts';

/** A memory that counts how often it had to read. */
function counting(slack: number) {
  const memory = remembering<string>(slack);
  const read: string[] = [];
  const ask = (key: string): string =>
    memory.ask(key, () => {
      read.push(key);
      return key.toUpperCase();
    });
  return { read, ask, turn: memory.turn };
}

describe('a memory', () => {
  test('reads once what is asked for at every turn', () => {
    const { read, ask, turn } = counting(0);
    for (let time = 0; time < 50; time += 1) {
      turn();
      expect([ask('one'), ask('two'), ask(`edit ${time}`)]).toEqual(['ONE', 'TWO', `EDIT ${time}`]);
    }
    expect(read.filter((key) => !key.startsWith('edit'))).toEqual(['one', 'two']);
  });

  test('forgets what nobody asked for while others were', () => {
    const { read, ask, turn } = counting(0);
    ask('old');
    for (let time = 0; time < 50; time += 1) {
      turn();
      ask('kept');
      ask(`edit ${time}`);
    }
    ask('old');
    expect(read.filter((key) => key === 'old')).toHaveLength(2);
  });

  test('keeps a text of any length whole', () => {
    const { read, ask, turn } = counting(0);
    for (let time = 0; time < 3; time += 1) {
      turn();
      for (let at = 0; at < 1000; at += 1) ask(`sentence ${at}`);
    }
    expect(read).toHaveLength(1000);
  });
});
