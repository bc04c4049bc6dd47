import { expect, it } from "vitest";
import type { Entry } from "./documents";
import { filterEntries } from "./filter";

const operation = (title: string, method: string, path: string): Entry => ({
  ...{ kind: "operation", title, method, path, url: path, tag: "" },
  ...{ id: path.replaceAll("/", "_"), body: undefined },
});

const entries: Entry[] = [
  operation("List users", "get", "/core/users/"),
  operation("Set a password", "post", "/core/users/{id}/set_password/"),
  { kind: "schema", title: "User", url: "/user/", under: "" },
];

it.each([
  ["user", ["List users", "Set a password"]],
  ["LIST us", ["List users"]],
  ["set_password", ["Set a password"]],
  ["post", ["Set a password"]],
  ["users {id}", ["Set a password"]],
  ["core_users", ["List users", "Set a password"]],
  ["nothing", []],
])("finds operations by %j", (text, titles) => {
  expect(filterEntries(entries, text).map(({ title }) => title)).toEqual(
    titles,
  );
});
