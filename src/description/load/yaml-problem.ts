import type { YAMLError } from "yaml";
import type { LoadDiagnostic, SourceLocation } from "../diagnostic";

/** Maximum nesting depth; deeper than any real description. */
export const depthLimit = 500;

/** Message and hint for excessive nesting. */
export const tooDeep = [
  `The file is nested more than ${String(depthLimit)} levels deep.`,
  "Name the inner parts below components and refer to them.",
] as const;

/** Translates a parser error into a readable diagnostic. */
export function syntaxProblem(
  place: SourceLocation,
  text: string,
  error: YAMLError,
): LoadDiagnostic {
  const [message, hint] = explain(error, text);
  return { ...place, severity: "error", message, hint };
}

/** Beginnings of parser messages, with our message and hint for each. */
const wayOut: readonly [said: string, message: string, hint: string][] = [
  [
    "Flow map ",
    "a { has no } that belongs to it.",
    "Close it, and indent its content further than its parent.",
  ],
  [
    "Flow sequence ",
    "a [ has no ] that belongs to it.",
    "Close it, and indent its content further than its parent.",
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
