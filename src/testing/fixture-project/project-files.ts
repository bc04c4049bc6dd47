/** Thrown if a fault cannot be injected into a file. */
export class InjectionError extends Error {
  override readonly name = "InjectionError";
}

/**
 * The project's files during fault injection. Generated files do not exist yet, so changes to them
 * are applied later.
 */
export class ProjectFiles {
  readonly #late: (() => void)[] = [];

  /** @param files by path; changed in place */
  constructor(readonly files: Map<string, string>) {}

  /**
   * Replaces a text.
   *
   * @throws {InjectionError} if the file does not contain the text
   */
  edit(file: string, from: string, to: string): void {
    this.#when(file, () => {
      const text = this.files.get(file);
      if (!text?.includes(from))
        throw new InjectionError(`${file} does not contain ${from}`);
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

  /** Applies the changes of generated files. */
  finish(): void {
    for (const change of this.#late) change();
  }

  #when(file: string, change: () => void): void {
    if (/^(build|docs\/developer-docs|\.generated)\//.test(file))
      this.#late.push(change);
    else change();
  }
}
