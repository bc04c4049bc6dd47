import { accountOf } from "../../credentials/account";
import type { Secret } from "../../credentials/types";

export interface SecretWords {
  /** The text before the name: the kind of credential. */
  lead: string;
  /** The account if known, otherwise what the credential is. */
  name: string;
  /** The text after the name. */
  rest: string;
}

/** Returns a phrase, in three parts, that describes a credential and its owner. */
export function describeSecret(secret: Secret): SecretWords {
  const account = accountOf(secret);
  const words = (lead: string, name: string, rest = "") => ({
    ...{ lead, name, rest },
  });
  switch (secret.kind) {
    case "oauth":
      if (account !== undefined) return words("Signed in as ", account);
      return words(
        "",
        secret.grant === "client_credentials"
          ? `Signed in as the client ${secret.client.clientId}`
          : "Signed in",
      );
    case "token":
      return account === undefined
        ? words("Using the ", "token you pasted")
        : words("Using the pasted token of ", account);
    case "apiKey":
      return words("Using the ", "key you entered");
    case "basic":
      return words("Using the password of ", secret.username);
    case "session":
      return account === undefined
        ? words("Using ", "your browser's session")
        : words("Signed in as ", account, ", by your browser's session");
  }
}
