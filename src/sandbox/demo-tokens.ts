import tokens from "./fixtures/tokens.json";
import users from "./fixtures/users.json";

/** API tokens that work in the sandbox, by the user name they belong to. They are no secrets. */
export const demoTokens: Readonly<Record<string, string>> = Object.fromEntries(
  tokens["core/tokens"].flatMap(({ intent, key, user, expires }) => {
    // A time of the fixtures is relative to the start, unless it is past.
    const isPast = expires !== null && !expires.startsWith("@now");
    const owner = users["core/users"].find(({ pk }) => pk === user);
    return intent === "api" && !isPast && owner ? [[owner.username, key]] : [];
  }),
);
