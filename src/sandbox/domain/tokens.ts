import { randomBytes } from "node:crypto";

/** Generates the key of an API token. */
export const newKey = () => `sandbox-${randomBytes(30).toString("base64url")}`;
