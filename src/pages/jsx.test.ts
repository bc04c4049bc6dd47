import { describe, expect, it } from "vitest";
import { element, named, none, text } from "./jsx";

describe("element", () => {
  it("writes every value as a literal and leaves out what is undefined", () => {
    const jsx = element("a", { href: 'x"}{', n: 1, gone: undefined, as: none });
    expect(jsx).toBe('<a\nhref={"x\\"}{"}\nn={1}\nas={undefined}\n>\n</a>');
  });

  it("keeps children in order, however they are nested", () => {
    expect(element("p", {}, "1", [undefined, ["2"]], "3")).toBe(
      "<p>\n1\n2\n3\n</p>",
    );
  });
});

describe("text", () => {
  it("is one line that JavaScript reads as the same text", () => {
    const value = "a\nb\u2028c`${x}`</p>{\\";
    const jsx = text(value);
    expect(jsx).not.toMatch(/[\n\u2028]/);
    expect(JSON.parse(jsx.slice(1, -1))).toBe(value);
  });

  it("lets no key set a prototype", () => {
    const data: unknown = JSON.parse(
      '[{"__proto__":{"a":"{\\"__proto__\\":1}"}}]',
    );
    expect(element("a", { data })).toContain(
      '[{["__proto__"]:{"a":"{\\"__proto__\\":1}"}}]',
    );
  });
});

describe("named", () => {
  it.each(["pk", "a_b", "Name2"])("writes %s as it is", (name) => {
    expect(named("b", { className: "x" }, name)).toBe(
      `<b className={"x"}>${name}</b>`,
    );
  });

  it.each(["__proto__", "_a_", "a*b*", "<i>", "{x}", "a b", ""])(
    "hides %s from Markdown",
    (name) => {
      expect(named("b", {}, name)).toContain(`{${JSON.stringify(name)}}`);
    },
  );
});
