import { type PageNode, none } from "./node";

/** An open element that receives children. */
interface Open {
  component: string;
  children: PageNode[];
}

/**
 * Reads a page written by `writeMdx`, with or without front matter, back into a tree. The page is
 * read line by line, because a JSON literal never contains a line break.
 *
 * @throws {Error} with the line number if a line is not part of a generated page
 */
export function readMdx(source: string): PageNode[] {
  const lines = source.split("\n");
  const start = bodyStart(lines);
  const root: PageNode[] = [];
  const open: Open[] = [{ component: "", children: root }];

  for (let index = start; index < lines.length; index++) {
    const text = lines[index] ?? "";
    const parent = open.at(-1);
    if (!parent) throw problem(index, "an element is closed twice");
    if (text === "" || text.startsWith("import ")) continue;
    if (text.startsWith("{")) {
      parent.children.push(textOf(text, index));
    } else if (text.startsWith("</")) {
      if (text !== `</${parent.component}>`)
        throw problem(index, `${parent.component} is not closed`);
      open.pop();
    } else {
      index = element(index, parent);
    }
  }
  if (open.length !== 1)
    throw problem(
      lines.length,
      `${open.at(-1)?.component ?? ""} is not closed`,
    );
  return root;

  /** Reads an opening tag from its first line; returns the index of its last line. */
  function element(first: number, parent: Open): number {
    const text = lines[first] ?? "";
    const [, component = "", rest = ""] = /^<(\w+)(.*)$/.exec(text) ?? [];
    if (component === "") throw problem(first, "this is not an element");
    const word = oneLine(rest, component, first);
    if (word) {
      parent.children.push({ component, ...word });
      return first;
    }
    const props: Record<string, unknown> = {};
    let last = first;
    if (rest === "")
      for (last = first + 1; lines[last] !== ">"; last++)
        attribute(lines[last], props, last);
    else if (rest !== ">") throw problem(first, "this is not an element");
    const children: PageNode[] = [];
    parent.children.push({ component, props, children });
    open.push({ component, children });
    return last;
  }
}

/** Reads an element whose only child is a word: `className={"a"}>name</strong>`. */
function oneLine(rest: string, component: string, index: number) {
  const end = `</${component}>`;
  if (!rest.endsWith(end)) return undefined;
  const [, only = "", word = ""] =
    /^(?: (.*))?>(\w+)$/.exec(rest.slice(0, -end.length)) ?? [];
  if (word === "") throw problem(index, "this is not an element");
  const props: Record<string, unknown> = {};
  if (only !== "") attribute(only, props, index);
  return { props, children: [word] };
}

function textOf(line: string, index: number): string {
  const text = line.endsWith("}") && value(line.slice(1, -1), index);
  if (typeof text !== "string") throw problem(index, "this is not text");
  return text;
}

function attribute(
  text: string | undefined,
  props: Record<string, unknown>,
  index: number,
): void {
  const [, name = "", literal = ""] =
    /^([\w-]+)=\{(.*)\}$/s.exec(text ?? "") ?? [];
  if (name === "") throw problem(index, "this is not an attribute");
  props[name] = value(literal, index);
}

function value(literal: string, index: number): unknown {
  if (literal === "undefined") return none;
  try {
    return JSON.parse(
      literal.replaceAll('["__proto__"]:', '"__proto__":'),
    ) as unknown;
  } catch (cause) {
    throw problem(index, "this is not a JSON literal", cause);
  }
}

/** Returns the index of the first line after the front matter, if any. */
function bodyStart(lines: string[]): number {
  if (lines[0] !== "---") return 0;
  const end = lines.indexOf("---", 1);
  if (end < 0) throw problem(0, "the front matter is not closed");
  return end + 1;
}

function problem(index: number, what: string, cause?: unknown): Error {
  return new Error(
    `Line ${String(index + 1)} is not part of a generated page: ${what}. Generate the page again with npm run gen.`,
    { cause },
  );
}
