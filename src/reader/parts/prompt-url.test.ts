import { expect, it } from "vitest";
import { promptUrl } from "./prompt-url";

it("asks an assistant to read a page's Markdown", () => {
  const url = promptUrl(
    { name: "A", url: "https://a.example/new?q={prompt}&from=docs" },
    "https://docs.example/$&/users-list.md",
  );
  const { searchParams } = new URL(url);
  expect(searchParams.get("q")).toContain(
    "https://docs.example/$&/users-list.md ",
  );
  expect(searchParams.get("from")).toBe("docs");
});
