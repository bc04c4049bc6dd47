import type { BuiltRequest } from "../types";
import { curl } from "./curl";
import type { OperationContext } from "./client";
import { markVariables } from "./variables";

/** A language in which a request can be shown. */
export interface LanguageName {
  id: LanguageId;
  label: string;
}

/** Writes a request as code; placeholders for secrets become environment variables. */
export type WriteSample = (
  request: BuiltRequest,
  context: OperationContext,
) => string;

const labels = {
  curl: "cURL",
  httpie: "HTTPie",
  javascript: "JavaScript",
  typescript: "TypeScript",
  python: "Python",
  go: "Go",
  java: "Java",
  php: "PHP",
  csharp: "C#",
  ruby: "Ruby",
  powershell: "PowerShell",
  cmd: "Windows cmd.exe",
};

export type LanguageId = keyof typeof labels;

/** Returns the languages for an operation, curl first; TypeScript uses the official client if any. */
export function languageNames({
  client,
}: Pick<OperationContext, "client"> = {}): LanguageName[] {
  const ids = Object.keys(labels) as LanguageId[];
  return ids.map((id) => ({
    id,
    label:
      id === "typescript" && client !== undefined
        ? "TypeScript with the official client"
        : labels[id],
  }));
}

export const writeCurl: WriteSample = (request) => curl(markVariables(request));
