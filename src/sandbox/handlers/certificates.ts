import type { Result } from "../api/result";
import { invalid } from "../api/errors";
import { ok } from "../api/result";
import { input, item, shown } from "../api/item";
import type { RequestContext } from "../api/context";
import { create } from "../api/write";
import { certificateTable as table, selfSign } from "../domain/certificates";
import { record } from "../domain/events";
import { text } from "../store/values";
import type { OperationHandler } from "../api/handler";

/** Returns the certificate or the private key of a key pair, as JSON or as a file. */
function view(
  context: RequestContext,
  property: "certificate_data" | "key_data",
): Result {
  const { row } = item(context, table);
  record(context, "secret_view", { model: { table, row } });
  const data = text(row[property]);
  if (!context.query.has("download")) return ok({ data });
  const kind = property === "key_data" ? "private_key" : "certificate";
  const name = `${text(row.name).replace(/[^\w.-]+/g, "_")}_${kind}.pem`;
  return {
    status: 200,
    raw: {
      text: data,
      headers: {
        "content-type": "application/x-pem-file",
        "content-disposition": `attachment; filename="${name}"`,
      },
    },
  };
}

export const certificatesOperations: Record<string, OperationHandler> = {
  crypto_certificatekeypairs_generate_create: {
    permission: ["authentik_crypto.add_certificatekeypair"],
    run: async (context) => {
      const {
        common_name: name,
        subject_alt_name: names,
        validity_days: days,
        alg,
      } = input(context);
      const { store } = context.appContext;
      if (store.find(table, (row) => row.name === name))
        throw invalid({ common_name: ["This field must be unique."] });
      const pair = await selfSign({
        commonName: text(name),
        names: text(names),
        days: Math.min(Math.max(Number(days), 1), 36_500),
        ecdsa: alg === "ecdsa",
      });
      const row = create(context, table, { name, ...pair });
      return ok(shown(context, { table, row }, context.operation.schema));
    },
  },
  crypto_certificatekeypairs_view_certificate_retrieve: {
    permission: "signed-in",
    run: (context) => view(context, "certificate_data"),
  },
  crypto_certificatekeypairs_view_private_key_retrieve: {
    permission: "signed-in",
    run: (context) => view(context, "key_data"),
  },
};
