/**
 * Splits a name into lower-case words, however it is written: `X-API-Key`, `apiKey`, `api.key`,
 * `filter[api_key]`. Digits at the end of a word are separate words.
 */
export function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{L})(\p{N})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const list = (text: string) => new Set(text.split(" "));

/** Last words that make a name a secret. */
const secrets = list(
  "password passwd passphrase passcode passwort pwd pw pass secret token credential cred otp totp " +
    "hotp pin cvv cvc jwt psk cookie authorization assertion mnemonic bearer sessionid phpsessid " +
    "jsessionid",
);

/** Compounds that are secrets, written as one word or several: `apikey`, `api_key`. */
const compounds = list(
  "apikey secretkey accesskey privatekey authkey masterkey sharedkey sessionkey seedphrase " +
    "codeverifier xauth basicauth samlresponse",
);

/** Endings that make a word without separators a secret. */
const endings =
  /(password|passwd|passphrase|secret|token|apikey|privatekey|secretkey|accesskey|authkey|credential)$/;

/** `code` is a secret only after one of these words; there are also country and error codes. */
const secretCodes = list(
  "verification recovery backup authorization auth device user security mfa 2fa otp totp sms access " +
    "confirmation pairing reset login time pass pin",
);

/** Words that make a following `key` an identifier or an ordering, not a secret. */
const plainKeys = list(
  "public primary foreign sort sorting order partition idempotency row cache object group map json " +
    "translation i18n routing lookup unique natural composite index search storage file entity " +
    "project issue field column property attribute dedup deduplication correlation message label tag",
);

/** Words that make a following `token` a pagination token. */
const plainTokens = list(
  "page paging pagination next previous prev continuation cursor sync skip",
);

/** Words that may follow without changing the meaning, including filter lookups. */
const followers = list(
  "value values raw data string text plain plaintext base64 b64 64 base pem hash hashed encrypted " +
    "confirm confirmation confirmed repeat repeated again verify new old current header json " +
    "exact iexact contains icontains startswith istartswith endswith iendswith in eq ne neq",
);

/** Names that start with one of these words are flags or counts. */
const questions = list(
  "is has have can should must requires require required allow allows enable enabled disable use " +
    "uses needs show hide no num count max min total",
);

/** How certainly a name denotes a secret; `reference` is a key that may be a mere identifier. */
export type NamedSecret = "secret" | "digits" | "reference";

/** Secrets that are numbers. */
const digits = list("otp totp hotp pin cvv cvc passcode code");

const singular = (word: string) =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss")
    ? word.slice(0, -1)
    : word;

/**
 * Classifies a name. The last word decides, because the others describe it: an `access_token` is a
 * token, a `token_validity` is not.
 *
 * @returns undefined if the name denotes no secret.
 */
export function secretByName(name: string): NamedSecret | undefined {
  const words = wordsOf(name);
  if (isQuestion(name)) return undefined;
  while (words.length > 1 && isFollower(words.at(-1) ?? "")) words.pop();
  const last = singular(words.at(-1) ?? "");
  const before = words.at(-2) ?? "";
  const joined = [before + last, (words.at(-3) ?? "") + before + last];
  if (last === "auth" && words.length === 1) return "secret";
  if (joined.some((one) => compounds.has(one))) return "secret";
  if (compounds.has(last)) return "secret";
  if (last === "key") return plainKeys.has(before) ? undefined : "reference";
  if (last === "code") return secretCodes.has(before) ? "digits" : undefined;
  if (last === "token" && plainTokens.has(before)) return undefined;
  if (digits.has(last)) return "digits";
  return secrets.has(last) ||
    joined.some((one) => secrets.has(one)) ||
    endings.test(last)
    ? "secret"
    : undefined;
}

/** Returns the placeholder for a secret: its name in capitals, such as `PRIVATE_KEY`. */
export const placeholderOf = (name: string): string =>
  wordsOf(name).join("_").toUpperCase() || "SECRET";

/** Whether the name, or a part in brackets or after a dot, starts with a question word. */
const isQuestion = (name: string) =>
  name.split(/[[\].]+/).some((one) => questions.has(wordsOf(one)[0] ?? ""));

const isFollower = (word: string) => followers.has(word) || /^\d+$/.test(word);
