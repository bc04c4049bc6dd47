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

/** What the parser says, the same in other words, and the way out. */
const wayOut: readonly [said: string, message: string, hint: string][] = [
  [
    "Flow map ",
    "a { has no } that belongs to it.",
    "Close it. What is within stands further right than what it belongs to.",
  ],
  [
    "Flow sequence ",
    "a [ has no ] that belongs to it.",
    "Close it. What is within stands further right than what it belongs to.",
  ],
  [
    "Nested mappings are not allowed in compact mappings",
    "there is a second colon in this line.",
    "Put a text with a colon and a space in quotes.",
  ],
  [
    "All mapping items must start at the same column",
    "the keys of this object do not begin in the same column.",
    "Indent all keys of an object alike.",
  ],
  [
    "Plain value cannot start with",
    "a text cannot begin with this character.",
    "Put the text in quotes.",
  ],
];

function keyAt(text: string, offset: number): string {
  const [key = ""] =
    /^("[^"]*"|'[^']*'|[^:\n]*)/.exec(text.slice(offset)) ?? [];
  const name = key.trim().replace(/^(["'])(.*)\1$/, "$2");
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

function explain(error: YAMLError, text: string): readonly [string, string] {
  const said = error.message.split("\n", 1).join();
  if (error.code === "DUPLICATE_KEY")
    return [
      `The key ${keyAt(text, error.pos[0])} appears twice in one object.`,
      "Keep one of the two.",
    ];
  const known = wayOut.find(([start]) => said.startsWith(start));
  if (known) return [`Neither valid YAML nor JSON: ${known[1]}`, known[2]];
  const tabs = error.code === "TAB_AS_INDENT" || /^ *\t/m.test(text);
  return [
    `Neither valid YAML nor JSON: ${said}.`,
    tabs
      ? "YAML indents with spaces: replace the tabs."
      : "Correct the syntax here; the parser could not continue.",
  ];
}
