import { persistentStore } from "../../parts/persistent";

/** Whether long lines of responses are wrapped. */
export const wrapsLines = persistentStore(
  "api-explorer.wrap",
  true,
  (found): found is boolean => typeof found === "boolean",
  { isShared: true },
);
