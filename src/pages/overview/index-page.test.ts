import { expect, it } from "vitest";
import { walk } from "../../page/tree/walk";
import { planOf } from "../testing/plan";
import { indexPage } from "./index-page";

const plan = planOf({
  tags: [{ name: "core" }],
  paths: {
    "/users/": {
      get: { operationId: "users_list", summary: "List users", tags: ["core"] },
      post: {
        operationId: "users_create",
        summary: "Create a user",
        tags: ["core"],
      },
    },
    "/2fa/": { get: { operationId: "tfa", summary: "2FA", tags: ["core"] } },
  },
  components: { schemas: { Brand: { type: "object" } } },
});

it("lists everything that has a page, with operations sorted by subject", () => {
  const elements = walk(indexPage(plan));
  const headings = elements
    .filter(({ component }) => component === "Heading")
    .map(({ props }) => props["children"]);
  expect(headings).toEqual(["A to Z", "#", "B", "C", "U"]);
  const links = elements
    .filter(({ component }) => component === "Link")
    .map(({ children }) => children[0]);
  expect(links).toEqual([
    "2FA",
    "Brand",
    "core",
    "Create a user",
    "List users",
  ]);
});

it("links to each letter in use", () => {
  const elements = walk(indexPage(plan));
  const ids = elements.flatMap(({ props: { id } }) =>
    typeof id === "string" ? [`#${id}`] : [],
  );
  const targets = elements
    .filter(({ component }) => component === "a")
    .map(({ props }) => props["href"]);
  expect(targets).toEqual(ids);
});
