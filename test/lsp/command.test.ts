import { expect, it } from 'vitest';
import { ARTICLE, URI } from './articles.ts';
import { codes, items } from './test-client.ts';
import { byCommand } from './transports.ts';

// A second start may find compiled code that the first one left.
it.each(['first', 'second'])('`clinlint lsp --stdio` answers an editor, the %s time too', async () => {
  const client = await byCommand();
  await client.open(URI, ARTICLE);
  expect(codes(items(await client.pull(URI)))).toContain('citation/dangling');
  await client.close();
});
