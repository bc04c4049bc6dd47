const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Formats valid JSON with one member or item per line. Unlike parsing and stringifying, this keeps
 * the digits of numbers, duplicate members, and their order.
 */
export function formatJson(text: string): string {
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
