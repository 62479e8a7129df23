import { expect, test } from 'vitest';
import { RestartPolicy } from '../../client/src/common/restart-policy.ts';

const asked = (...times: readonly number[]): readonly boolean[] => {
  const policy = new RestartPolicy();
  return times.map((seconds) => policy.mayRestart(seconds * 1000));
};

test('a server that ends is started again five times within three minutes, and no more', () => {
  expect(asked(0, 10, 20, 30, 40, 50)).toEqual([true, true, true, true, true, false]);
});

test('what was longer ago no longer counts', () => {
  expect(asked(0, 10, 20, 30, 40, 179, 180, 181)).toEqual([true, true, true, true, true, false, true, false]);
});
