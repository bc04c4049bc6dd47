export interface JsonProblem {
  /** Line number, starting at 1; the last line if the engine names no position. */
  line: number;
  message: string;
}

/** Returns why and where a text is not valid JSON, or undefined if it is. */
export function jsonProblem(text: string): JsonProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as SyntaxError;
    return { line: lineIn(message, text), message };
  }
}

/** Finds the line in an engine's error message, which has a line, a position or neither. */
function lineIn(message: string, text: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  const before = text.slice(0, position === undefined ? undefined : +position);
  return before.split("\n").length;
}
