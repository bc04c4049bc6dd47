import type { Body, BuiltRequest } from "../types";
import { allHeaders, knownPart } from "./parts";
import { type Dialect, jsonLiteral } from "./jsonLiteral";
import { doubleQuoted } from "./quote";
import { hasVariables, joined } from "./variables";

const quoted = joined(
  doubleQuoted,
  (name) => `os.environ[${doubleQuoted(name)}]`,
  " + ",
);
const dictionary: Dialect = {
  text: quoted,
  true: "True",
  false: "False",
  null: "None",
  list: ["[", "]"],
  object: ["{", ": ", "}"],
  hasBigIntegers: true,
};

/** Writes the request with Python's `requests`. */
export function python(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = allHeaders(request).map(
    ([name, value]) => `        ${quoted(name)}: ${quoted(value)},`,
  );
  const code = [
    "response = requests.request(",
    `    ${quoted(method)},`,
    `    ${quoted(url)},`,
    ...(headers.length > 0 ? ["    headers={", ...headers, "    },"] : []),
    ...bodyArguments(body),
    ")",
    "print(response.status_code, response.text)",
  ].join("\n");
  const imports = code.includes("os.environ[")
    ? "import os\n\nimport requests"
    : "import requests";
  return `${imports}\n\n${code}`;
}

function bodyArguments(body: Body | undefined): string[] {
  if (!body) return [];
  const literal = jsonLiteral(body, dictionary, "    ");
  if (literal !== undefined) return [`    json=${literal},`];
  if (body.kind === "text") {
    const text = quoted(body.text);
    return [
      `    data=${hasVariables(body.text) ? `(${text})` : text}.encode(),`,
    ];
  }
  if (body.kind === "file") {
    return [`    data=open(${quoted(body.file.name)}, "rb"),`];
  }
  const parts = body.parts.map(knownPart).map((part) => {
    const content =
      "text" in part
        ? [`None`, quoted(part.text)]
        : [quoted(part.fileName), `open(${quoted(part.fileName)}, "rb")`];
    if (part.mediaType) content.push(quoted(part.mediaType));
    return `        (${quoted(part.name)}, (${content.join(", ")})),`;
  });
  return ["    files=[", ...parts, "    ],"];
}
