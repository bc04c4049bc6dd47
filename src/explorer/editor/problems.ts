import { syntaxTree } from "@codemirror/language";
import type { Diagnostic } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import { nodeAt, pathOf, pointerOf } from "./pointer";
import type { Checked } from "../validation/checker";
import type { SchemaProblem } from "../validation/problems";

/** A problem of the body, as listed below the editor. */
export interface BodyProblem {
  /** Line number, starting at 1. */
  line: number;
  pointer: string;
  message: string;
}

export interface Marked extends BodyProblem {
  from: number;
  to: number;
}

/** The problems found in the text, and sentences about what could not be checked. */
export interface Findings {
  problems: Marked[];
  unchecked: string[];
}

/**
 * Finds the problems of the text: invalid JSON, or violations of its schema.
 *
 * @param check checks JSON against the schema.
 */
export async function findingsOf(
  { state }: EditorView,
  check: (text: string) => Promise<Checked>,
): Promise<Findings> {
  const text = state.doc.toString();
  if (text.trim() === "") return { problems: [], unchecked: [] };
  const mark = (from: number, to: number, problem: SchemaProblem): Marked => ({
    ...problem,
    from,
    to,
    line: state.doc.lineAt(from).number,
  });
  try {
    JSON.parse(text);
  } catch {
    const at = syntaxErrorAt(state) ?? text.length;
    const node = syntaxTree(state).resolveInner(at, -1);
    const problem = mark(at, Math.min(at + 1, text.length), {
      pointer: pointerOf(pathOf(node, text)),
      message: "This is not valid JSON from here on.",
    });
    return { problems: [problem], unchecked: [] };
  }
  const tree = syntaxTree(state);
  const { problems, unchecked } = await check(text);
  return {
    problems: problems.map((problem) => {
      const node = nodeAt(tree, text, problem.pointer);
      return mark(node?.from ?? 0, node?.to ?? text.length, problem);
    }),
    unchecked,
  };
}

/** Returns the position of the first syntax error. */
function syntaxErrorAt(state: EditorView["state"]): number | undefined {
  let found: number | undefined;
  syntaxTree(state).iterate({
    enter: ({ type, from }) => {
      if (type.isError && found === undefined) found = from;
    },
  });
  return found;
}

/** Converts a problem to the editor's format; long values are marked only on their first line. */
export function diagnostic(problem: Marked, { state }: EditorView): Diagnostic {
  const end = state.doc.lineAt(problem.from).to;
  return {
    from: problem.from,
    to: Math.min(problem.to, end),
    severity: "error",
    message: problem.message,
  };
}
