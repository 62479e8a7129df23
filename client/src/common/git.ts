import { extensions, type Uri } from 'vscode';

/** The part of the editor's own git extension that is asked; it is absent in browsers. */
interface GitApi {
  getRepository(uri: Uri): GitRepository | null;
}
interface GitRepository {
  show(ref: string, path: string): Promise<string>;
}

/** The repository of a file; null where there is none, or no git. */
export async function repositoryOf(uri: Uri): Promise<GitRepository | null> {
  const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (extension === undefined || uri.scheme !== 'file') return null;
  try {
    return (await extension.activate()).getAPI(1).getRepository(uri);
  } catch {
    // Git is switched off or not installed: other states can still be compared.
    return null;
  }
}
