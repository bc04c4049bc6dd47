/** Words with capitals. */
const spellings = new Map(
  `API ID URL URI UI UUID IP DNS SSL TLS SSH HTTP HTTPS HTML CSV PDF XML JSON YAML QR SMS MMS SSO MFA
  LDAP SAML SCIM OAuth OAuth2 OpenID OIDC JWT JWKS TOTP OTP RAC RADIUS WebAuthn GeoIP GPG PGP CPU GPU
  VM VPC SDK CI CD SLA VAT IBAN GraphQL WebSocket GitHub GitLab LinkedIn PayPal YouTube`
    .split(/\s+/)
    .flatMap((word): [string, string][] => [
      [word.toLowerCase(), word],
      [`${word.toLowerCase()}s`, `${word}s`],
    ])
    .filter(([word]) => word !== "dns" && word !== "sms" && word !== "https")
    .concat([
      ["dns", "DNS"],
      ["sms", "SMS"],
      ["https", "HTTPS"],
    ]),
);

const irregular = new Map([
  ["people", "person"],
  ["children", "child"],
  ["men", "man"],
  ["women", "woman"],
  ["indices", "index"],
  ["indexes", "index"],
  ["matrices", "matrix"],
  ["vertices", "vertex"],
  ["criteria", "criterion"],
  ["analyses", "analysis"],
  ["movies", "movie"],
  ["cookies", "cookie"],
  ["databases", "database"],
  ["statuses", "status"],
  ["buses", "bus"],
  ["bonuses", "bonus"],
  ["aliases", "alias"],
  ["quizzes", "quiz"],
]);

const irregularPlurals = new Map(
  [...irregular].map(([plural, singular]) => [singular, plural]),
);

/** Nouns that have only one form, or whose plural means a single thing. */
const massNouns = new Set(
  `settings metrics stats statistics analytics preferences capabilities details credentials
  series news data media info information metadata status access dns sms https sales terms
  graphics logistics address success progress process`.split(/\s+/),
);

/**
 * Splits a name in any case style into words: `findByStatus`, `find_by_status`, `Find-ByStatus`.
 */
export function wordsIn(name: string): string[] {
  return name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})(?<!s\b)/gu, "$1 $2")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** Joins words as written in a sentence: `api keys` becomes "API keys". */
export function spelled(words: readonly string[]): string {
  return words.map((word) => spellings.get(word) ?? word).join(" ");
}

/** Returns whether a noun means a single thing although it looks plural, such as "settings". */
export function isMassNoun(word: string): boolean {
  return massNouns.has(word);
}

/** Returns whether a noun is plural, judging by its ending. */
export function isPlural(word: string): boolean {
  if (massNouns.has(word)) return false;
  return irregular.has(word) || (/[^s]s$/.test(word) && !/[ui]s$/.test(word));
}

/** Returns the singular of a noun; any other word is returned unchanged. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (!isPlural(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/**
 * Returns the plural of a noun; a word that is plural already or has none is returned unchanged.
 */
export function plural(word: string): string {
  if (massNouns.has(word) || isPlural(word) || !/^[a-z]+$/.test(word))
    return word;
  const known = irregularPlurals.get(word);
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
