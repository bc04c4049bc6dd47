/** A block of shell commands to run in a guide, with its expected output. */
export interface Step {
  file: string;
  /** Line of the first command, from 1. */
  line: number;
  commands: string;
  expected?: Expectation;
}

export interface Expectation {
  kind: "json" | "text";
  line: number;
  text: string;
}

/** Thrown for a guide that cannot be run as written. */
export class GuideError extends Error {
  override readonly name = "GuideError";
}

interface Fence {
  line: number;
  language: string;
  meta: string[];
  text: string;
}

/**
 * Extracts the steps of a guide: fenced blocks whose info string is `bash run`, each with an
 * optional following block `json expect` or `text expect`. All other blocks are ignored.
 *
 * @param markdown the guide's source
 * @param file its path, for messages
 * @throws {GuideError} for an expectation without commands, and for an unclosed fence
 */
export function extractSteps(markdown: string, file: string): Step[] {
  const steps: Step[] = [];
  let awaiting: Step | undefined;
  for (const { line, language, meta, text } of fencesOf(markdown, file)) {
    if (language === "bash" && meta.includes("run")) {
      awaiting = { file, line, commands: text };
      steps.push(awaiting);
    } else if (meta.includes("expect")) {
      if (language !== "json" && language !== "text")
        throw new GuideError(
          `${file}:${line}: an expectation is json or text, not ${language || "without a language"}.`,
        );
      if (!awaiting)
        throw new GuideError(
          `${file}:${line}: nothing was run for this expectation. Put it after its own "bash run" block.`,
        );
      awaiting.expected = { kind: language, line, text };
      awaiting = undefined;
    }
  }
  return steps;
}

/** Returns fenced code blocks (CommonMark, section 4.5) with the first line of their content. */
function fencesOf(markdown: string, file: string): Fence[] {
  const fences: Fence[] = [];
  let open: (Fence & { mark: string; lines: string[] }) | undefined;
  for (const [index, line] of markdown.split("\n").entries()) {
    const [, mark = "", info = ""] = /^ {0,3}(`{3,})\s*(.*)$/.exec(line) ?? [];
    if (!open) {
      if (!mark) continue;
      const [language = "", ...meta] = info.trim().split(/\s+/);
      open = { line: index + 2, language, meta, text: "", mark, lines: [] };
    } else if (mark.length >= open.mark.length && info === "") {
      const { lines, mark: _, ...fence } = open;
      fences.push({ ...fence, text: lines.join("\n") });
      open = undefined;
    } else open.lines.push(line);
  }
  if (open)
    throw new GuideError(
      `${file}:${open.line - 1}: this code block is never closed. End it with ${open.mark}.`,
    );
  return fences;
}
