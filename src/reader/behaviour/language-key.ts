/** Where the choice is kept; that of the explorer as well: src/explorer/parts/preferences.ts. */
export const languageKey = "api-explorer.language";

/** The language that pages come with. */
export const builtIn = "curl";
