import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";
import type { Row, Store } from "../store/store";
import { text } from "../store/values";

export const certificateTable = "crypto/certificatekeypairs";

export interface KeyPair {
  certificate_data: string;
  key_data: string;
}

/**
 * Creates a self-signed certificate with its private key.
 * @param options.names subject alternative names, comma-separated
 */
export async function selfSign(options: {
  commonName: string;
  names?: string;
  days?: number;
  ecdsa?: boolean;
}): Promise<KeyPair> {
  const { commonName, names = "", days = 365, ecdsa = false } = options;
  const alternatives = names
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const made = await generate(
    [
      { name: "commonName", value: commonName },
      { name: "organizationName", value: "authentik" },
      { shortName: "OU", value: "Self-signed" },
    ],
    {
      keyType: ecdsa ? "ec" : "rsa",
      keySize: 2048,
      algorithm: "sha256",
      notAfterDate: new Date(Date.now() + days * 86_400_000),
      extensions: [
        { name: "basicConstraints", cA: false },
        {
          name: "subjectAltName",
          altNames: [commonName, ...alternatives].map((value) => ({
            type: 2,
            value,
          })),
        },
      ],
    },
  );
  return { certificate_data: made.cert, key_data: made.private };
}

/** Creates the certificates and keys of the fixtures' key pairs, which have only a name. */
export async function fillKeyPairs(store: Store): Promise<void> {
  await Promise.all(
    store
      .rows(certificateTable)
      .filter((row) => !text(row.certificate_data) && text(row.common_name))
      .map(async (row) => {
        const pair = await selfSign({
          commonName: text(row.common_name),
          ecdsa: row.private !== true,
        });
        store.update(row, {
          certificate_data: pair.certificate_data,
          key_data: row.private === true ? pair.key_data : "",
        });
      }),
  );
}

/** Parses a row's certificate; returns undefined if it is invalid. */
export function certificateOf(row: Row): X509Certificate | undefined {
  try {
    return new X509Certificate(text(row.certificate_data));
  } catch {
    return undefined;
  }
}

/** Returns the private key's type (`rsa`, `ec`), or undefined if it is missing or unreadable. */
export function keyType(row: Row): string | undefined {
  try {
    return createPrivateKey(text(row.key_data)).asymmetricKeyType;
  } catch {
    return undefined;
  }
}

export function fingerprint(
  certificate: X509Certificate,
  algorithm: "sha1" | "sha256",
): string {
  const digest = createHash(algorithm).update(certificate.raw).digest("hex");
  return digest.match(/../g)?.join(":") ?? "";
}
