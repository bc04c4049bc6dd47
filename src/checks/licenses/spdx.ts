/** An SPDX license expression (Annex D): identifiers joined by AND, OR and parentheses. */
export type Expression =
  | { license: string }
  | { operator: "AND" | "OR"; operands: [Expression, Expression] };

/**
 * Parses a license expression; AND binds more strongly than OR. An identifier includes its
 * exception, as in `Apache-2.0 WITH LLVM-exception`.
 *
 * @throws {SyntaxError} if the text is not an expression
 */
export function parseExpression(text: string): Expression {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  let position = 0;
  const fail = () => new SyntaxError(`"${text}" is not a license expression.`);

  const operand = (): Expression => {
    const token = tokens[position++];
    if (token === "(") {
      const inside = joined("OR");
      if (tokens[position++] !== ")") throw fail();
      return inside;
    }
    if (token === undefined || /^([()]|AND|OR|WITH)$/.test(token)) throw fail();
    if (tokens[position] !== "WITH") return { license: token };
    position += 2;
    const exception = tokens[position - 1];
    if (exception === undefined) throw fail();
    return { license: `${token} WITH ${exception}` };
  };
  const joined = (operator: "AND" | "OR"): Expression => {
    const next = () => (operator === "OR" ? joined("AND") : operand());
    let left = next();
    while (tokens[position] === operator) {
      position++;
      left = { operator, operands: [left, next()] };
    }
    return left;
  };

  const expression = joined("OR");
  if (position < tokens.length) throw fail();
  return expression;
}

/** Returns whether allowed licenses suffice to use a package with this expression. */
export function isAllowed(
  expression: Expression,
  allowed: ReadonlySet<string>,
): boolean {
  if ("license" in expression) return allowed.has(expression.license);
  const [left, right] = expression.operands;
  return expression.operator === "AND"
    ? isAllowed(left, allowed) && isAllowed(right, allowed)
    : isAllowed(left, allowed) || isAllowed(right, allowed);
}
