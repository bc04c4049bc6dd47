import { persistentStore } from "./persistent";

/** The language of code samples, by id. */
export const codeLanguage = persistentStore(
  "api-explorer.language",
  "curl",
  (found): found is string => typeof found === "string",
  { isShared: true },
);

/** The request timeouts to choose from, in seconds. */
export const timeoutChoices = [5, 10, 30, 60, 300];

/** Request timeout in seconds, for this tab. */
export const timeoutSeconds = persistentStore(
  "api-explorer.timeout",
  30,
  (found): found is number => timeoutChoices.some((one) => one === found),
  { where: "sessionStorage", isShared: true },
);

/** Whether redirects are followed; for this tab. */
export const followsRedirects = persistentStore(
  "api-explorer.redirects",
  true,
  (found): found is boolean => typeof found === "boolean",
  { where: "sessionStorage", isShared: true },
);
