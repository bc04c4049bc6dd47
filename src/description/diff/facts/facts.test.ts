import { describe, expect, it } from "vitest";
import { type Parts, factsOf, gives, object, sends } from "../testing/changes";
import { collectFacts } from "./collect";
import { factsText, parseFacts } from "./file";
import { baseForm } from "./forms";
import { withoutTexts } from "./between";
import type { ChangeFacts } from "./types";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (item: Parts) =>
  object({ results: { type: "array", items: item } });

/** A description with users and groups, whose schemas refer to each other and to an enum. */
function api({
  user = {},
  request = {},
  kinds = ["a", "b"],
  paths = {},
}: {
  user?: Parts;
  request?: Parts;
  kinds?: string[];
  paths?: Parts;
} = {}): Parts {
  const operation = (operationId: string, parts: Parts) => ({
    ...{ operationId, tags: ["core"], responses: {} },
    ...parts,
  });
  return {
    paths: {
      "/core/users/": {
        get: operation("users_list", gives(list(ref("User")))),
        post: operation("users_create", {
          ...sends(ref("UserRequest")),
          ...gives(ref("User")),
        }),
      },
      "/core/users/{id}/": {
        get: operation("users_get", gives(ref("User"))),
        patch: operation("users_change", {
          ...sends(ref("PatchedUserRequest")),
          ...gives(ref("User")),
        }),
      },
      "/core/groups/": {
        get: operation("groups_list", gives(list(ref("Group")))),
      },
      ...paths,
    },
    components: {
      schemas: {
        Kind: { type: "string", enum: kinds },
        User: object({ name: { type: "string" }, kind: ref("Kind"), ...user }),
        UserRequest: object({ name: { type: "string" }, ...request }, [
          "name",
          ...Object.keys(request),
        ]),
        PatchedUserRequest: object({ name: { type: "string" }, ...request }),
        Group: object({
          users: { type: "array", items: ref("User") },
          kind: { nullable: true, allOf: [ref("Kind")] },
        }),
      },
    },
  };
}

/**
 * Returns one line per change: severity, rule, components or operations, and the affected
 * operations.
 */
function told({ changes, operations }: ChangeFacts): string[] {
  return changes.map(({ severity, rule, names, where, was, uses, home }) => {
    const reach = uses.map((use) => {
      const ids = use.operations.map((at) => operations[at]?.operationId);
      return `${use.severity} ${use.direction ?? ""}: ${ids.join(" ")}`;
    });
    const at = home === undefined ? "" : ` @${operations[home]?.path ?? ""}`;
    const what = `${names?.join("+") ?? ""}${was ? `<${was}` : ""}${where}`;
    return `${severity} ${rule} ${what}${at} [${reach.join("; ")}]`;
  });
}

