import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { viewOf } from '../../server/src/lsp/convert.ts';

test.each(['', 'one', 'one\ntwo\n', 'one\r\ntwo\r\n', 'one\rtwo\n\r\nthree', '\r\n\r\n'])(
  'every offset of %j is where the protocol has it',
  (text) => {
    const { document } = viewOf('file:///a.md', 1, text);
    const asDefined = TextDocument.create('file:///a.md', 'markdown', 1, text);
    for (let offset = 0; offset <= text.length + 2; offset += 1) {
      const position = asDefined.positionAt(offset);
      expect(document.positionAt(offset)).toEqual(position);
      expect(document.offsetAt(position)).toBe(asDefined.offsetAt(position));
    }
  },
);
