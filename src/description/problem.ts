/** Where something stands in a source of the description; line and column count from 1. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
  /** JSON pointer into the file (RFC 6901). */
  pointer?: string;
}

/** Something that is wrong with a description, or may be: what, where, and the way out. */
export interface Problem extends Place {
  severity: "error" | "warning";
  message: string;
  hint: string;
}

/** `file:line:column` and the pointer, as far as they are known. */
export function formatPlace({ file, line, column, pointer }: Place): string {
  const position = [file, line, column].filter((part) => part !== undefined);
  return position.join(":") + (pointer ? ` at #${pointer}` : "");
}

/** One problem as text for people: the place, what is wrong, the way out. */
export function formatProblem(problem: Problem): string {
  return `${formatPlace(problem)}\n  ${problem.severity}: ${problem.message}\n  ${problem.hint}`;
}

/** A description cannot be used; `problems` tells everything that was found, `message` all of it. */
export class DescriptionError extends Error {
  override readonly name = "DescriptionError";
  readonly problems: Problem[];

  constructor(problems: Problem[], options?: ErrorOptions) {
    super(problems.map(formatProblem).join("\n\n"), options);
    this.problems = problems;
  }
}

/** A `DescriptionError` of one problem. */
export function fail(
  place: Place,
  message: string,
  hint: string,
  cause?: unknown,
): DescriptionError {
  return new DescriptionError(
    [{ ...place, severity: "error", message, hint }],
    { cause },
  );
}
