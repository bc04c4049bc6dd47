import tokens from "./fixtures/tokens.json";
import users from "./fixtures/users.json";

/** Demo API tokens by username. They work only in the sandbox and are not secret. */
export const demoTokens: Readonly<Record<string, string>> = Object.fromEntries(
  tokens["core/tokens"].flatMap(({ intent, key, user, expires }) => {
    // `@now...` is relative to the start; any other time in the fixtures is in the past.
    const isPast = expires !== null && !expires.startsWith("@now");
    const owner = users["core/users"].find(({ pk }) => pk === user);
    return intent === "api" && !isPast && owner ? [[owner.username, key]] : [];
  }),
);
