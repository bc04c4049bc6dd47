import type { Body, BuiltRequest } from "../types";
import { isWrittenOut, headersOf, knownPart, writtenLines } from "./parts";
import { type Dialect, jsonLiteral } from "./jsonLiteral";
import { singleQuoted } from "./quote";
import { joined } from "./variables";

const quoted = joined(
  singleQuoted,
  (name) => `getenv(${singleQuoted(name)})`,
  " . ",
);
const arrays: Dialect = {
  text: quoted,
  true: "true",
  false: "false",
  null: "null",
  list: ["[", "]"],
  object: ["[", " => ", "]"],
  emptyObject: "new stdClass()",
};

/** Writes the request with PHP's cURL extension. */
export function php(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = headersOf(request).map(
    ([name, value]) =>
      `        ${quoted(value === "" ? `${name};` : `${name}: ${value}`)},`,
  );
  return [
    "<?php",
    `$curl = curl_init(${quoted(url)});`,
    "curl_setopt_array($curl, [",
    "    CURLOPT_RETURNTRANSFER => true,",
    `    CURLOPT_CUSTOMREQUEST => ${quoted(method)},`,
    ...(method === "HEAD" ? ["    CURLOPT_NOBODY => true,"] : []),
    ...(headers.length > 0
      ? ["    CURLOPT_HTTPHEADER => [", ...headers, "    ],"]
      : []),
    ...bodyOption(body),
    "]);",
    "$content = curl_exec($curl);",
    "echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $content, PHP_EOL;",
  ].join("\n");
}

function bodyOption(body: Body | undefined): string[] {
  if (!body) return [];
  const literal = jsonLiteral(body, arrays, "    ");
  if (literal !== undefined) {
    return [`    CURLOPT_POSTFIELDS => json_encode(${literal}),`];
  }
  if (body.kind === "text") {
    return [`    CURLOPT_POSTFIELDS => ${quoted(body.text)},`];
  }
  if (body.kind === "file") {
    return [
      `    CURLOPT_POSTFIELDS => file_get_contents(${quoted(body.file.name)}),`,
    ];
  }
  if (isWrittenOut(body)) {
    const lines = writtenLines(body.parts).map((line) =>
      typeof line === "string"
        ? `        ${quoted(line)},`
        : `        file_get_contents(${quoted(line.file)}),`,
    );
    return [
      '    CURLOPT_POSTFIELDS => implode("\\r\\n", [',
      ...lines,
      "    ]),",
    ];
  }
  const seen = new Map<string, number>();
  const parts = body.parts.map(knownPart).map((part) => {
    // PHP's fields are an array by name, so fields with the same name need an index.
    const count = seen.get(part.name) ?? 0;
    seen.set(part.name, count + 1);
    const name = count === 0 ? part.name : `${part.name}[${count}]`;
    if (!("text" in part)) {
      return `        ${quoted(name)} => new CURLFile(${quoted(part.fileName)}, ${quoted(part.mediaType)}),`;
    }
    return `        ${quoted(name)} => ${quoted(part.text)},`;
  });
  return ["    CURLOPT_POSTFIELDS => [", ...parts, "    ],"];
}
