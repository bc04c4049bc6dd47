import type { Answer } from "../../api/collection";
import { invalid } from "../../api/errors";
import { input, item, ok, shown } from "../../api/item";
import type { Call } from "../../api/world";
import { create } from "../../api/write";
import { certificateTable as table, selfSign } from "../certificates";
import { record } from "../events";
import { text } from "../values";
import type { Meaning } from "./index";

/** Shows one half of a key pair, or sends it as a file. */
function view(call: Call, property: "certificate_data" | "key_data"): Answer {
  const { row } = item(call, table);
  record(call, "secret_view", { model: { table, row } });
  const data = text(row[property]);
  if (!call.query.has("download")) return ok({ data });
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

export const certificatesOperations: Record<string, Meaning> = {
  crypto_certificatekeypairs_generate_create: {
    permission: ["authentik_crypto.add_certificatekeypair"],
    run: async (call) => {
      const {
        common_name: name,
        subject_alt_name: names,
        validity_days: days,
        alg,
      } = input(call);
      const { store } = call.world;
      if (store.find(table, (row) => row.name === name))
        throw invalid({ common_name: ["This field must be unique."] });
      const pair = await selfSign({
        commonName: text(name),
        names: text(names),
        days: Math.min(Math.max(Number(days), 1), 36_500),
        ecdsa: alg === "ecdsa",
      });
      const row = create(call, table, { name, ...pair });
      return ok(shown(call, { table, row }, call.operation.schema));
    },
  },
  crypto_certificatekeypairs_view_certificate_retrieve: {
    permission: "signed-in",
    run: (call) => view(call, "certificate_data"),
  },
  crypto_certificatekeypairs_view_private_key_retrieve: {
    permission: "signed-in",
    run: (call) => view(call, "key_data"),
  },
};
