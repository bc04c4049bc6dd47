import { expect, it } from "vitest";
import { loadDescription } from "..";
import type { Description, Method } from "../model/types";
import { authentikResources, applyResources } from ".";
import { describe30, load, write } from "../testing/files";

const authentik = describe30({
  info: { title: "authentik", version: "2026.8.3" },
  tags: [{ name: "core" }, { name: "rbac", description: "Who may do what." }],
  paths: {
    "/core/users/": {
      get: { operationId: "core_users_list", description: "User Viewset" },
      post: { operationId: "core_users_create", summary: "Sign somebody up" },
    },
    "/core/groups/{group_uuid}/": {
      get: { operationId: "core_groups_retrieve", description: "One group." },
    },
    "/core/tokens/{identifier}/view_key/": {
      get: { operationId: "core_tokens_view_key_retrieve" },
    },
    "/new/": { get: { operationId: "new_list" } },
  },
  components: {
    schemas: { User: { type: "object", description: "User Serializer" } },
  },
});

/** The resources without the texts of other versions. */
async function applied(): Promise<Description> {
  const file = await write({ "openapi.json": JSON.stringify(authentik) });
  const { description } = await loadDescription(file, { asWritten: true });
  return applyResources(description, await authentikResources());
}

function operation(
  { paths }: Description,
  path: string,
  method: Method = "get",
) {
  return paths?.[path]?.[method];
}

it("adds the resources' information to authentik's operations", async () => {
  const description = await applied();
  expect(operation(description, "/core/users/")).toMatchObject({
    "x-displayName": "List users",
    description: "A person or service with an account.",
    "x-required-permissions": {
      kind: "inferred",
      names: ["authentik_core.view_user"],
    },
  });
  expect(operation(description, "/core/groups/{group_uuid}/")).toMatchObject({
    "x-displayName": "Get a group",
    description: "One group.",
  });
  expect(description.components?.schemas).toEqual({ User: { type: "object" } });
});

it("names tags and keeps their descriptions", async () => {
  const { tags } = await applied();
  expect(tags).toContainEqual({
    name: "core",
    "x-displayName": "Core",
    description: expect.stringMatching(/^Users, groups/) as string,
  });
  expect(tags).toContainEqual({
    name: "rbac",
    "x-displayName": "Roles and permissions",
    description: "Who may do what.",
  });
});

it("states known permissions in x-permissions", async () => {
  const description = await applied();
  expect(
    operation(description, "/core/tokens/{identifier}/view_key/"),
  ).toMatchObject({
    "x-permissions": ["authentik_core.view_token_key"],
    "x-required-permissions": { kind: "needed" },
  });
  expect(operation(description, "/core/users/")).not.toHaveProperty(
    "x-permissions",
  );
});

it("keeps a summary, and marks new operations as undocumented", async () => {
  const description = await applied();
  expect(operation(description, "/core/users/", "post")).not.toHaveProperty(
    "x-displayName",
  );
  expect(operation(description, "/new/")).toMatchObject({
    "x-required-permissions": { kind: "undocumented", names: [] },
  });
});

it("does not change other descriptions, nor authentik's with asWritten", async () => {
  const other = { ...authentik, info: { title: "Things", version: "1" } };
  const list = operation((await load(other)).description, "/core/users/");
  expect(list).not.toHaveProperty("x-displayName");
  expect(list).toHaveProperty("description", "User Viewset");
  const file = await write({ "openapi.json": JSON.stringify(authentik) });
  const written = await loadDescription(file, { asWritten: true });
  expect(operation(written.description, "/core/users/")).toEqual(list);
});
