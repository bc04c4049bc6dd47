/** The localStorage key of the language choice, shared with src/explorer/parts/preferences.ts. */
export const languageKey = "api-explorer.language";

/** The language of the server-rendered samples. */
export const builtIn = "curl";
