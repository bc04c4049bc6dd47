/** A file of the garden cannot be changed as a fault wants it. */
export class PlantError extends Error {
  override readonly name = "PlantError";
}

/**
 * The garden's files while faults are planted. What is below `build/` is made of the rest later, so
 * changes to it wait until then.
 */
export class Garden {
  readonly #late: (() => void)[] = [];

  /** @param files by path; changed in place */
  constructor(readonly files: Map<string, string>) {}

  /**
   * Puts one text in the place of another.
   *
   * @throws PlantError when the text is not there: the fault would be none
   */
  edit(file: string, from: string, to: string): void {
    this.#when(file, () => {
      const text = this.files.get(file);
      if (!text?.includes(from))
        throw new PlantError(`${file} does not hold ${from}`);
      this.files.set(
        file,
        text.replace(from, () => to),
      );
    });
  }

  write(file: string, text: string): void {
    this.#when(file, () => this.files.set(file, text));
  }

  remove(file: string): void {
    this.#when(file, () => {
      if (!this.files.delete(file))
        throw new PlantError(`There is no ${file} to remove`);
    });
  }

  /** Makes the changes that waited for the build. */
  finish(): void {
    for (const change of this.#late) change();
  }

  #when(file: string, change: () => void): void {
    if (/^(build|docs\/developer-docs|\.generated)\//.test(file))
      this.#late.push(change);
    else change();
  }
}
