/** Where something stands in a source of the description; line and column count from 1. */
export interface SourceLocation {
  file: string;
  line?: number;
  column?: number;
  /** JSON pointer into the file (RFC 6901). */
  pointer?: string;
}

/** Something that is wrong, or may be: which rule it breaks, where, what is wrong, and the way out. */
export interface Diagnostic extends SourceLocation {
  /** Name of the rule, for example `link-target`. */
  rule: string;
  severity: "error" | "warning";
  message: string;
  hint: string;
}

/** What a diagnostic says, without the place that it is about. */
export type DiagnosticText = Pick<Diagnostic, "rule" | "message" | "hint">;

/** What loading a description has to say; its steps have no rules of their own. */
export type LoadDiagnostic = Omit<Diagnostic, "rule">;

/** A diagnostic at a pointer into the description, which has still to be found in a file. */
export type Unlocated<T extends Partial<Diagnostic>> = Omit<
  T,
  keyof SourceLocation
> & {
  pointer: string;
};

/** `file:line:column` and the pointer, as far as they are known. */
export function formatLocation({
  file,
  line,
  column,
  pointer,
}: SourceLocation): string {
  const position = [file, line, column].filter((part) => part !== undefined);
  return position.join(":") + (pointer ? ` at #${pointer}` : "");
}

/** One diagnostic as text for people: the place, what is wrong, the way out. */
export function formatDiagnostic(diagnostic: LoadDiagnostic): string {
  return `${formatLocation(diagnostic)}\n  ${diagnostic.severity}: ${diagnostic.message}\n  ${diagnostic.hint}`;
}

/** A description cannot be used; `diagnostics` has everything that was found, `message` all of it. */
export class DescriptionError extends Error {
  override readonly name = "DescriptionError";
  readonly diagnostics: LoadDiagnostic[];

  constructor(diagnostics: LoadDiagnostic[], options?: ErrorOptions) {
    super(diagnostics.map(formatDiagnostic).join("\n\n"), options);
    this.diagnostics = diagnostics;
  }
}

/** A `DescriptionError` of one diagnostic. */
export function fail(
  place: SourceLocation,
  message: string,
  hint: string,
  cause?: unknown,
): DescriptionError {
  return new DescriptionError(
    [{ ...place, severity: "error", message, hint }],
    { cause },
  );
}
