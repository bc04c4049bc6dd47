import { randomBytes } from "node:crypto";
import { invalid } from "../api/errors";
import { durationSeconds, text } from "../store/values";
import type { Hook } from "../api/context";

const validities = [
  "access_code_validity",
  "access_token_validity",
  "refresh_token_validity",
];

/** Validates durations and sets authentik's defaults, with a generated client id and secret. */
export const oauth2ProviderHook: Hook = {
  before: (_, fields, existing) => {
    for (const name of validities)
      if (
        fields[name] !== undefined &&
        durationSeconds(fields[name]) === undefined
      )
        throw invalid({
          [name]: [
            `${text(fields[name])} is not in the correct format of 'hours=3;minutes=1'.`,
          ],
        });
    if (existing) return fields;
    return {
      authentication_flow: null,
      property_mappings: [],
      client_type: "confidential",
      client_id: `sandbox-${randomBytes(15).toString("hex")}`,
      client_secret: `sandbox-secret-${randomBytes(30).toString("base64url")}`,
      access_code_validity: "minutes=1",
      access_token_validity: "minutes=5",
      refresh_token_validity: "days=30",
      include_claims_in_id_token: true,
      signing_key: null,
      redirect_uris: "",
      sub_mode: "hashed_user_id",
      issuer_mode: "per_provider",
      jwks_sources: [],
      ...fields,
    };
  },
};
