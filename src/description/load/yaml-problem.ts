import type { YAMLError } from "yaml";
import type { LoadDiagnostic, SourceLocation } from "../diagnostic";

/** Deeper than any description that people or generators write. */
export const depthLimit = 500;

/** Message and way out for what is nested too deep. */
export const tooDeep = [
  `The file is nested more than ${String(depthLimit)} levels deep.`,
  "Name the inner parts below components and refer to them.",
] as const;

/** What the parser found, in words for people. */
export function syntaxProblem(
  place: SourceLocation,
  text: string,
  error: YAMLError,
): LoadDiagnostic {
  const [message, hint] = explain(error, text);
  return { ...place, severity: "error", message, hint };
}

function explain(error: YAMLError, text: string): readonly [string, string] {
  const said = error.message.split("\n", 1).join();
  if (error.code === "DUPLICATE_KEY")
    return ["This key stands twice in one object.", "Keep one of the two."];
  const tabs = error.code === "TAB_AS_INDENT" || /^ *\t/m.test(text);
  return [
    `Neither valid YAML nor JSON: ${said}.`,
    tabs
      ? "YAML indents with spaces: replace the tabs."
      : "Mend the syntax here; the parser could not read on.",
  ];
}
