import { capitalize } from "../../description/model/names/capitalize";

/** Color of each kind of admonition. */
const kinds = {
  note: "secondary",
  secondary: "secondary",
  tip: "success",
  success: "success",
  info: "info",
  important: "info",
  warning: "warning",
  caution: "warning",
  danger: "danger",
} as const;

export type AdmonitionKind = keyof typeof kinds;

export interface Admonition {
  kind: AdmonitionKind;
  /** Markdown, on one line. */
  title: string;
  content: Block[];
}

/** Part of a text: Markdown without admonitions, or an admonition. */
export type Block = string | Admonition;

/** Returns the class names of Docusaurus for an admonition. */
export function admonitionClass(kind: AdmonitionKind): string {
  return `admonition admonition-${kind} alert alert--${kinds[kind]}`;
}

const opening =
  /^ {0,3}(:{3,})\s*([a-z]+)(?:\[([^\n]*)\]|[ \t]+([^\n{]*?))?(?:\{[^}\n]*\})?[ \t]*$/;
const closing = /^ {0,3}(:{3,})[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

interface Open extends Admonition {
  colons: number;
}

/**
 * Splits a text at its admonitions. An unclosed admonition extends to the end; a nested one has
 * fewer colons. Code blocks are ignored.
 *
 * @see https://docusaurus.io/docs/markdown-features/admonitions
 */
export function admonitionsIn(markdown: string): Block[] {
  const root: Block[] = [];
  if (!markdown.includes(":::")) return [markdown];
  const open: Open[] = [];
  let lines: string[] = [];
  let code: string | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    const [, mark] = fence.exec(line) ?? [];
    if (code !== undefined) {
      if (mark?.startsWith(code)) code = undefined;
      lines.push(line);
      continue;
    }
    code = mark;
    const [, colons = "", name = "", label, rest] = opening.exec(line) ?? [];
    const [, end] = closing.exec(line) ?? [];
    if (isKind(name)) {
      flush();
      const title = (label ?? rest ?? "").trim();
      const one: Open = {
        ...{ kind: name, content: [], colons: colons.length },
        title: title === "" ? capitalize(name) : title,
      };
      content().push(one);
      open.push(one);
    } else if (end !== undefined && open.length > 0) close(end.length);
    else lines.push(line);
  }
  flush();
  return root;

  function content(): Block[] {
    return open.at(-1)?.content ?? root;
  }

  function flush(): void {
    const text = lines.join("\n");
    if (text.trim() !== "") content().push(text);
    lines = [];
  }

  /** Closes the admonition with the same number of colons, otherwise the innermost with fewer. */
  function close(colons: number): void {
    flush();
    const same = open.findLastIndex((one) => one.colons === colons);
    const fewer = open.findLastIndex((one) => one.colons < colons);
    const index = same >= 0 ? same : fewer;
    if (index >= 0) open.length = index;
  }
}

function isKind(name: string): name is AdmonitionKind {
  return Object.hasOwn(kinds, name);
}
