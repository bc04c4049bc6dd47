import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { firstSentence } from "./firstSentence";

const Anchor = ({ children }: { children: ReactNode }) => <a>{children}</a>;

it.each([
  ["one sentence", <p>Made.</p>, "Made.", ""],
  ["two", <p>Made. Keep it.</p>, "Made.", "<div><p>Keep it.</p></div>"],
  [
    "code in both",
    <p>
      The <code>pk</code> stays. Keep <code>pk</code>.
    </p>,
    "The <code>pk</code> stays.",
    "<div><p>Keep <code>pk</code>.</p></div>",
  ],
  ["no end", <p>Made</p>, "Made", ""],
  [
    "what only looks like an end",
    <p>Version 1.2, e.g. a new one. More.</p>,
    "Version 1.2, e.g. a new one.",
    "<div><p>More.</p></div>",
  ],
  [
    "a link",
    <p>
      See <Anchor>it</Anchor>. More.
    </p>,
    "",
    "<div><p>See <a>it</a>. More.</p></div>",
  ],
])("splits off the first sentence: %s", (_, text, head, rest) => {
  const split = firstSentence(<div>{text}</div>);
  expect(renderToStaticMarkup(<>{split.head}</>)).toBe(head);
  expect(renderToStaticMarkup(<>{split.rest}</>)).toBe(rest);
});

it("keeps the content after the description", () => {
  const { head, rest } = firstSentence([
    <div key="text">
      <p>Made.</p>
      <p>Twice.</p>
    </div>,
    <ul key="list" />,
  ]);
  expect(renderToStaticMarkup(<>{head}</>)).toBe("Made.");
  expect(renderToStaticMarkup(<>{rest}</>)).toBe(
    "<div><p>Twice.</p></div><ul></ul>",
  );
});
