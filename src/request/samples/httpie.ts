import { partType } from "../partType";
import type { BuiltRequest, Part } from "../types";
import { isWrittenOut, headersOf, writtenLines } from "./parts";
import { shellQuoted } from "./quote";
import { isBasic, userAndPassword } from "./variables";

/** Writes the request as an HTTPie command. */
export function httpie(request: BuiltRequest): string {
  const { method, url, body } = request;
  const isWritten = body?.kind === "multipart" && isWrittenOut(body);
  const options = [
    ...(isWritten ? [] : ["--ignore-stdin"]),
    ...(body?.kind === "multipart" && !isWritten ? ["--multipart"] : []),
  ];
  const lines = [["http", ...options, method, shellQuoted(url)].join(" ")];
  for (const [name, value] of headersOf(request)) {
    if (isBasic(value)) {
      lines.push(`--auth ${shellQuoted(userAndPassword)}`);
      continue;
    }
    // The space prevents `:=` and `:@` from being parsed as other kinds of items.
    lines.push(shellQuoted(value === "" ? `${name};` : `${name}: ${value}`));
  }
  if (body?.kind === "text") lines.push(`--raw ${shellQuoted(body.text)}`);
  if (body?.kind === "file") lines.push(shellQuoted(`@${body.file.name}`));
  if (body?.kind === "multipart" && !isWritten) {
    lines.push(...body.parts.map((part) => shellQuoted(item(part))));
  }
  const command = lines.join(" \\\n  ");
  return isWritten ? `${printed(body.parts)} | ${command}` : command;
}

function item(part: Part): string {
  const name = part.name.replace(/[:=@\\]/g, "\\$&");
  if (typeof part.value === "string") return `${name}=${part.value}`;
  return `${name}@${part.value.name};type=${partType(part) ?? ""}`;
}

/** Writes a form with printf and cat, piped to the command. */
function printed(parts: Part[]): string {
  const lines = writtenLines(parts);
  const commands = lines.flatMap((line, index) => {
    const end = index < lines.length - 1 ? "\\r\\n" : "";
    return typeof line === "string"
      ? [`  printf '%s${end}' ${shellQuoted(line)}`]
      : [`  cat ${shellQuoted(line.file)}`, `  printf '${end}'`];
  });
  return ["{", ...commands, "}"].join("\n");
}
