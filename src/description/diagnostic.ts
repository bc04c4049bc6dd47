/** A location in a source of the description; line and column count from 1. */
export interface SourceLocation {
  file: string;
  line?: number;
  column?: number;
  /** JSON pointer into the file (RFC 6901). */
  pointer?: string;
}

/** A definite or possible mistake: the rule it breaks, the location, a message and a hint. */
export interface Diagnostic extends SourceLocation {
  /** Name of the rule, e.g. `link-target`. */
  rule: string;
  severity: "error" | "warning";
  message: string;
  hint: string;
}

/** The texts of a diagnostic, without its location. */
export type DiagnosticText = Pick<Diagnostic, "rule" | "message" | "hint">;

/** A diagnostic of the loader, whose steps have no named rules. */
export type LoadDiagnostic = Omit<Diagnostic, "rule">;

/** A diagnostic at a pointer into the description that has not been located in a file yet. */
export type Unlocated<T extends Partial<Diagnostic>> = Omit<
  T,
  keyof SourceLocation
> & {
  pointer: string;
};

/** Returns `file:line:column` and the pointer, as far as they are known. */
export function formatLocation({
  file,
  line,
  column,
  pointer,
}: SourceLocation): string {
  const position = [file, line, column].filter((part) => part !== undefined);
  return position.join(":") + (pointer ? ` at #${pointer}` : "");
}

/** Formats a diagnostic as text: location, message and hint. */
export function formatDiagnostic(diagnostic: LoadDiagnostic): string {
  return `${formatLocation(diagnostic)}\n  ${diagnostic.severity}: ${diagnostic.message}\n  ${diagnostic.hint}`;
}

/**
 * Thrown if a description cannot be used. `diagnostics` contains everything that was found;
 * `message` contains all of it as text.
 */
export class DescriptionError extends Error {
  override readonly name = "DescriptionError";
  readonly diagnostics: LoadDiagnostic[];

  constructor(diagnostics: LoadDiagnostic[], options?: ErrorOptions) {
    super(diagnostics.map(formatDiagnostic).join("\n\n"), options);
    this.diagnostics = diagnostics;
  }
}

/** Creates a `DescriptionError` with one diagnostic. */
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
