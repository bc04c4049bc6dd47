import ts from "typescript";

/** A change to a piece of source text. */
export interface Edit {
  /** Description of the change: `=== becomes !==`. */
  name: string;
  start: number;
  end: number;
  text: string;
}

/** Returns the possible changes of a node, each of them a plausible mistake. */
type Operator = (node: ts.Node, source: ts.SourceFile) => Edit[];

const swapped = new Map([
  ["===", "!=="],
  ["!==", "==="],
  ["<", "<="],
  ["<=", "<"],
  [">", ">="],
  [">=", ">"],
  ["&&", "||"],
  ["||", "&&"],
  ["??", "&&"],
  ["+", "-"],
  ["-", "+"],
]);

const replace = (
  node: ts.Node,
  source: ts.SourceFile,
  text: string,
  name: string,
): Edit => ({ name, start: node.getStart(source), end: node.end, text });

const swapOperators: Operator = (node, source) => {
  if (!ts.isBinaryExpression(node)) return [];
  const { operatorToken } = node;
  const from = operatorToken.getText(source);
  const to = swapped.get(from);
  return to === undefined
    ? []
    : [replace(operatorToken, source, to, `${from} becomes ${to}`)];
};

/** Makes conditions always true or always false; loops only false. */
const decideConditions: Operator = (node, source) => {
  const decide = (condition: ts.Expression, values: string[]) =>
    values.map((value) =>
      replace(condition, source, value, `the condition is ${value}`),
    );
  if (ts.isIfStatement(node)) return decide(node.expression, ["true", "false"]);
  if (ts.isConditionalExpression(node))
    return decide(node.condition, ["true", "false"]);
  return ts.isWhileStatement(node) ? decide(node.expression, ["false"]) : [];
};

const dropNegations: Operator = (node, source) =>
  ts.isPrefixUnaryExpression(node) &&
  node.operator === ts.SyntaxKind.ExclamationToken
    ? [replace(node, source, node.operand.getText(source), "! is dropped")]
    : [];

/** Inverts flags, increments numbers, empties strings, and makes patterns match everything. */
const changeConstants: Operator = (node, source) => {
  if (node.kind === ts.SyntaxKind.TrueKeyword)
    return [replace(node, source, "false", "true becomes false")];
  if (node.kind === ts.SyntaxKind.FalseKeyword)
    return [replace(node, source, "true", "false becomes true")];
  if (ts.isNumericLiteral(node)) {
    const more = String(Number(node.text.replaceAll("_", "")) + 1);
    return [replace(node, source, more, `${node.text} becomes ${more}`)];
  }
  if (ts.isRegularExpressionLiteral(node))
    return [replace(node, source, "/(?:)/", "the pattern matches everything")];
  if (!ts.isStringLiteral(node) || !isValue(node)) return [];
  return [replace(node, source, '""', `"${node.text}" becomes empty`)];
};

/** Returns whether a string is a value, not a name, a module's path or a sentence. */
function isValue(node: ts.StringLiteral): boolean {
  const { parent } = node;
  return (
    node.text !== "" &&
    !/\s/.test(node.text) &&
    !ts.isImportDeclaration(parent) &&
    !ts.isExportDeclaration(parent) &&
    !(ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

/** Leaves out expression statements and throws. */
const dropStatements: Operator = (node, source) => {
  const isDropped =
    ts.isThrowStatement(node) ||
    (ts.isExpressionStatement(node) && !ts.isStringLiteral(node.expression));
  return isDropped ? [replace(node, source, ";", "left out")] : [];
};

const dropProperties: Operator = (node, source) => {
  if (
    !ts.isPropertyAssignment(node) &&
    !ts.isShorthandPropertyAssignment(node) &&
    !ts.isSpreadAssignment(node)
  )
    return [];
  const isPattern =
    ts.isBinaryExpression(node.parent.parent) &&
    node.parent.parent.left === node.parent;
  // An empty spread keeps the surrounding commas valid.
  return isPattern
    ? []
    : [replace(node, source, "...{}", "the property is left out")];
};

const returnEarly: Operator = (node, source) => {
  if (!ts.isBlock(node) || node.statements.length === 0) return [];
  if (!ts.isFunctionLike(node.parent)) return [];
  const start = node.getStart(source) + 1;
  return [{ name: "returns at once", start, end: start, text: " return;" }];
};

export const operators: readonly Operator[] = [
  swapOperators,
  decideConditions,
  dropNegations,
  changeConstants,
  dropStatements,
  dropProperties,
  returnEarly,
];
