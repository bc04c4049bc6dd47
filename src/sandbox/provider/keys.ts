import { createPrivateKey } from "node:crypto";
import { calculateJwkThumbprint, exportJWK, type JWK } from "jose";
import { certificateTable, selfSign } from "../domain/certificates";
import { text } from "../store/values";
import type { Row, Store } from "../store/store";

/** The signing key of providers without a usable key pair. */
let fallback: Promise<string> | undefined;

const algorithms: Record<string, string | undefined> = {
  rsa: "RS256",
  ec: "ES256",
};

/**
 * Returns the private key that signs an OAuth provider's tokens, as a JWK with its thumbprint as
 * `kid` (RFC 7638): the provider's key pair, or the fallback.
 */
export async function signingKey(store: Store, provider: Row): Promise<JWK> {
  const pair = store.get(certificateTable, provider.signing_key);
  const named = text(pair?.key_data);
  fallback ??= selfSign({ commonName: "sandbox" }).then(
    (made) => made.key_data,
  );
  const key = createPrivateKey(named || (await fallback));
  const alg = algorithms[key.asymmetricKeyType ?? ""];
  if (!alg) return signingKey(store, { ...provider, signing_key: null });
  const jwk = await exportJWK(key);
  return {
    ...jwk,
    alg,
    use: "sig",
    kid: await calculateJwkThumbprint(jwk),
  };
}
