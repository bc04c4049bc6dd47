import { randomBytes } from "node:crypto";
import { CommandError } from "../config/command-error";

/** Characters that a token of one's own needs. */
const shortest = 16;

/**
 * The token that MCP clients have to send: the one that was set, else a new one.
 *
 * @throws CommandError when the one that was set is too short, or cannot be a bearer token (RFC 6750)
 */
export function readToken(given: string | undefined): string {
  if (!given) return randomBytes(24).toString("base64url");
  if (given.length >= shortest && /^[\w.~+/-]+=*$/.test(given)) return given;
  throw new CommandError(
    `MCP_TOKEN needs at least ${String(shortest)} letters, digits or - . _ ~ + /.`,
  );
}
