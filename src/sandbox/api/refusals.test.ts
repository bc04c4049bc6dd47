import { beforeEach, describe, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { tableLimit } from "../store/store";
import { asMira, createTestApi, type Api } from "../testing/api";

const { description } = await loadDescription("openapi/openapi.yaml");
let api: Api;
beforeEach(() => {
  api = createTestApi(description);
});

const astronomers = "/core/groups/5bd97271-cf59-4970-aa23-684ad331fe78/";

describe("permissions", () => {
  const refused = async (authorization: string) => {
    const response = await api.call("GET", "/core/users/me/", undefined, {
      authorization,
    });
    return {
      status: response.status,
      ...response.json,
      hint: response.headers.get("sandbox-hint"),
    };
  };

  test.each([
    [
      "Bearer sandbox-token-expired",
      "Token invalid/expired",
      "expired at 2024-01-31",
    ],
    ["Bearer sandbox-token-inactive", "Token invalid/expired", "inactive"],
    [
      "Bearer sandbox-app-password-dome",
      "Token invalid/expired",
      "intent is app_password",
    ],
    [
      "Bearer sandbox-access-token-mira",
      "Token invalid/expired",
      "lacks the scope goauthentik.io/api",
    ],
    [
      "Bearer sandbox-access-token-expired",
      "Token invalid/expired",
      "expired at",
    ],
    ["Bearer nonsense", "Token invalid/expired", "unknown"],
    ["Basic YWtlOng=", "Unsupported authentication type", "Bearer"],
  ])("%s: %s", async (header, detail, hint) => {
    const response = await refused(header);
    expect(response).toMatchObject({ status: 403, detail });
    expect(response.hint).toContain(hint);
  });

  test("an anonymous request is rejected", async () => {
    const response = await api.call("GET", "/core/users/me/", undefined, {});
    expect(response.status).toBe(403);
    expect(response.json).toEqual({
      detail: "Authentication credentials were not provided.",
    });
  });

  test("mira may read groups through her role, but not change them", async () => {
    expect((await api.call("GET", astronomers, undefined, asMira)).status).toBe(
      200,
    );
    const response = await api.call(
      "PATCH",
      astronomers,
      { name: "x" },
      asMira,
    );
    expect(response.status).toBe(403);
    expect(response.json).toEqual({
      detail: "You do not have permission to perform this action.",
    });
    expect(response.headers.get("sandbox-hint")).toContain(
      "authentik_core.change_group",
    );
  });

  test("mira sees her own tokens; another user's is not found", async () => {
    const own = await api.call("GET", "/core/tokens/", undefined, asMira);
    expect(own.json.results).toMatchObject([{ identifier: "mira-notebook" }]);
    expect(
      (
        await api.call(
          "GET",
          "/core/tokens/akadmin-automation/",
          undefined,
          asMira,
        )
      ).status,
    ).toBe(404);
  });
});

describe("errors", () => {
  test("a 404 names the model", async () => {
    const response = await api.call("GET", "/oauth2/authorization_codes/99/");
    expect(response.status).toBe(404);
    expect(response.json).toEqual({
      detail: "No AuthorizationCode matches the given query.",
    });
  });

  test("404 for an unknown path, 301 if only the trailing slash is missing", async () => {
    expect((await api.call("GET", "/nothing/")).status).toBe(404);
    const response = await api.call("GET", "/core/groups?search=x");
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe(
      "/api/v3/core/groups/?search=x",
    );
  });

  test("405 lists the allowed methods", async () => {
    const response = await api.call("DELETE", "/core/groups/");
    expect(response.status).toBe(405);
    expect(response.json).toEqual({ detail: 'Method "DELETE" not allowed.' });
    expect(response.headers.get("allow")).toContain("POST");
  });

  test("406 and 415", async () => {
    const accept = await api.call("GET", "/core/groups/", undefined, {
      authorization: "Bearer sandbox-token-akadmin",
      accept: "text/html",
    });
    expect(accept.status).toBe(406);
    const text = await api.call("POST", "/core/groups/", "name=x", {
      authorization: "Bearer sandbox-token-akadmin",
      "content-type": "text/plain",
    });
    expect(text.status).toBe(415);
    expect(text.json).toEqual({
      detail: 'Unsupported media type "text/plain" in request.',
    });
  });

  test("400 for malformed JSON", async () => {
    const response = await api.call("POST", "/core/groups/", '{"name":');
    expect(response.status).toBe(400);
    expect(response.json.detail).toMatch(/^JSON parse error - /);
  });

  test.each([
    [
      {},
      {
        username: ["This field is required."],
        name: ["This field is required."],
      },
    ],
    [
      { username: "", name: "x" },
      { username: ["This field may not be blank."] },
    ],
    [
      { username: null, name: "x" },
      { username: ["This field may not be null."] },
    ],
    [{ username: ["a"], name: "x" }, { username: ["Not a valid string."] }],
    [
      { username: "x".repeat(151), name: "x" },
      { username: ["Ensure this field has no more than 150 characters."] },
    ],
    [
      { username: "u", name: "x", email: "nope" },
      { email: ["Enter a valid email address."] },
    ],
    [
      { username: "u", name: "x", type: "alien" },
      { type: ['"alien" is not a valid choice.'] },
    ],
    [
      { username: "u", name: "x", is_active: "maybe" },
      { is_active: ["Must be a valid boolean."] },
    ],
    [
      { username: "mira", name: "x" },
      { username: ["This field must be unique."] },
    ],
    [
      {
        username: "u",
        name: "x",
        groups: ["5bd97271-cf59-4970-aa23-000000000000"],
      },
      {
        groups: [
          'Invalid pk "5bd97271-cf59-4970-aa23-000000000000" - object does not exist.',
        ],
      },
    ],
    [
      { username: "u", name: "x", attributes: [] },
      {
        attributes: [
          "Value must be a dictionary, and not have any duplicate keys.",
        ],
      },
    ],
  ])("400 for creating a user with %j", async (body, errors) => {
    const response = await api.call("POST", "/core/users/", body);
    expect(response.status).toBe(400);
    expect(response.json).toEqual(errors);
  });

  test("400 for a body that is not an object", async () => {
    const response = await api.call("POST", "/core/groups/", []);
    expect(response.json).toEqual({
      non_field_errors: ["Invalid data. Expected a dictionary, but got list."],
    });
  });

  test("read-only and unknown fields are ignored, strings are converted to numbers", async () => {
    const response = await api.call("POST", "/core/groups/", {
      name: " night owls ",
      pk: "mine",
      num_pk: 1,
      nonsense: true,
      users: ["2"],
      is_superuser: "false",
    });
    expect(response.status).toBe(201);
    expect(response.json).toMatchObject({
      name: "night owls",
      users: [2],
      is_superuser: false,
    });
    expect(response.json.pk).not.toBe("mine");
    expect(response.json.nonsense).toBeUndefined();
  });

  test("429 above the rate limit, with Retry-After", async () => {
    const slow = createTestApi(description, { requests: 2, seconds: 60 });
    await slow.call("GET", "/core/users/me/");
    await slow.call("GET", "/core/users/me/");
    const response = await slow.call("GET", "/core/users/me/");
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(response.json.detail).toMatch(
      /^Request was throttled\. Expected available in \d+ seconds\.$/,
    );
  });

  test("400 instead of a server error when a table is full", async () => {
    for (let left = tableLimit; left > 0; left--)
      if (api.appContext.store.count("core/groups") < tableLimit)
        api.appContext.store.insert("core/groups", { pk: `filler-${left}` });
    const response = await api.call("POST", "/core/groups/", { name: "x" });
    expect(response.status).toBe(400);
    expect(response.text).toContain("at most 2000 objects");
  });

  test("413 above one megabyte", async () => {
    const response = await api.call("POST", "/core/groups/", {
      name: "x".repeat(1024 * 1024),
    });
    expect(response.status).toBe(413);
  });
});
