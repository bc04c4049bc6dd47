import { beforeEach, describe, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { asAdmin, asMira, createTestApi, type Api } from "../testing/api";
import { passwordMatches } from "../domain/passwords";

const { description } = await loadDescription("openapi/openapi.yaml");
let api: Api;
beforeEach(() => {
  api = createTestApi(description);
});

const bearer = (token: unknown) => ({
  authorization: `Bearer ${String(token)}`,
});
const astronomers = "5bd97271-cf59-4970-aa23-684ad331fe78";

describe("users", () => {
  test("me lists parent groups", async () => {
    const { json } = await api.call(
      "GET",
      "/core/users/me/",
      undefined,
      asMira,
    );
    expect(json.user).toMatchObject({
      username: "mira",
      groups: [{ name: "astronomers" }, { name: "staff" }],
      settings: { locale: "en" },
    });
    expect(json.original).toBeUndefined();
  });

  test("a new password is stored as a hash and signs in", async () => {
    const response = await api.call("POST", "/core/users/2/set_password/", {
      password: "sandbox-new",
    });
    expect(response.status).toBe(204);
    const row = api.appContext.store.get("core/users", 2);
    expect(String(row?.password)).not.toContain("sandbox-new");
    expect(passwordMatches(row?.password, "sandbox-new")).toBe(true);
    expect(passwordMatches(row?.password, "sandbox-mira")).toBe(false);
  });

  test("a recovery link leads to the brand's recovery flow", async () => {
    const { json } = await api.call("POST", "/core/users/2/recovery/");
    expect(json.link).toMatch(
      /^http:\/\/localhost:3000\/if\/flow\/larkfield-recovery\/\?flow_token=sandbox-recovery-/,
    );
  });

  test("without a recovery flow, no link is created", async () => {
    await api.call("DELETE", "/flows/instances/larkfield-recovery/");
    const response = await api.call("POST", "/core/users/2/recovery/");
    expect(response.status).toBe(400);
    expect(response.json).toEqual({
      non_field_errors: ["No recovery flow set."],
    });
  });

  test("a service account gets a group and an app password", async () => {
    const { json } = await api.call("POST", "/core/users/service_account/", {
      name: "night-planner",
      create_group: true,
    });
    expect(json).toMatchObject({ username: "night-planner" });
    const user = await api.call("GET", `/core/users/${String(json.user_pk)}/`);
    expect(user.json).toMatchObject({
      type: "service_account",
      uid: json.user_uid,
      groups: [json.group_pk],
    });
    const token = api.appContext.store.find(
      "core/tokens",
      ({ key }) => key === json.token,
    );
    expect(token?.intent).toBe("app_password");
    const again = await api.call("POST", "/core/users/service_account/", {
      name: "night-planner",
    });
    expect(again.json).toEqual({ name: ["This field must be unique."] });
  });

  test("impersonation needs a session", async () => {
    expect((await api.call("POST", "/core/users/2/impersonate/")).status).toBe(
      403,
    );
  });

  test("lists the user paths in use", async () => {
    const { json } = await api.call("GET", "/core/users/paths/?search=sci");
    expect(json.paths).toEqual(["users/science"]);
  });
});

test("membership is updated on both sides", async () => {
  const group = `/core/groups/${astronomers}/`;
  expect((await api.call("POST", `${group}add_user/`, { pk: 3 })).status).toBe(
    204,
  );
  expect((await api.call("GET", group)).json.users).toEqual([2, 3, 4]);
  expect((await api.call("GET", "/core/users/3/")).json.groups).toContain(
    astronomers,
  );
  expect(
    (await api.call("POST", `${group}remove_user/`, { pk: 3 })).status,
  ).toBe(204);
  expect((await api.call("GET", group)).json.users).toEqual([2, 4]);
  expect((await api.call("POST", `${group}add_user/`, { pk: 99 })).status).toBe(
    404,
  );
});

describe("tokens", () => {
  test("a token's generated key authenticates, and a set key replaces it", async () => {
    await api.call("POST", "/core/tokens/", { identifier: "mine" }, asMira);
    const { json } = await api.call(
      "GET",
      "/core/tokens/mine/view_key/",
      undefined,
      asMira,
    );
    expect(
      (await api.call("GET", "/core/users/me/", undefined, bearer(json.key)))
        .status,
    ).toBe(200);
    await api.call("POST", "/core/tokens/mine/set_key/", {
      key: "sandbox-chosen",
    });
    expect(
      (await api.call("GET", "/core/users/me/", undefined, bearer(json.key)))
        .status,
    ).toBe(403);
    expect(
      (
        await api.call(
          "GET",
          "/core/users/me/",
          undefined,
          bearer("sandbox-chosen"),
        )
      ).status,
    ).toBe(200);
  });

  test("an expired key is rotated when it is viewed", async () => {
    const { json } = await api.call(
      "GET",
      "/core/tokens/jonas-retired/view_key/",
    );
    expect(json.key).not.toBe("sandbox-token-expired");
    expect(
      (await api.call("GET", "/core/users/me/", undefined, bearer(json.key)))
        .status,
    ).toBe(200);
    const events = await api.call(
      "GET",
      "/events/events/?action=secret_rotate",
    );
    expect(events.json.pagination).toMatchObject({ count: 1 });
  });

  test("a user cannot create a token for another user", async () => {
    const response = await api.call(
      "POST",
      "/core/tokens/",
      { identifier: "x", user: 1 },
      asMira,
    );
    expect(response.status).toBe(400);
  });
});

describe("applications", () => {
  const slugs = async (headers: Record<string, string>, query = "") =>
    (
      (await api.call("GET", `/core/applications/${query}`, undefined, headers))
        .json.results as { slug: string }[]
    ).map(({ slug }) => slug);

  test("the list has the applications that the caller may open", async () => {
    expect(await slugs(asMira)).toEqual([
      "api-docs",
      "observation-log",
      "star-catalogue",
    ]);
    expect(await slugs(asAdmin, "?for_user=6")).toEqual([
      "api-docs",
      "star-catalogue",
    ]);
    expect(await slugs(asAdmin, "?superuser_full_list=true")).toHaveLength(4);
    expect(await slugs(asAdmin, "?only_with_launch_url=true")).toEqual([
      "observation-log",
      "star-catalogue",
    ]);
  });

  test("access follows the bindings", async () => {
    const check = async (user: number) =>
      (
        await api.call(
          "GET",
          `/core/applications/dome-control/check_access/?for_user=${user}`,
        )
      ).json.passing;
    expect(await check(3)).toBe(true);
    expect(await check(2)).toBe(false);
    expect(await check(1)).toBe(true);
  });

  test("an icon can be set and cleared", async () => {
    const form = new FormData();
    form.set("file", new Blob(["png"], { type: "image/png" }), "icon.png");
    await api.call("POST", "/core/applications/star-catalogue/set_icon/", form);
    const icon = async () =>
      (await api.call("GET", "/core/applications/star-catalogue/")).json
        .meta_icon;
    expect(await icon()).toMatch(/^data:image\/png;base64,/);
    await api.call("POST", "/core/applications/star-catalogue/set_icon_url/", {
      url: "https://x.example/i.svg",
    });
    expect(await icon()).toBe("https://x.example/i.svg");
    const clear = new FormData();
    clear.set("clear", "true");
    await api.call(
      "POST",
      "/core/applications/star-catalogue/set_icon/",
      clear,
    );
    expect(await icon()).toBeNull();
  });
});

describe("OAuth providers", () => {
  test("setup URLs belong to the application", async () => {
    const { json } = await api.call("GET", "/providers/oauth2/2/setup_urls/");
    expect(json).toMatchObject({
      issuer: "http://localhost:3000/application/o/observation-log/",
      token: "http://localhost:3000/application/o/token/",
      jwks: "http://localhost:3000/application/o/observation-log/jwks/",
    });
  });

  test("the preview has the claims of the provider's scopes", async () => {
    const { json } = await api.call(
      "GET",
      "/providers/oauth2/3/preview_user/?for_user=2",
    );
    expect(json.preview).toMatchObject({
      sub: "mira",
      email: "mira@larkfield.example",
      groups: ["astronomers", "staff"],
    });
  });

  test("durations use authentik's format", async () => {
    const response = await api.call("PATCH", "/providers/oauth2/2/", {
      access_token_validity: "soon",
    });
    expect(response.status).toBe(400);
    expect(response.json.access_token_validity).toBeDefined();
  });
});
