const parameter =
  /;\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/**
 * Returns the file name in a response's header, without folders and control characters. The
 * extended form takes precedence.
 *
 * @param disposition value of Content-Disposition
 * @see https://www.rfc-editor.org/rfc/rfc6266#section-4.3
 */
export function dispositionFileName(disposition: string): string | undefined {
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, plain = ""] of `;${disposition}`.matchAll(
    parameter,
  )) {
    const key = name.toLowerCase();
    if (!parameters.has(key))
      parameters.set(key, quoted?.replace(/\\(.)/g, "$1") ?? plain.trim());
  }
  const extended = parameters.get("filename*");
  const name =
    (extended === undefined ? undefined : decodeExtended(extended)) ??
    parameters.get("filename");
  const safe = name?.replace(/[/\\\p{Cc}]/gu, "_").trim();
  return safe === "" ? undefined : safe;
}

/**
 * Decodes a value in the extended notation, such as `UTF-8''%C3%BC.png`; undefined if invalid.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8187#section-3.2
 */
function decodeExtended(value: string): string | undefined {
  const [, charset = "", encoded = ""] =
    /^([\w-]+)'[\w-]*'(\S*)$/.exec(value) ?? [];
  try {
    const bytes = [...encoded.matchAll(/%([\da-f]{2})|([^%])/gi)].map(
      ([, hex, plain = ""]) =>
        hex === undefined ? plain.charCodeAt(0) : Number.parseInt(hex, 16),
    );
    if (/%(?![\da-f]{2})/i.test(encoded) || encoded === "") return undefined;
    return new TextDecoder(charset, { fatal: true }).decode(
      Uint8Array.from(bytes),
    );
  } catch {
    return undefined;
  }
}
