/** Decodes the bytes of a response as they come, each of them once. */
export class TextReader {
  #decoder: TextDecoder | undefined;
  #length = 0;
  #text = "";
  #hasFailed = false;

  constructor(readonly charset: string) {}

  /**
   * The text of all bytes so far; nothing once they are not in the charset, or when it is unknown.
   *
   * @param bytes begins with those of the call before
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
