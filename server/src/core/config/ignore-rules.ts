import ignore, { type Ignore } from 'ignore';

/** Ignore files, the later one of a folder over the earlier one. */
export const IGNORE_NAMES = ['.gitignore', '.clinlintignore'] as const;

/** The text of a file by its address; null when there is none, or none that can be read. */
type ReadText = (address: string) => Promise<string | null>;

/**
 * Which files are left out: `.gitignore` and `.clinlintignore` of the file's folder and of those above it, as git reads
 * them. What a folder's file says wins over what a folder above says; below an ignored folder nothing is taken in again.
 */
export class IgnoreRules {
  private readonly matchers = new Map<string, Promise<Ignore | null>>();

  /** `top` is the highest folder whose ignore files count. */
  constructor(
    private readonly top: string,
    private readonly readText: ReadText,
  ) {}

  async ignores(address: string): Promise<boolean> {
    if (!address.startsWith(`${this.top}/`)) return false;
    const parts = address.slice(this.top.length + 1).split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      const isFolder = depth < parts.length;
      if (await this.decides(parts.slice(0, depth), isFolder)) return true;
    }
    return false;
  }

  /** What the nearest ignore file with an opinion says of one folder or file. */
  private async decides(parts: readonly string[], isFolder: boolean): Promise<boolean> {
    for (let above = parts.length - 1; above >= 0; above--) {
      const matcher = await this.matcherOf([this.top, ...parts.slice(0, above)].join('/'));
      const path = parts.slice(above).join('/') + (isFolder ? '/' : '');
      const { ignored, unignored } = matcher?.test(path) ?? { ignored: false, unignored: false };
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  private matcherOf(folder: string): Promise<Ignore | null> {
    const known = this.matchers.get(folder) ?? this.readMatcher(folder);
    this.matchers.set(folder, known);
    return known;
  }

  private async readMatcher(folder: string): Promise<Ignore | null> {
    const texts = await Promise.all(IGNORE_NAMES.map((name) => this.readText(`${folder}/${name}`)));
    const found = texts.filter((text) => text !== null);
    return found.length === 0 ? null : ignore().add(found.map((text) => text.replace(/^\uFEFF/, '')).join('\n'));
  }
}
