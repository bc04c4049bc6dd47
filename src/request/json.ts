export interface JsonProblem {
  /** Counted from 1; the last line where the engine names no place. */
  line: number;
  message: string;
}

/** Why a text is no JSON, and where; nothing when it is. */
export function jsonProblem(text: string): JsonProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as SyntaxError;
    return { line: lineIn(message, text), message };
  }
}

/** Engines name the place as a line or as a position, or not at all. */
function lineIn(message: string, text: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  const before = text.slice(0, position === undefined ? undefined : +position);
  return before.split("\n").length;
}
