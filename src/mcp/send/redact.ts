import type { Secret } from "../../credentials/types";

const replacement = "[redacted]";

/**
 * Returns a function that removes secrets from a text, also in their JSON, URL and Base64
 * encodings.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const spellings = [
    ...new Set(secrets.filter(Boolean).flatMap(spellingsOf)),
  ].sort((a, b) => b.length - a.length);
  return (text) =>
    spellings.reduce(
      (rest, spelling) => rest.replaceAll(spelling, replacement),
      text,
    );
}

function spellingsOf(secret: string): string[] {
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64"),
    Buffer.from(secret).toString("base64url"),
  ];
}

/** Returns the sensitive parts of a credential. */
export function secretsOf(secret: Secret): string[] {
  switch (secret.kind) {
    case "token":
      return [secret.token];
    case "apiKey":
      return [secret.value];
    case "basic":
      return [secret.password, `${secret.username}:${secret.password}`];
    case "oauth":
      return [secret.tokens.accessToken];
    case "session":
      return [];
  }
}
