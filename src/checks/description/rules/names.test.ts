import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type Description, listOperations } from "../../../description";
import { checkGuideNames } from "../guide-names";
import { checkNames } from "./names";

function describing(text: string, ids: string[] = []): Description {
  const all = ["users_list", "groups_list", "roles_list", "apps_list", ...ids];
  return {
    openapi: "3.1.0",
    info: { title: "Test", version: "1", description: text },
    paths: Object.fromEntries(
      [...all, "tokens_list"].map((id) => [
        `/${id}/`,
        { get: { operationId: id, responses: {} } },
      ]),
    ),
    components: {
      schemas: {
        User: { type: "object", properties: { is_active: {} } },
      },
    },
  };
}

const faultsOf = (text: string) => {
  const description = describing(text);
  return checkNames(description, listOperations(description));
};

it.each([
  ["`user_list`", "There is no operation user_list.", "users_list"],
  ["`User.is_activ`", "The schema User has no property is_activ.", "is_active"],
])("reports that %s does not exist", (text, message, meant) => {
  expect(faultsOf(`See ${text}.`)).toMatchObject([
    {
      ...{ rule: "name-unknown", pointer: "/info/description", message },
      hint: `Did you mean ${meant}?`,
    },
  ]);
});

it.each(["`users_list`", "`User.is_active`", "`my_own_list_here`", "`a.b`"])(
  "accepts %s",
  (text) => {
    expect(faultsOf(text)).toEqual([]);
  },
);

it("locates names in guides that no version has", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "guides-"));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  mkdirSync(path.join(root, "docs/guides"), { recursive: true });
  writeFileSync(
    path.join(root, "docs/guides/a.md"),
    "---\ntitle: A\n---\n\nCall `user_list` and `old_list`.\n",
  );
  const versions = [describing(""), describing("", ["old_list"])];
  expect(await checkGuideNames(versions, root)).toMatchObject([
    {
      rule: "name-unknown",
      line: 5,
      message: "There is no operation user_list.",
    },
  ]);
});
