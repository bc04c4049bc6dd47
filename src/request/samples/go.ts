import type { Body, BuiltRequest } from "../types";
import { allHeaders, knownPart } from "./parts";
import { type Dialect, jsonLiteral } from "./jsonLiteral";
import { doubleQuoted } from "./quote";
import { joined } from "./variables";

const quoted = joined(
  doubleQuoted,
  (name) => `os.Getenv(${doubleQuoted(name)})`,
  " + ",
);
const maps: Dialect = {
  text: quoted,
  true: "true",
  false: "false",
  null: "nil",
  list: ["[]any{", "}"],
  object: ["map[string]any{", ": ", "}"],
};

/** Writes the request with Go's `net/http`. */
export function go(request: BuiltRequest): string {
  const { method, body } = request;
  const imports = new Set(["fmt", "io", "net/http"]);
  const setup = bodySetup(body, imports);
  const headers = allHeaders(request).map(
    ([name, value]) =>
      `\trequest.Header.Set(${quoted(name)}, ${quoted(value)})`,
  );
  if (body?.kind === "multipart") {
    const { mediaType } = body;
    const type =
      mediaType === undefined
        ? "form.FormDataContentType()"
        : `${quoted(`${mediaType}; boundary=`)}+form.Boundary()`;
    headers.push(`\trequest.Header.Set("Content-Type", ${type})`);
  }
  const url = quoted(request.url);
  if ([url, ...headers, ...setup.lines, setup.reader].some(usesOs))
    imports.add("os");
  return [
    "package main",
    "",
    "import (",
    ...[...imports].sort().map((name) => `\t"${name}"`),
    ")",
    "",
    "func main() {",
    ...setup.lines.map((line) => `\t${line}`),
    `\trequest, err := http.NewRequest(${quoted(method)}, ${url}, ${setup.reader})`,
    ...check(),
    ...headers,
    "\tresponse, err := http.DefaultClient.Do(request)",
    ...check(),
    "\tdefer response.Body.Close()",
    "\tcontent, err := io.ReadAll(response.Body)",
    ...check(),
    "\tfmt.Println(response.Status, string(content))",
    "}",
  ].join("\n");
}

const usesOs = (code: string) => code.includes("os.Getenv(");

const check = () => ["\tif err != nil {", "\t\tpanic(err)", "\t}"];

function bodySetup(
  body: Body | undefined,
  imports: Set<string>,
): { reader: string; lines: string[] } {
  if (!body) return { reader: "nil", lines: [] };
  const literal = jsonLiteral(body, maps, "");
  if (literal !== undefined) {
    imports.add("bytes").add("encoding/json");
    return {
      reader: "bytes.NewReader(payload)",
      lines: [
        ...`payload, err := json.Marshal(${literal})`
          .replaceAll("    ", "\t")
          .split("\n"),
        ...check().map((line) => line.slice(1)),
      ],
    };
  }
  if (body.kind === "text") {
    imports.add("strings");
    return {
      reader: `strings.NewReader(${quoted(body.text)})`,
      lines: [],
    };
  }
  imports.add("os");
  if (body.kind === "file") {
    return {
      reader: "file",
      lines: [
        `file, err := os.Open(${quoted(body.file.name)})`,
        ...check().map((line) => line.slice(1)),
      ],
    };
  }
  imports.add("bytes").add("mime/multipart").add("net/textproto");
  const parts = body.parts.map(knownPart);
  if (parts.every((part) => "text" in part)) imports.delete("os");
  return {
    reader: "&buffer",
    lines: [
      "var buffer bytes.Buffer",
      "form := multipart.NewWriter(&buffer)",
      "part := func(disposition, contentType string, content []byte, headers ...string) {",
      '\theader := textproto.MIMEHeader{"Content-Disposition": {disposition}}',
      '\tif contentType != "" {',
      '\t\theader.Set("Content-Type", contentType)',
      "\t}",
      "\tfor i := 0; i < len(headers); i += 2 {",
      "\t\theader.Set(headers[i], headers[i+1])",
      "\t}",
      "\twriter, _ := form.CreatePart(header)",
      "\twriter.Write(content)",
      "}",
      ...parts.flatMap((part, index) => {
        const name = `form-data; name="${headerQuoted(part.name)}"`;
        const more = part.headers.flat().map((text) => `, ${quoted(text)}`);
        if ("text" in part) {
          return [
            `part(${quoted(name)}, ${quoted(part.mediaType ?? "")}, []byte(${quoted(part.text)})${more.join("")})`,
          ];
        }
        return [
          `file${index}, err := os.ReadFile(${quoted(part.fileName)})`,
          ...check().map((line) => line.slice(1)),
          `part(${quoted(`${name}; filename="${headerQuoted(part.fileName)}"`)}, ${quoted(part.mediaType)}, file${index}${more.join("")})`,
        ];
      }),
      "form.Close()",
    ],
  };
}

/**
 * Escapes a field name.
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
const headerQuoted = (text: string) =>
  text.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
