/** Returns the encoded forms of a text, for any position within a longer text. */
type Encoder = (text: string) => string[];

/** Base64 at each of the three possible offsets in a group of three bytes. */
const base64: Encoder = (text) =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.from("\0".repeat(before) + text);
    // Omit characters that also depend on neighboring bytes.
    const start = [0, 2, 3][before];
    const end = Math.floor((bytes.length * 8) / 6);
    return bytes.toString("base64").slice(start, end);
  });

const encoders: Record<string, Encoder> = {
  plain: (text) => [text],
  base64,
  base64url: (text) =>
    base64(text).map((one) => one.replaceAll("+", "-").replaceAll("/", "_")),
  hex: (text) => {
    const hex = Buffer.from(text).toString("hex");
    return [hex, hex.toUpperCase()];
  },
  "URL-encoded": (text) => {
    const all = Buffer.from(text)
      .toString("hex")
      .replace(/../g, (byte) => `%${byte}`);
    return [
      encodeURIComponent(text),
      new URLSearchParams([["", text]]).toString().slice(1),
      all,
      all.toUpperCase(),
    ];
  },
  "JSON-escaped": (text) => [
    JSON.stringify(text).slice(1, -1),
    Array.from(text)
      .map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  ],
};

/**
 * Returns the forms in which a text can occur in another one: plain, encoded once and encoded
 * twice. Each form has the names of its encodings.
 */
export function formsOf(secret: string): Map<string, string> {
  const forms = new Map<string, string>();
  const add = (form: string, name: string) => {
    if (!forms.has(form)) forms.set(form, name);
  };
  for (const [inner, encode] of Object.entries(encoders)) {
    for (const once of encode(secret)) {
      add(once, inner);
      for (const [outer, again] of Object.entries(encoders)) {
        if (inner === "plain" || outer === "plain") continue;
        for (const twice of again(once)) add(twice, `${outer} of ${inner}`);
      }
    }
  }
  return forms;
}

/** Returns the encodings in which a text contains a secret. */
export function encodingsFound(text: string, secret: string): string[] {
  return [...formsOf(secret)].flatMap(([form, name]) =>
    text.includes(form) ? [name] : [],
  );
}
