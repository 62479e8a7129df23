// The command's first file: small, so that Node reads it at once. It loads the program beside it through V8's compile
// cache, because compiling two megabytes costs more than linting an article. A run without a usable cache is only slower.
import { join } from 'node:path';
import { loadCached } from './compile-cache.ts';
import { compileLess } from './compile-less.ts';

compileLess();
loadCached(join(__dirname, 'cli-main.js'));
