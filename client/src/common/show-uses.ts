import { commands, Location, Position, Range, Uri } from 'vscode';

interface WirePosition {
  readonly line: number;
  readonly character: number;
}

/** Opens the editor's own list of places for the uses of a source; the arguments come from a code lens. */
export async function showUses(uri: unknown, at: unknown, places: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(at) || !Array.isArray(places)) return;
  const target = Uri.parse(uri, true);
  const locations = places
    .filter(isRange)
    .map(({ start, end }) => new Location(target, new Range(positionOf(start), positionOf(end))));
  await commands.executeCommand('editor.action.showReferences', target, positionOf(at), locations);
}

const positionOf = ({ line, character }: WirePosition): Position => new Position(line, character);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isPosition = (value: unknown): value is WirePosition =>
  isRecord(value) && typeof value.line === 'number' && typeof value.character === 'number';

const isRange = (value: unknown): value is { start: WirePosition; end: WirePosition } =>
  isRecord(value) && isPosition(value.start) && isPosition(value.end);
