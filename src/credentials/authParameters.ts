import type { SecurityScheme } from "../description/model/types";
import { credentialPlaceholders } from "../request/placeholders";
import type { AuthParameter } from "../request/types";
import { type Credential, type Secret, secretKinds } from "./types";

/**
 * Returns what a credential adds to a request to `url`: nothing unless the URL has the credential's
 * origin. A session adds nothing either, because the browser sends its cookies.
 *
 * @throws RangeError if a username contains a colon, which RFC 7617 (section 2) does not allow.
 */
export function authParameters(
  credential: Credential,
  scheme: SecurityScheme,
  url: string,
): AuthParameter[] {
  if (new URL(url).origin !== credential.apiOrigin) return [];
  return place(credential.secret, scheme);
}

function place(secret: Secret, scheme: SecurityScheme): AuthParameter[] {
  const authorization = (value: string): AuthParameter[] => [
    { in: "header", name: "Authorization", value },
  ];
  switch (secret.kind) {
    case "token":
      return authorization(`${wordOf(scheme)} ${secret.token}`);
    case "oauth":
      return authorization(`Bearer ${secret.tokens.accessToken}`);
    case "basic":
      return authorization(basic(secret.username, secret.password));
    case "apiKey":
      return scheme.type === "apiKey"
        ? [{ in: scheme.in, name: scheme.name, value: secret.value }]
        : [];
    case "session":
      return [];
  }
}

/** Returns the scheme name before a token in the Authorization header. */
const wordOf = (scheme: SecurityScheme): string =>
  scheme.type === "http" && !/^bearer$/i.test(scheme.scheme)
    ? scheme.scheme
    : "Bearer";

function basic(username: string, password: string): string {
  if (username.includes(":")) {
    throw new RangeError(
      "A user name for HTTP Basic cannot have a colon in it.",
    );
  }
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/**
 * Replaces a credential's secrets with placeholders, for code that others may see. A session's
 * cookie is not readable by the page, so code always shows a placeholder for it.
 */
export function masked(credential: Credential): Credential {
  return { ...credential, secret: maskedSecret(credential.secret) };
}

/** Returns placeholders for a security scheme's credential. */
export function standIns(scheme: SecurityScheme): AuthParameter[] {
  if (scheme.type === "apiKey")
    return [
      {
        in: scheme.in,
        name: scheme.name,
        value:
          scheme.in === "cookie"
            ? credentialPlaceholders.session
            : credentialPlaceholders.apiKey,
      },
    ];
  if (secretKinds(scheme).length === 0) return [];
  const isBasic = scheme.type === "http" && /^basic$/i.test(scheme.scheme);
  return place(maskedSecret({ kind: isBasic ? "basic" : "token" }), scheme);
}

function maskedSecret({ kind }: Pick<Secret, "kind">): Secret {
  switch (kind) {
    case "token":
    case "oauth":
      return { kind: "token", token: credentialPlaceholders.token };
    case "apiKey":
      return { kind: "apiKey", value: credentialPlaceholders.apiKey };
    case "basic": {
      const { username, password } = credentialPlaceholders;
      return { kind: "basic", username, password };
    }
    case "session":
      return { kind: "apiKey", value: credentialPlaceholders.session };
  }
}

/** The cookie and the header of a server's CSRF protection. */
export interface CsrfProtection {
  cookie: string;
  header: string;
}

/**
 * Returns the CSRF header of an unsafe request, if any.
 *
 * @param cookies in the format of `document.cookie`.
 */
export function csrfParameter(
  { cookie, header }: CsrfProtection,
  method: string,
  cookies: string,
): AuthParameter[] {
  if (/^(get|head|options|trace)$/i.test(method)) return [];
  const found = cookies
    .split("; ")
    .find((pair) => pair.startsWith(`${cookie}=`));
  return found
    ? [{ in: "header", name: header, value: found.slice(cookie.length + 1) }]
    : [];
}
