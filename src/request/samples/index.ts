import type { BuiltRequest } from "../types";
import { type OperationContext, typescriptClient } from "./client";
import { cmd } from "./cmd";
import { csharp } from "./csharp";
import { curl } from "./curl";
import { go } from "./go";
import { httpie } from "./httpie";
import { java } from "./java";
import { javascript } from "./javascript";
import { php } from "./php";
import { powershell } from "./powershell";
import { python } from "./python";
import { ruby } from "./ruby";
import { markVariables } from "./variables";

export type { OperationContext } from "./client";

export interface SampleLanguage {
  id: string;
  label: string;
  write: (request: BuiltRequest, context: OperationContext) => string;
}

/** Languages in which a request can be shown, the default first; see {@link languagesOf}. */
export const sampleLanguages: [SampleLanguage, ...SampleLanguage[]] = [
  language("curl", "cURL", curl),
  language("httpie", "HTTPie", httpie),
  language("javascript", "JavaScript", javascript),
  language("typescript", "TypeScript", (request, context) =>
    context.client === undefined
      ? javascript(request)
      : typescriptClient(request, context),
  ),
  language("python", "Python", python),
  language("go", "Go", go),
  language("java", "Java", java),
  language("php", "PHP", php),
  language("csharp", "C#", csharp),
  language("ruby", "Ruby", ruby),
  language("powershell", "PowerShell", powershell),
  language("cmd", "Windows cmd.exe", cmd),
];

/** Defines a language; placeholders for secrets become environment variables in its syntax. */
function language(
  id: string,
  label: string,
  write: SampleLanguage["write"],
): SampleLanguage {
  return {
    id,
    label,
    write: (request, context) => write(markVariables(request), context),
  };
}

/** Returns the languages for an operation; TypeScript uses the official client if there is one. */
export function languagesOf({
  client,
}: Pick<OperationContext, "client">): SampleLanguage[] {
  return sampleLanguages.map((one) =>
    one.id === "typescript" && client !== undefined
      ? { ...one, label: "TypeScript with the official client" }
      : one,
  );
}
