import { modules } from "./components";
import { type Children, type PageNode, nodes, none } from "./node";
import { walk } from "./walk";

/**
 * Writes a page's tree as the body of an MDX file: the imports of its components, an empty line,
 * and its elements.
 *
 * Every value is a JSON literal, so nothing in it is parsed as JSX, MDX or Markdown, and MDX and
 * `readMdx` yield the same page.
 */
export function writeMdx(page: Children): string {
  const tree = nodes(page);
  const used = new Set(walk(tree).map(({ component }) => component));
  const imports = Object.entries(modules)
    .filter(([name]) => used.has(name))
    .map(([name, module]) => `import ${name} from "${module}";\n`);
  return `${imports.join("")}\n${tree.map(line).join("")}`;
}

function line(node: PageNode): string {
  return `${write(node)}\n`;
}

function write(node: PageNode): string {
  if (typeof node === "string") return `{${literal(node)}}`;
  const { component, props, children } = node;
  const attributes = Object.entries(props).map(
    ([key, value]) => `${key}={${literal(value)}}`,
  );
  const [only] = children;
  const isOneLine = component === "strong" && attributes.length <= 1;
  if (isOneLine && children.length === 1 && isWord(only))
    return `<${[component, ...attributes].join(" ")}>${only}</${component}>`;
  const open =
    attributes.length > 0
      ? `<${component}\n${attributes.join("\n")}\n>`
      : `<${component}>`;
  return `${open}\n${children.map(line).join("")}</${component}>`;
}

/**
 * Returns whether a node is a word that can be written bare, as names in the original pages are:
 * the only child of `strong`, on one line (on its own line MDX would make it a paragraph), without
 * Markdown syntax (`__proto__`).
 */
function isWord(node: PageNode | undefined): node is string {
  return (
    typeof node === "string" && /^[A-Za-z0-9]+(_[A-Za-z0-9]+)*$/.test(node)
  );
}

function literal(value: unknown): string {
  if (value === none) return "undefined";
  // Some parsers treat U+2028 and U+2029 as line breaks in JavaScript, unlike in JSON; and the key
  // `__proto__` sets the prototype in JavaScript, but is an ordinary key in JSON.
  return JSON.stringify(value)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
    .replaceAll(/(?<=[{,])"__proto__":/g, '["__proto__"]:');
}
