import type { BuiltRequest } from "../types";
import { type OperationContext, typescriptClient } from "./client";
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

export type { OperationContext } from "./client";

export interface SampleLanguage {
  id: string;
  label: string;
  write: (request: BuiltRequest, context: OperationContext) => string;
}

/** The languages that a request can be shown in, the first by default; see {@link languagesOf}. */
export const sampleLanguages: [SampleLanguage, ...SampleLanguage[]] = [
  { id: "curl", label: "cURL", write: curl },
  { id: "httpie", label: "HTTPie", write: httpie },
  { id: "javascript", label: "JavaScript", write: javascript },
  {
    id: "typescript",
    label: "TypeScript with the official client",
    write: typescriptClient,
  },
  { id: "python", label: "Python", write: python },
  { id: "go", label: "Go", write: go },
  { id: "java", label: "Java", write: java },
  { id: "php", label: "PHP", write: php },
  { id: "csharp", label: "C#", write: csharp },
  { id: "ruby", label: "Ruby", write: ruby },
  { id: "powershell", label: "PowerShell", write: powershell },
];

/** The languages for an operation: the official client only where there is one. */
export function languagesOf({
  client,
}: Pick<OperationContext, "client">): SampleLanguage[] {
  return sampleLanguages.filter(
    ({ write }) => client !== undefined || write !== typescriptClient,
  );
}
