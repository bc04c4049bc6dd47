import type { IncomingMessage } from "node:http";
import type { Store } from "../store/store";
import { text } from "../store/values";
import { appPasswordUser } from "./app-password";
import { byClientId } from "./clients";
import { unwrap } from "./tokens";

/** A normalized request, in the form that the library is configured to read. */
export interface TokenRequest {
  /** The parsed form body. */
  form?: URLSearchParams;
  /** Headers to change; undefined removes a header. */
  headers?: Record<string, string | undefined>;
  /** The bearer token that the client sent. */
  sentToken?: string;
}

const withClient = /^\/application\/o\/(token|introspect|revoke|device)\/$/;

/**
 * Normalizes a request. authentik accepts client credentials in the Basic header and in the body;
 * the library accepts only one place per client, so they are moved into the body. Access tokens are
 * unwrapped.
 */
export function normalize(
  store: Store,
  request: IncomingMessage,
  url: URL,
  body: Buffer | undefined,
): TokenRequest {
  const headers: Record<string, string | undefined> = { origin: undefined };
  const type = request.headers["content-type"] ?? "";
  const form =
    body && type.startsWith("application/x-www-form-urlencoded")
      ? new URLSearchParams(body.toString())
      : undefined;
  const authorization = request.headers.authorization ?? "";

  if (form && withClient.test(url.pathname)) {
    const basic = basicCredentials(authorization);
    if (basic) {
      headers.authorization = undefined;
      form.set("client_id", basic.id);
      form.set("client_secret", basic.secret);
    }
    const client = byClientId(store, form.get("client_id") ?? undefined);
    if (client?.provider.client_type === "public") form.delete("client_secret");
    else if (client && !form.has("client_secret") && isAccount(store, form))
      form.set("client_secret", text(client.provider.client_secret));
    const token = form.get("token");
    if (token) form.set("token", unwrap(store, token));
    return { form, headers };
  }
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(authorization) ?? [];
  const sentToken = bearer ?? form?.get("access_token") ?? undefined;
  if (bearer) headers.authorization = `Bearer ${unwrap(store, bearer)}`;
  else if (sentToken) form?.set("access_token", unwrap(store, sentToken));
  return { form, headers, sentToken };
}

/**
 * Whether a service account authenticates with its app password, which makes a secret unnecessary.
 */
function isAccount(store: Store, form: URLSearchParams): boolean {
  return (
    form.get("grant_type") === "client_credentials" &&
    appPasswordUser(store, form) !== undefined
  );
}

/** Parses the client id and secret of a Basic header (RFC 6749, section 2.3.1). */
function basicCredentials(
  header: string,
): { id: string; secret: string } | undefined {
  const [, encoded] = /^Basic\s+(\S+)$/i.exec(header) ?? [];
  if (!encoded) return undefined;
  const [id = "", ...rest] = Buffer.from(encoded, "base64")
    .toString()
    .split(":");
  return { id: decode(id), secret: decode(rest.join(":")) };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return value;
  }
}
