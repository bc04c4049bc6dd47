/** Text of JSX, one element a line or more, as it stands in an MDX page. */
export type Jsx = string;

export type Children = Jsx | undefined | Children[];

/**
 * The text of an element. Every value is written as a JSON literal, so nothing in it is ever read
 * as JSX, MDX or Markdown; text goes through `text`.
 */
export function element(
  name: string,
  props: Record<string, unknown> = {},
  ...children: Children[]
): Jsx {
  const attributes = Object.entries(props)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `\n${key}={${literal(value)}}`);
  const inner = flatten(children)
    .map((child) => `${child}\n`)
    .join("");
  const open = attributes.length
    ? `<${name}${attributes.join("")}\n>`
    : `<${name}>`;
  return `${open}\n${inner}</${name}>`;
}

/**
 * An element around a name, on one line: MDX would take a name on a line of its own for a
 * paragraph. Names that Markdown could read something into (`__proto__`) go through `text`.
 */
export function named(
  tag: string,
  props: Record<string, string>,
  name: string,
): Jsx {
  if (!/^[A-Za-z0-9]+(_[A-Za-z0-9]+)*$/.test(name))
    return element(tag, props, text(name));
  const attributes = Object.entries(props).map(
    ([key, value]) => ` ${key}={${literal(value)}}`,
  );
  return `<${tag}${attributes.join("")}>${name}</${tag}>`;
}

/** Plain text as a child. */
export function text(value: string): Jsx {
  return `{${literal(value)}}`;
}

/** An attribute that is written although it has no value, as the components' shape wants it. */
export const none = Symbol("undefined");

function literal(value: unknown): string {
  if (value === none) return "undefined";
  // U+2028 and U+2029 are valid in JSON, yet end a line of JavaScript for some parsers; and a key
  // of this name is an ordinary one in JSON, yet sets the prototype in JavaScript.
  return JSON.stringify(value)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
    .replaceAll(/(?<=[{,])"__proto__":/g, '["__proto__"]:');
}

function flatten(children: Children[]): Jsx[] {
  return children.flatMap((child) =>
    Array.isArray(child) ? flatten(child) : (child ?? []),
  );
}
