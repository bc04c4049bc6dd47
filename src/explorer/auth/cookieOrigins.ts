import { persistentStore } from "../parts/persistent";

/** Origins to which the reader allows the browser's cookies to be sent, for this tab. */
export const cookieOrigins = persistentStore<string[]>(
  "api-explorer.cookies",
  [],
  (found): found is string[] =>
    Array.isArray(found) && found.every((one) => typeof one === "string"),
  { where: "sessionStorage" },
);
