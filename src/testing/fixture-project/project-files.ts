/** A file of the project cannot be changed as a fault wants it. */
export class InjectionError extends Error {
  override readonly name = "InjectionError";
}

/**
 * The project's files while faults are injected. What is below `build/` is made of the rest later, so
 * changes to it wait until then.
 */
export class ProjectFiles {
  readonly #late: (() => void)[] = [];

  /** @param files by path; changed in place */
  constructor(readonly files: Map<string, string>) {}

  /**
   * Puts one text in the place of another.
   *
   * @throws InjectionError when the text is not there: the fault would be none
   */
  edit(file: string, from: string, to: string): void {
    this.#when(file, () => {
      const text = this.files.get(file);
      if (!text?.includes(from))
        throw new InjectionError(`${file} does not hold ${from}`);
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
        throw new InjectionError(`There is no ${file} to remove`);
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