describe("a change of a shared schema", () => {
  it("counts once, with the operations that use it and its home", async () => {
    const added = { user: { mail: { type: "string" } } };
    expect(told(await factsOf(api(), api(added)))).toEqual([
      "additive property-added User.mail @/core/users/ [additive response: groups_list users_list users_create users_get users_change]",
    ]);
  });

  it("counts once for all forms of the schema, each with its own severity", async () => {
    const mail = { mail: { type: "string" } };
    const facts = await factsOf(api(), api({ user: mail, request: mail }));
    expect(told(facts)).toEqual([
      "breaking property-added User+UserRequest+PatchedUserRequest.mail @/core/users/ [breaking request: users_create; additive request: users_change; additive response: groups_list users_list users_create users_get users_change]",
    ]);
    expect(facts.changes[0]?.message).toBe(
      "The required property mail is new.",
    );
  });

  it("is a change of the enum, wherever it is referenced", async () => {
    const facts = await factsOf(api(), api({ kinds: ["a", "b", "c"] }));
    expect(told(facts)).toEqual([
      "breaking enum-added Kind [breaking response: groups_list users_list users_create users_get users_change]",
    ]);
  });

  it("is a change of the referring schema if only an annotation is added there", async () => {
    const older = api();
    const newer = structuredClone(older) as ReturnType<typeof api> & {
      components: { schemas: { Group: { properties: { kind: Parts } } } };
    };
    newer.components.schemas.Group.properties.kind = ref("Kind");
    expect(told(await factsOf(older, newer))).toEqual([
      "additive type Group.kind @/core/groups/ [additive response: groups_list]",
    ]);
  });

  it("reports a renamed component with its earlier name", async () => {
    const older = api();
    const text = JSON.stringify(api({ user: { mail: {} } }));
    const newer = JSON.parse(text.replaceAll('User"', 'Person"')) as Parts;
    expect(told(await factsOf(older, newer))[0]).toMatch(
      /^additive property-added Person<User.mail @\/core\/users\/ /,
    );
  });

  it("ignores the properties of a schema whose type changed", async () => {
    const [older, newer] = [api(), api()];
    const schemas = (newer["components"] as { schemas: Parts }).schemas;
    schemas["Group"] = { type: "array", items: {} };
    expect(told(await factsOf(older, newer))).toEqual([
      "breaking type Group @/core/groups/ [breaking response: groups_list]",
    ]);
  });
});

it("counts a shared parameter once, and others for each operation", async () => {
  const withPage = (maximum: number, more: Parts[] = []) => {
    const get = (operationId: string) => ({
      get: {
        operationId,
        parameters: [{ $ref: "#/components/parameters/Page" }, ...more],
        responses: {},
      },
    });
    return {
      paths: { "/a/": get("a"), "/b/": get("b") },
      components: {
        parameters: {
          Page: { name: "page", in: "query", schema: { maximum } },
        },
      },
    };
  };
  const q = { name: "q", in: "query", schema: {} };
  expect(told(await factsOf(withPage(9), withPage(5, [q])))).toEqual([
    "breaking limit Page [breaking request: a b]",
    "additive parameter-added query parameter q [additive : a]",
    "additive parameter-added query parameter q [additive : b]",
  ]);
});

it("does not report operations as new that a partial description does not cover", () => {
  const facts = collectFacts(
    {
      from: "1",
      to: "2",
      general: [],
      operations: ["/core/a/", "/other/b/"].map((path) => ({
        ...{ operationId: path, method: "get", path, state: "added" as const },
        changes: [
          {
            ...{ severity: "additive" as const, rule: "operation-added" },
            ...{ where: "", message: "The operation is new." },
          },
        ],
      })),
    },
    [],
    {
      from: { name: "1", version: "1" },
      to: { name: "2", version: "2" },
      date: "2026-01-01",
      isCovered: (path) => path.startsWith("/core/"),
    },
  );
  expect(facts.operations.map(({ path }) => path)).toEqual(["/core/a/"]);
  expect(facts.isPartial).toBe(true);
});

it("contains no texts and survives a round trip", async () => {
  const facts = await factsOf(
    api(),
    api({ user: { mail: { description: "Secret text." } } }),
  );
  const kept = withoutTexts(facts);
  const text = factsText(kept);
  expect(text).not.toContain("Secret text");
  expect(parseFacts(text)).toEqual(kept);
  expect(() => parseFacts('{"from": {}}')).toThrow("lacks the versions");
  const outside = text.replace(/"operations":\[[\d,]+\]/, '"operations":[99]');
  expect(() => parseFacts(outside)).toThrow("lacks");
});

it("treats a name as a form of another schema only if that schema exists", () => {
  const known = new Set(["User", "UserRequest", "ChangeRequest", "Patched"]);
  const forms = (name: string) => baseForm(name, known);
  expect(forms("PatchedUserRequest")).toBe("User");
  expect(forms("UserRequest")).toBe("User");
  expect(forms("ChangeRequest")).toBe("ChangeRequest");
  expect(forms("Patched")).toBe("Patched");
});
