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
  const mediaType = body?.kind === "multipart" ? body.mediaType : undefined;
  const headers = allHeaders(request).map(
    ([name, value]) => `        ${quoted(name)}: ${quoted(value)},`,
  );
  const code = [
    mediaType === undefined
      ? "response = requests.request("
      : "request = requests.Request(",
    `    ${quoted(method)},`,
    `    ${quoted(url)},`,
    ...(headers.length > 0 ? ["    headers={", ...headers, "    },"] : []),
    ...bodyArguments(body),
    mediaType === undefined ? ")" : ").prepare()",
    ...(mediaType === undefined ? [] : sendAs(mediaType)),
    "print(response.status_code, response.text)",
  ].join("\n");
  const imports = code.includes("os.environ[")
    ? "import os\n\nimport requests"
    : "import requests";
  return `${imports}\n\n${code}`;
}

/** Sends a form with a media type other than the library's default. */
const sendAs = (mediaType: string): string[] => [
  'boundary = request.headers["Content-Type"].partition("; ")[2]',
  `request.headers["Content-Type"] = ${quoted(`${mediaType}; `)} + boundary`,
  "response = requests.Session().send(request)",
];

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
    if (part.mediaType ?? part.headers[0])
      content.push(part.mediaType ? quoted(part.mediaType) : "None");
    if (part.headers.length > 0) {
      const headers = part.headers.map(
        ([name, value]) => `${quoted(name)}: ${quoted(value)}`,
      );
      content.push(`{${headers.join(", ")}}`);
    }
    return `        (${quoted(part.name)}, (${content.join(", ")})),`;
  });
  return ["    files=[", ...parts, "    ],"];
}
