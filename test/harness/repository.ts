import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderWith } from './run-cli.ts';

/** A git repository in a folder of its own, for tests of what compares revisions. */
export class Repository {
  readonly folder: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.folder = folderWith(files);
    this.git('init', '-q', '-b', 'main');
    this.commit('first');
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=A. Example', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...args], { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' });
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
  }

  static write(folder: string, path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  write(path: string, text: string): void {
    Repository.write(this.folder, path, text);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }
}
