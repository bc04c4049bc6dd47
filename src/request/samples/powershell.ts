import type { Body, BuiltRequest } from "../types";
import { allHeaders, knownPart, withoutContentType } from "./parts";
import { type Dialect, jsonLiteral } from "./jsonLiteral";
import { powershellQuoted } from "./quote";

const hashtables: Dialect = {
  text: powershellQuoted,
  true: "$true",
  false: "$false",
  null: "$null",
  list: ["@(", ")"],
  object: ["[ordered]@{", " = ", "}"],
  trailing: "",
};

/** Writes the request for PowerShell 7. */
export function powershell(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = withoutContentType(allHeaders(request)).map(
    ([name, value]) =>
      `    ${powershellQuoted(name)} = ${powershellQuoted(value)}`,
  );
  return [
    ...formLines(body),
    "$request = @{",
    `  Uri = ${powershellQuoted(url)}`,
    `  Method = ${powershellQuoted(method)}`,
    ...(headers.length > 0 ? ["  Headers = @{", ...headers, "  }"] : []),
    ...bodyLines(body),
    "  SkipHeaderValidation = $true",
    "  SkipHttpErrorCheck = $true",
    "}",
    "$response = Invoke-WebRequest @request",
    'Write-Output "$($response.StatusCode) $($response.Content)"',
  ].join("\n");
}

function bodyLines(body: Body | undefined): string[] {
  if (!body) return [];
  if (body.kind === "multipart") return ["  Body = $form"];
  return [
    `  ContentType = ${powershellQuoted(body.mediaType)}`,
    body.kind === "text"
      ? `  Body = [Text.Encoding]::UTF8.GetBytes(${textOf(body)})`
      : `  InFile = ${powershellQuoted(body.file.name)}`,
  ];
}

function textOf(body: Body & { kind: "text" }): string {
  const literal = jsonLiteral(body, hashtables, "  ");
  return literal === undefined
    ? powershellQuoted(body.text)
    : `(ConvertTo-Json -Depth 100 -InputObject (${literal}))`;
}

function formLines(body: Body | undefined): string[] {
  if (body?.kind !== "multipart") return [];
  const parts = body.parts.map(knownPart).flatMap((part, index) => {
    const variable = `$part${index}`;
    const type = part.mediaType
      ? `[Net.Http.Headers.MediaTypeHeaderValue]::Parse(${powershellQuoted(part.mediaType)})`
      : "$null";
    const isText = "text" in part;
    return [
      isText
        ? `${variable} = [Net.Http.StringContent]::new(${powershellQuoted(part.text)})`
        : `${variable} = [Net.Http.ByteArrayContent]::new([IO.File]::ReadAllBytes(${powershellQuoted(part.fileName)}))`,
      `${variable}.Headers.ContentType = ${type}`,
      ...part.headers.map(
        ([name, value]) =>
          `$null = ${variable}.Headers.TryAddWithoutValidation(${powershellQuoted(name)}, [string]${powershellQuoted(value)})`,
      ),
      `$form.Add(${variable}, ${powershellQuoted(part.name)}${isText ? "" : `, ${powershellQuoted(part.fileName)}`})`,
    ];
  });
  return [
    "$form = [Net.Http.MultipartFormDataContent]::new()",
    ...parts,
    ...(body.mediaType === undefined
      ? []
      : [
          `$form.Headers.ContentType.MediaType = ${powershellQuoted(body.mediaType)}`,
        ]),
  ];
}
