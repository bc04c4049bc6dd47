import { partType } from "../multipart";
import type { BuiltRequest } from "../types";
import { allHeaders } from "./parts";
import { shellQuoted } from "./quote";

/** The HTTPie command of a request. */
export function httpie(request: BuiltRequest): string {
  const { method, url, body } = request;
  const lines = [`http --ignore-stdin ${method} ${shellQuoted(url)}`];
  for (const [name, value] of allHeaders(request)) {
    // The space keeps `:=` and `:@` from being read as other kinds of items.
    lines.push(shellQuoted(value === "" ? `${name};` : `${name}: ${value}`));
  }
  if (body?.kind === "text") lines.push(`--raw ${shellQuoted(body.text)}`);
  if (body?.kind === "file") lines.push(shellQuoted(`@${body.file.name}`));
  if (body?.kind === "multipart") {
    lines[0] = (lines[0] ?? "").replace("http ", "http --multipart ");
    for (const part of body.parts) {
      const name = part.name.replace(/[:=@\\]/g, "\\$&");
      const type = partType(part);
      lines.push(
        shellQuoted(
          typeof part.value === "string"
            ? `${name}=${part.value}`
            : `${name}@${part.value.name}${type ? `;type=${type}` : ""}`,
        ),
      );
    }
  }
  return lines.join(" \\\n  ");
}
