import { persistentStore } from "./persistent";

/** The language that requests are shown in, by id. */
export const codeLanguage = persistentStore(
  "api-explorer.language",
  "curl",
  (found): found is string => typeof found === "string",
);

/** Seconds that a request may take, as the reader can choose them. */
export const patienceChoices = [5, 10, 30, 60, 300];

/** Seconds until a request without an answer is given up; for this tab. */
export const patience = persistentStore(
  "api-explorer.patience",
  30,
  (found): found is number => patienceChoices.some((one) => one === found),
  "sessionStorage",
);
