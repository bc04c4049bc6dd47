import { persistentStore } from "./persistent";

/** The language that requests are shown in, by id. */
export const codeLanguage = persistentStore(
  "api-explorer.language",
  "curl",
  (found): found is string => typeof found === "string",
);
