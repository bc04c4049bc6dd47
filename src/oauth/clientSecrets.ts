import type { OAuthClient } from "../credentials/types";

/** Client secrets, kept in memory until the page is left. */
const secrets = new Map<string, string>();

const keyOf = ({ issuer, clientId }: OAuthClient) => `${issuer} ${clientId}`;

/** Keeps a client's secret in memory; an empty string deletes it. */
export function rememberSecret(client: OAuthClient, secret: string): void {
  if (secret === "") secrets.delete(keyOf(client));
  else secrets.set(keyOf(client), secret);
}

/** Returns the secret kept for a client, if there is one. */
export function secretOf(client: OAuthClient): string | undefined {
  return secrets.get(keyOf(client));
}
