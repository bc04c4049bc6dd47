import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import { calculateJwkThumbprint, exportJWK, type JWK } from "jose";

/** A new RSA key for signing tokens, as a private JWK with its thumbprint as `kid` (RFC 7638). */
export async function createSigningKey(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
  });
  const jwk = await exportJWK(privateKey);
  return {
    ...jwk,
    alg: "RS256",
    use: "sig",
    kid: await calculateJwkThumbprint(jwk),
  };
}
