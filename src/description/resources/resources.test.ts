import { describe, expect, test } from "vitest";
import {
  isEmptyText,
  kindOf,
  orderOf,
  permissionsOf,
  resourceOf,
  sentenceOf,
  titleOf,
} from ".";
import { withArticle } from "../model/title/article";
import { parseResources, readResources } from "./read";
import type { NamedOperation } from "./types";

const file = await readResources("openapi/resources.yaml");

describe("titleOf", () => {
  test.each([
    ["get /core/users/ core_users_list", "List users"],
    ["get /tasks/workers tasks_workers_list", "List workers"],
    [
      "post /providers/oauth2/ providers_oauth2_create",
      "Create an OAuth2 provider",
    ],
    ["get /core/groups/{group_uuid}/ core_groups_retrieve", "Get a group"],
    ["put /core/groups/{group_uuid}/ core_groups_update", "Replace a group"],
    [
      "patch /core/groups/{group_uuid}/ core_groups_partial_update",
      "Change a group",
    ],
    ["delete /core/groups/{group_uuid}/ core_groups_destroy", "Delete a group"],
    [
      "get /core/groups/{group_uuid}/used_by/ core_groups_used_by_list",
      "List references to a group",
    ],
    [
      "post /core/groups/{group_uuid}/add_user/ core_groups_add_user_create",
      "Add a user to a group",
    ],
    [
      "get /providers/oauth2-dcr/ providers_oauth2_dcr_list",
      "List dynamic client registrations",
    ],
    ["post /stages/mtls/ stages_mtls_create", "Create an mTLS stage"],
    ["post /providers/scim/ providers_scim_create", "Create a SCIM provider"],
    ["post /providers/ssf/ providers_ssf_create", "Create an SSF provider"],
    [
      "get /policies/reputation/scores/ policies_reputation_scores_list",
      "List reputation scores",
    ],
    [
      "get /policies/all/types/ policies_all_types_list",
      "List kinds of policy",
    ],
    [
      "delete /core/user_consent/{id}/ core_user_consent_destroy",
      "Withdraw a consent",
    ],
  ])("%s: %s", (text, title) => {
    expect(titleOf(operation(text), file)).toBe(title);
  });

  test("returns none for an action without an entry", () => {
    const unknown = operation(
      "post /core/users/{id}/wave/ core_users_wave_create",
    );
    expect(titleOf(unknown, file)).toBeUndefined();
    expect(titleOf(operation("get /new/ new_list"), file)).toBeUndefined();
  });

  test("takes no title from Object.prototype", () => {
    expect(titleOf(operation("get /new/ constructor"), file)).toBeUndefined();
  });
});

test("sentenceOf describes what a list contains", () => {
  expect(sentenceOf(operation("get /core/users/ core_users_list"), file)).toBe(
    "A person or service with an account.",
  );
  expect(
    sentenceOf(operation("get /core/users/{id}/ core_users_retrieve"), file),
  ).toBeUndefined();
});

describe("permissionsOf", () => {
  test("infers standard permissions from the model", () => {
    expect(
      permissionsOf(operation("get /core/brands/ core_brands_list"), file),
    ).toEqual({ kind: "inferred", names: ["authentik_brands.view_brand"] });
    expect(
      permissionsOf(
        operation("patch /core/brands/{id}/ core_brands_partial_update"),
        file,
      ),
    ).toEqual({
      kind: "inferred",
      names: ["authentik_brands.view_brand", "authentik_brands.change_brand"],
    });
  });

  test("says if they are not needed for the caller's own objects", () => {
    expect(
      permissionsOf(operation("get /core/tokens/ core_tokens_list"), file),
    ).toEqual({
      kind: "inferred",
      names: ["authentik_core.view_token"],
      exceptOwn: true,
    });
  });

  test("states those in the description", () => {
    const list = operation("get /core/users/ core_users_list");
    expect(
      permissionsOf(
        { ...list, permissions: ["authentik_core.view_user"] },
        file,
      ),
    ).toEqual({ kind: "needed", names: ["authentik_core.view_user"] });
  });

  test("infers that listing references requires viewing the object", () => {
    expect(
      permissionsOf(
        operation("get /core/tokens/{id}/used_by/ core_tokens_used_by_list"),
        file,
      ),
    ).toEqual({
      kind: "inferred",
      names: ["authentik_core.view_token"],
      exceptOwn: true,
      note: "Only objects that the caller may view are listed.",
    });
  });

  test("infers nothing for actions or without a model", () => {
    for (const text of [
      "post /core/users/{id}/wave/ core_users_wave_create",
      "get /admin/version/new/ admin_version_new_list",
    ])
      expect(permissionsOf(operation(text), file)).toEqual({
        kind: "undocumented",
        names: [],
      });
  });

  test("uses hand-written ones", () => {
    expect(
      permissionsOf(
        operation(
          "post /core/users/{id}/impersonate/ core_users_impersonate_create",
        ),
        file,
      ),
    ).toEqual({
      kind: "needed",
      names: ["authentik_core.impersonate", "authentik_core.view_user"],
    });
    expect(
      permissionsOf(
        operation("get /core/users/me/ core_users_me_retrieve"),
        file,
      ).kind,
    ).toBe("none");
    expect(
      permissionsOf(
        operation("get /tenants/tenants/ tenants_tenants_list"),
        file,
      ),
    ).toMatchObject({ kind: "none", note: /API key/ });
  });
});

