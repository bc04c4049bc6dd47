/** A growing byte buffer; appended bytes are copied about once in total. */
export class GrowingBytes {
  #buffer = new Uint8Array(64 * 1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(piece: Uint8Array): void {
    const needed = this.#length + piece.length;
    if (needed > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.#buffer.length));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    this.#buffer.set(piece, this.#length);
    this.#length = needed;
  }

  /** Returns a view of the bytes so far; bytes appended later do not change it. */
  soFar(): Uint8Array<ArrayBuffer> {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Returns all bytes without excess memory. */
  whole(): Uint8Array<ArrayBuffer> {
    return this.#length > 0.8 * this.#buffer.length
      ? this.soFar()
      : this.#buffer.slice(0, this.#length);
  }
}
