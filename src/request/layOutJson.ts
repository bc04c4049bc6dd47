const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Valid JSON with a line for each member and item. Unlike parsing and writing it anew, this keeps
 * every number as it was written, members that are there twice, and their order.
 */
export function layOutJson(text: string): string {
  let result = "";
  let depth = 0;
  let before = "";
  const line = () => `\n${"  ".repeat(depth)}`;
  for (const [one] of text.matchAll(token)) {
    const isEmpty = before === "{" || before === "[";
    if (one === "}" || one === "]") {
      depth -= 1;
      result += isEmpty ? one : line() + one;
    } else {
      if (isEmpty || before === ",") result += line();
      result += one === ":" ? ": " : one;
      if (one === "{" || one === "[") depth += 1;
    }
    before = one;
  }
  return result;
}
