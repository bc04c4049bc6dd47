/** The decoded parts of a JSON Web Token. The signature is not verified. */
export interface Jwt {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
}

/**
 * Decodes a JWT.
 *
 * @returns undefined if the token is not a JWT.
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-7.2
 */
export function decodeJwt(token: string): Jwt | undefined {
  const [header, claims, signature, ...others] = token.split(".");
  if (!header || !claims || signature === undefined || others.length > 0) {
    return undefined;
  }
  const [first, second] = [decode(header), decode(claims)];
  return first && second ? { header: first, claims: second } : undefined;
}

function decode(part: string): Record<string, unknown> | undefined {
  try {
    const binary = atob(part.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (one) => one.charCodeAt(0));
    const found: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof found === "object" && found !== null && !Array.isArray(found)
      ? (found as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Labels of the claims that hold a time in seconds since the epoch. */
export const timeClaims: Record<string, string> = {
  iat: "issued",
  nbf: "valid from",
  exp: "expires",
  auth_time: "signed in",
};
