import type { Connection } from 'vscode-languageserver';
import { SETTINGS_SECTION, type Settings } from '../protocol/requests.ts';

/** The settings of the client: asked for where it can be asked, otherwise what it sent. */
export async function readSettings(connection: Connection, canAsk: boolean, sent: unknown): Promise<Settings> {
  if (!canAsk) return settingsOf(sent);
  const answer: unknown = await connection.workspace.getConfiguration(SETTINGS_SECTION);
  return settingsOf(answer);
}

/** Keeps what has the right shape; names inside are checked with the configuration. Null stands for "not set". */
function settingsOf(value: unknown): Settings {
  if (!isRecord(value)) return {};
  const { jurisdictions, minReview, formularies, builtInFormulary, rules } = value;
  const { doseCompletion, inlayHints, semanticTokens } = value;
  return {
    ...(isTexts(jurisdictions) && { jurisdictions }),
    ...(typeof minReview === 'string' && minReview !== '' && { minReview }),
    ...(isTexts(formularies) && { formularies }),
    ...(typeof builtInFormulary === 'boolean' && { builtInFormulary }),
    ...(typeof doseCompletion === 'boolean' && { doseCompletion }),
    ...(typeof inlayHints === 'boolean' && { inlayHints }),
    ...(typeof semanticTokens === 'boolean' && { semanticTokens }),
    ...(isRecord(rules) && { rules: textsOf(rules) }),
  };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const textsOf = (value: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
