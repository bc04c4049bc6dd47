import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import { text } from "../store/values";

/** Cheap on purpose: the hash only keeps passwords out of the state file. */
const options = { N: 1024 };

export function hashPassword(password: string): string {
  const salt = randomBytes(12).toString("base64url");
  const hash = scryptSync(password, salt, 32, options).toString("base64url");
  return `scrypt$${salt}$${hash}`;
}

/** Compares a password with a stored hash, or with the plain text of a fixture. */
export function passwordMatches(stored: unknown, password: string): boolean {
  const [scheme, salt = "", hash = ""] = text(stored).split("$");
  if (scheme !== "scrypt")
    return text(stored) !== "" && text(stored) === password;
  const expected = Buffer.from(hash, "base64url");
  const actual = scryptSync(password, salt, 32, options);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
