import type { Compute } from "../model/computed";
import type { Row } from "../store/store";
import { certificateOf, fingerprint, keyType } from "../domain/certificates";

/** Cached details: parsing is the slowest part of a list, and certificates rarely change. */
const remembered = new WeakMap<
  Row,
  { source: unknown; value: CertificateDetails }
>();

interface CertificateDetails {
  sha256: string | null;
  sha1: string | null;
  expiry: string | null;
  subject: string | null;
  keyType: string | null;
}

function detailsOf(row: Row): CertificateDetails {
  const source = `${String(row.certificate_data)}\n${String(row.key_data)}`;
  const known = remembered.get(row);
  if (known?.source === source) return known.value;
  const certificate = certificateOf(row);
  const value: CertificateDetails = {
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
  fingerprint_sha256: (row) => detailsOf(row).sha256,
  fingerprint_sha1: (row) => detailsOf(row).sha1,
  cert_expiry: (row) => detailsOf(row).expiry,
  cert_subject: (row) => detailsOf(row).subject,
  private_key_available: (row) => detailsOf(row).keyType !== null,
  private_key_type: (row) => detailsOf(row).keyType,
  certificate_download_url: download("certificate"),
  private_key_download_url: download("private_key"),
};
