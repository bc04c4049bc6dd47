import type { YAMLError } from "yaml";
import type { LoadDiagnostic } from "../diagnostic";

/** Deeper than any description that people or generators write. */
export const depthLimit = 500;

/** Message and way out for what is nested too deep. */
export const tooDeep = [
  `The file is nested more than ${String(depthLimit)} levels deep.`,
  "Name the inner parts below components and refer to them.",
] as const;

/** What the parser found, in words for people. */
export function syntaxProblem(
  file: string,
  text: string,
  error: YAMLError,
): LoadDiagnostic {
  const [message, hint] = explain(error, text);
  const { line, col: column } = error.linePos?.[0] ?? {};
  return { file, line, column, severity: "error", message, hint };
}

function explain(error: YAMLError, text: string): readonly [string, string] {
  const said = error.message
    .split("\n", 1)
    .join()
    .replace(/ at line \d+, column \d+:$/, "");
  if (error.code === "MULTIPLE_DOCS")
    return [
      "The file holds more than one YAML document.",
      "Keep one of them; --- begins the next.",
    ];
  if (error.code === "DUPLICATE_KEY")
    return ["This key stands twice in one object.", "Keep one of the two."];
  // The parser is recursive, and reports the end of its stack as an error of syntax.
  if (said.includes("call stack")) return tooDeep;
  const tabs = error.code === "TAB_AS_INDENT" || /^ *\t/m.test(text);
  return [
    `Neither valid YAML nor JSON: ${said}.`,
    tabs
      ? "YAML indents with spaces: replace the tabs."
      : "Mend the syntax here; the parser could not read on.",
  ];
}