test("orderOf sorts a menu", () => {
  const menu = [
    "get /core/groups/{id}/used_by/ core_groups_used_by_list",
    "post /core/groups/{id}/add_user/ core_groups_add_user_create",
    "delete /core/groups/{id}/ core_groups_destroy",
    "patch /core/groups/{id}/ core_groups_partial_update",
    "put /core/groups/{id}/ core_groups_update",
    "get /core/groups/{id}/ core_groups_retrieve",
    "post /core/groups/ core_groups_create",
    "get /core/groups/ core_groups_list",
  ].map(operation);
  const groups = resourceOf("/core/groups/", file.resources);
  if (!groups) throw new Error("There are no groups.");
  const sorted = menu.toSorted(
    (a, b) => orderOf(a, groups) - orderOf(b, groups),
  );
  expect(sorted).toEqual(menu.toReversed());
  expect(sorted.map((entry) => kindOf(entry, groups))).toEqual([
    "list",
    "create",
    "get",
    "replace",
    "change",
    "delete",
    "action",
    "references",
  ]);
});

test.each([
  ["user", "a user"],
  ["application", "an application"],
  ["unique name", "a unique name"],
  ["LDAP source", "an LDAP source"],
  ["SMS device", "an SMS device"],
  ["SAML source", "a SAML source"],
  ["RADIUS provider", "a RADIUS provider"],
  ["RAC endpoint", "a RAC endpoint"],
  ["TOTP device", "a TOTP device"],
  ["OAuth2 provider", "an OAuth2 provider"],
  ["WS-Federation provider", "a WS-Federation provider"],
  ["mTLS stage", "an mTLS stage"],
])("the article of %s", (name, withIt) => {
  expect(withArticle(name)).toBe(withIt);
});

test.each([
  ["OAuth2Provider Viewset", true],
  ["Event Read-Only Viewset", true],
  ["User Serializer", true],
  ["Serializer for Duo authenticator devices", true],
  [
    "Mixin to validate that a valid enterprise license\nexists before saving",
    true,
  ],
  ["ApplicationEntitlement", true],
  ["", true],
  ["Impersonate a user", false],
  ["Users", false],
  [
    "Returns what the serializer of the source accepts, for each of its fields",
    false,
  ],
  ["Token Viewset\n\nTokens expire after 30 minutes.", false],
])("isEmptyText(%j) is %s", (text, isEmpty) => {
  expect(isEmptyText(text)).toBe(isEmpty);
});

describe("openapi/resources.yaml", () => {
  test("has prefixes with a slash at both ends", () => {
    const odd = file.resources.filter(
      ({ path }) => !/^\/(?:[\w-]+\/)+$/.test(path),
    );
    expect(odd).toEqual([]);
  });

  test("has whole sentences", () => {
    const sentences = [
      ...file.resources.flatMap(({ about, note }) => [about, note ?? []]),
      ...Object.values(file.operations).map(({ sentence, note }) => [
        sentence ?? [],
        note ?? [],
      ]),
    ].flat(2);
    expect(sentences.filter((text) => !/^[A-Z][^\n]+\.$/.test(text))).toEqual(
      [],
    );
  });

  test("has full names of permissions", () => {
    const names = Object.values(file.operations).flatMap(
      ({ permissions }) => permissions ?? [],
    );
    expect(
      names.filter((name) => !/^(?:authentik_\w+|guardian)\.\w+$/.test(name)),
    ).toEqual([]);
  });
});

describe("parseResources", () => {
  const users =
    "{ path: /core/users/, singular: user, plural: users, group: Users, about: A user. }";
  test.each([
    ["resources: no", /f: `resources` has to be a list/],
    ["resources: []", /f: `operations` has to be an object/],
    ["resources: [{ path: /a/ }]\noperations: {}", /f: resource 1 needs path/],
    [
      `resources: [${users}, ${users}]\noperations: {}`,
      /\/core\/users\/ appears twice/,
    ],
    [
      "resources: []\noperations: { a_list: {} }",
      /operation a_list needs a title/,
    ],
    [
      "resources: []\noperations: { a_list: { title: A, permission: some } }",
      /operation a_list needs/,
    ],
    [
      "tags: { core: { title: Core } }\nresources: []\noperations: {}",
      /f: tag core needs title and about/,
    ],
  ])("rejects %j", (text, message) => {
    expect(() => parseResources(text, "f")).toThrow(message);
  });
});

function operation(text: string): NamedOperation {
  const [method, path, operationId] = text.split(" ");
  if (!path || !operationId) throw new Error(`${text} is no operation.`);
  if (
    method !== "get" &&
    method !== "post" &&
    method !== "put" &&
    method !== "patch" &&
    method !== "delete"
  )
    throw new Error(`${text} has no method.`);
  return { method, path, operationId };
}
