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
 * A new self-signed certificate with its key.
 * @param names alternative names, a comma-separated list
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

/** Gives the pairs of the fixtures, which are only named there, a certificate and a key. */
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

/** The certificate of a row, undefined if it is none. */
export function certificateOf(row: Row): X509Certificate | undefined {
  try {
    return new X509Certificate(text(row.certificate_data));
  } catch {
    return undefined;
  }
}

/** `rsa`, `ec`, ... of a private key, undefined if there is none or it cannot be read. */
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
