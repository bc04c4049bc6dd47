import type { Secret } from "../../credentials/types";

const replacement = "[redacted]";

/** Takes secrets out of a text, as they are and as JSON, URLs and HTTP Basic write them. */
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

/** What of a credential nobody may see. */
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
