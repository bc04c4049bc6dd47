import { randomBytes } from "node:crypto";

/** A new key of an API token. */
export const newKey = () => `sandbox-${randomBytes(30).toString("base64url")}`;
