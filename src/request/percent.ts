/**
 * Percent-encodes everything outside RFC 3986's unreserved set. `encodeURIComponent` alone does not
 * encode `!'()*` and throws on a lone surrogate.
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
 * Encodes a query value with reserved expansion: reserved characters and percent-encoded triplets
 * are kept, except those that would end the value (`#`, `&`), are not allowed in a query (`[`,
 * `]`), or that servers read as a space (`+`).
 *
 * @see https://www.rfc-editor.org/rfc/rfc6570#section-3.2.3
 */
export function encodeReserved(value: string): string {
  return value
    .split(/(%[0-9A-Fa-f]{2}|[:/?@!$'()*,;=])/)
    .map((piece, index) => (index % 2 === 1 ? piece : encode(piece)))
    .join("");
}
