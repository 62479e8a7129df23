import { expect, it, vi } from 'vitest';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  again: number;
}
interface SecondTry {
  readonly inFreshWindow: (run: () => Promise<Counts>) => Promise<Counts>;
}
const load = async (): Promise<SecondTry> =>
  (await import(new URL('../vscode-host/second-try.mjs', import.meta.url).href)) as SecondTry;
const ended = (failed: number): Counts => ({ passed: 3 - failed, failed, skipped: 0, again: 0 });

it('opens no second window where nothing failed', async () => {
  const run = vi.fn(() => Promise.resolve(ended(0)));
  expect(await (await load()).inFreshWindow(run)).toEqual(ended(0));
  expect(run).toHaveBeenCalledTimes(1);
});

it('says that it tried again, and a defect fails twice', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const { inFreshWindow } = await load();
  const once = vi.fn(() => Promise.resolve(ended(once.mock.calls.length === 1 ? 1 : 0)));
  expect(await inFreshWindow(once)).toEqual({ ...ended(0), again: 1 });
  const always = vi.fn(() => Promise.resolve(ended(2)));
  expect(await inFreshWindow(always)).toEqual({ ...ended(2), again: 1 });
  expect(always).toHaveBeenCalledTimes(2);
  expect(said).toHaveBeenCalledTimes(2);
  said.mockRestore();
});
