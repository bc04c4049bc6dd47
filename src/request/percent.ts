/**
 * Percent-encodes everything outside RFC 3986's unreserved set. `encodeURIComponent` alone leaves
 * the sub-delimiters `!'()*` as they are and throws on half a surrogate pair.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.3
 */
export function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!'()*]/g,
    (character) =>
      `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/**
 * Reserved expansion for query values: reserved characters and percent-encoded triples pass
 * through, apart from those that would end the value (`#`, `&`), that a query may not hold
 * (`[`, `]`) or that servers read as a space (`+`).
 *
 * @see https://www.rfc-editor.org/rfc/rfc6570#section-3.2.3
 */
export function encodeReserved(value: string): string {
  return value
    .split(/(%[0-9A-Fa-f]{2}|[:/?@!$'()*,;=])/)
    .map((piece, index) => (index % 2 === 1 ? piece : encode(piece)))
    .join("");
}
