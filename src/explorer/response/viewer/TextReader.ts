/** Decodes the bytes of a response as they arrive, each only once. */
export class TextReader {
  #decoder: TextDecoder | undefined;
  #length = 0;
  #text = "";
  #hasFailed = false;

  constructor(readonly charset: string) {}

  /**
   * Returns the text of all bytes so far; undefined once they are invalid in the charset, or if the
   * charset is unknown.
   *
   * @param bytes must start with the bytes of the previous call
   */
  read(bytes: Uint8Array): string | undefined {
    if (this.#hasFailed) return undefined;
    try {
      this.#decoder ??= new TextDecoder(this.charset, { fatal: true });
      const added = bytes.subarray(this.#length);
      if (added.length > 0) {
        this.#text += this.#decoder.decode(added, { stream: true });
        this.#length = bytes.length;
      }
      return this.#text;
    } catch {
      this.#hasFailed = true;
      return undefined;
    }
  }
}
