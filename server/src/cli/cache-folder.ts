import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the user's programs keep what they can make again; null where there is no such place. */
export function cacheFolder(env: NodeJS.ProcessEnv): string | null {
  const base = env.XDG_CACHE_HOME || (process.platform === 'win32' ? env.LOCALAPPDATA : join(homedir(), '.cache'));
  return base ? join(base, 'clinlint') : null;
}
