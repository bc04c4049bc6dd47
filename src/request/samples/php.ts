import type { Body, BuiltRequest } from "../types";
import { allHeaders, knownPart } from "./parts";
import { singleQuoted } from "./quote";

/** The request with PHP's cURL extension (8.1 and later for typed parts). */
export function php(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = allHeaders(request).map(
    ([name, value]) =>
      `        ${singleQuoted(value === "" ? `${name};` : `${name}: ${value}`)},`,
  );
  return [
    "<?php",
    `$curl = curl_init(${singleQuoted(url)});`,
    "curl_setopt_array($curl, [",
    "    CURLOPT_RETURNTRANSFER => true,",
    `    CURLOPT_CUSTOMREQUEST => ${singleQuoted(method)},`,
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
  if (body.kind === "text") {
    return [`    CURLOPT_POSTFIELDS => ${singleQuoted(body.text)},`];
  }
  if (body.kind === "file") {
    return [
      `    CURLOPT_POSTFIELDS => file_get_contents(${singleQuoted(body.file.name)}),`,
    ];
  }
  const seen = new Map<string, number>();
  const parts = body.parts.map(knownPart).map((part) => {
    // PHP's fields are a map: fields of one name need an index to stay apart.
    const count = seen.get(part.name) ?? 0;
    seen.set(part.name, count + 1);
    const name = count === 0 ? part.name : `${part.name}[${count}]`;
    if (!("text" in part)) {
      return `        ${singleQuoted(name)} => new CURLFile(${singleQuoted(part.fileName)}, ${singleQuoted(part.mediaType)}),`;
    }
    return part.mediaType
      ? `        ${singleQuoted(name)} => new CURLStringFile(${singleQuoted(part.text)}, '', ${singleQuoted(part.mediaType)}),`
      : `        ${singleQuoted(name)} => ${singleQuoted(part.text)},`;
  });
  return ["    CURLOPT_POSTFIELDS => [", ...parts, "    ],"];
}
