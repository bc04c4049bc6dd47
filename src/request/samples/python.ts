import type { Body, BuiltRequest } from "../types";
import { allHeaders, knownPart } from "./parts";
import { type Dialect, jsonLiteral } from "./jsonLiteral";
import { doubleQuoted } from "./quote";

const dictionary: Dialect = {
  text: doubleQuoted,
  true: "True",
  false: "False",
  null: "None",
  list: ["[", "]"],
  object: ["{", ": ", "}"],
  hasBigIntegers: true,
};

/** The request with Python's `requests`. */
export function python(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = allHeaders(request).map(
    ([name, value]) => `        ${doubleQuoted(name)}: ${doubleQuoted(value)},`,
  );
  return [
    "import requests",
    "",
    "response = requests.request(",
    `    ${doubleQuoted(method)},`,
    `    ${doubleQuoted(url)},`,
    ...(headers.length > 0 ? ["    headers={", ...headers, "    },"] : []),
    ...bodyArguments(body),
    ")",
    "print(response.status_code, response.text)",
  ].join("\n");
}

function bodyArguments(body: Body | undefined): string[] {
  if (!body) return [];
  const literal = jsonLiteral(body, dictionary, "    ");
  if (literal !== undefined) return [`    json=${literal},`];
  if (body.kind === "text") {
    return [`    data=${doubleQuoted(body.text)}.encode(),`];
  }
  if (body.kind === "file") {
    return [`    data=open(${doubleQuoted(body.file.name)}, "rb"),`];
  }
  const parts = body.parts.map(knownPart).map((part) => {
    const content =
      "text" in part
        ? [`None`, doubleQuoted(part.text)]
        : [
            doubleQuoted(part.fileName),
            `open(${doubleQuoted(part.fileName)}, "rb")`,
          ];
    if (part.mediaType) content.push(doubleQuoted(part.mediaType));
    return `        (${doubleQuoted(part.name)}, (${content.join(", ")})),`;
  });
  return ["    files=[", ...parts, "    ],"];
}
