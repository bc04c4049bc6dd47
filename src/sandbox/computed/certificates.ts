import type { Compute } from "../model/computed";
import type { Row } from "../store/store";
import { certificateOf, fingerprint, keyType } from "../domain/certificates";

/** Parsing is the slowest part of a list, and certificates rarely change. */
const remembered = new WeakMap<Row, { source: unknown; value: Facts }>();

interface Facts {
  sha256: string | null;
  sha1: string | null;
  expiry: string | null;
  subject: string | null;
  keyType: string | null;
}

function factsOf(row: Row): Facts {
  const source = `${String(row.certificate_data)}\n${String(row.key_data)}`;
  const known = remembered.get(row);
  if (known?.source === source) return known.value;
  const certificate = certificateOf(row);
  const value: Facts = {
    sha256: certificate ? fingerprint(certificate, "sha256") : null,
    sha1: certificate ? fingerprint(certificate, "sha1") : null,
    expiry: certificate ? new Date(certificate.validTo).toISOString() : null,
    subject: certificate
      ? certificate.subject.split("\n").reverse().join(",")
      : null,
    keyType: keyType(row) ?? null,
  };
  remembered.set(row, { source, value });
  return value;
}

const download =
  (what: string): Compute =>
  (row, { view }) =>
    `${view.apiRoot}crypto/certificatekeypairs/${row.pk}/view_${what}/?download`;

export const certificateProperties: Record<string, Compute> = {
  fingerprint_sha256: (row) => factsOf(row).sha256,
  fingerprint_sha1: (row) => factsOf(row).sha1,
  cert_expiry: (row) => factsOf(row).expiry,
  cert_subject: (row) => factsOf(row).subject,
  private_key_available: (row) => factsOf(row).keyType !== null,
  private_key_type: (row) => factsOf(row).keyType,
  certificate_download_url: download("certificate"),
  private_key_download_url: download("private_key"),
};
