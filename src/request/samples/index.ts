import { typescriptClient } from "./client";
import { cmd } from "./cmd";
import { csharp } from "./csharp";
import { go } from "./go";
import { httpie } from "./httpie";
import { java } from "./java";
import { javascript } from "./javascript";
import {
  type LanguageId,
  type LanguageName,
  languageNames,
  writeCurl,
  type WriteSample,
} from "./languages";
import { php } from "./php";
import { powershell } from "./powershell";
import { python } from "./python";
import { ruby } from "./ruby";
import { markVariables } from "./variables";

export type { OperationContext } from "./client";

export interface SampleLanguage extends LanguageName {
  write: WriteSample;
}

const writers: Record<Exclude<LanguageId, "curl">, WriteSample> = {
  httpie,
  javascript,
  typescript: (request, context) =>
    context.client === undefined
      ? javascript(request)
      : typescriptClient(request, context),
  python,
  go,
  java,
  php,
  csharp,
  ruby,
  powershell,
  cmd,
};

/**
 * Returns the function that writes requests in a language. Browsers load this module on demand;
 * curl alone is in `languages.ts`.
 */
export function writerOf(id: LanguageId): WriteSample {
  if (id === "curl") return writeCurl;
  return (request, context) => writers[id](markVariables(request), context);
}

/** All languages with their writers, curl first. */
export const sampleLanguages: SampleLanguage[] = languageNames().map((one) => ({
  ...one,
  write: writerOf(one.id),
}));
