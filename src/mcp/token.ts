import { randomBytes } from "node:crypto";
import { CommandError } from "../config/command-error";

/** Minimum length of a custom token. */
const shortest = 16;

/**
 * Returns the token that MCP clients must send: the configured one, otherwise a new one.
 *
 * @throws CommandError if the configured one is too short or is not a valid bearer token (RFC 6750)
 */
export function readToken(given: string | undefined): string {
  if (!given) return randomBytes(24).toString("base64url");
  if (given.length >= shortest && /^[\w.~+/-]+=*$/.test(given)) return given;
  throw new CommandError(
    `MCP_TOKEN needs at least ${String(shortest)} letters, digits or - . _ ~ + /.`,
  );
}
