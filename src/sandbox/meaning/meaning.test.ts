import { X509Certificate } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { asAdmin, asMira, createTestApi, type Api } from "../testing/api";
import { fillKeyPairs } from "./certificates";
import { passwordMatches } from "./passwords";

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
  test("me tells the groups above one's own too", async () => {
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

  test("a new password is kept as a hash and is good for signing in", async () => {
    const answer = await api.call("POST", "/core/users/2/set_password/", {
      password: "sandbox-new",
    });
    expect(answer.status).toBe(204);
    const row = api.world.store.get("core/users", 2);
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

  test("without a recovery flow there is no link", async () => {
    await api.call("DELETE", "/flows/instances/larkfield-recovery/");
    const answer = await api.call("POST", "/core/users/2/recovery/");
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
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
    const token = api.world.store.find(
      "core/tokens",
      ({ key }) => key === json.token,
    );
    expect(token?.intent).toBe("app_password");
    const again = await api.call("POST", "/core/users/service_account/", {
      name: "night-planner",
    });
    expect(again.json).toEqual({ name: ["This field must be unique."] });
  });

  test("only a session can impersonate", async () => {
    expect((await api.call("POST", "/core/users/2/impersonate/")).status).toBe(
      403,
    );
  });

  test("paths are those in use", async () => {
    const { json } = await api.call("GET", "/core/users/paths/?search=sci");
    expect(json.paths).toEqual(["users/science"]);
  });
});

test("membership changes on both sides", async () => {
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
  test("a new token's key opens the API, a set key replaces it", async () => {
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

  test("an expired key is rotated when it is looked at", async () => {
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

  test("nobody makes a token for somebody else", async () => {
    const answer = await api.call(
      "POST",
      "/core/tokens/",
      { identifier: "x", user: 1 },
      asMira,
    );
    expect(answer.status).toBe(400);
  });
});

describe("applications", () => {
  const slugs = async (headers: Record<string, string>, query = "") =>
    (
      (await api.call("GET", `/core/applications/${query}`, undefined, headers))
        .json.results as { slug: string }[]
    ).map(({ slug }) => slug);

  test("a list shows what the caller may open", async () => {
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

  test("an icon is kept, and cleared", async () => {
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
  test("setup URLs are those of the application", async () => {
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

  test("durations are read as authentik writes them", async () => {
    const answer = await api.call("PATCH", "/providers/oauth2/2/", {
      access_token_validity: "soon",
    });
    expect(answer.status).toBe(400);
    expect(answer.json.access_token_validity).toBeDefined();
  });
});

describe("certificates", () => {
  test("a generated pair is a real one", async () => {
    const { json } = await api.call(
      "POST",
      "/crypto/certificatekeypairs/generate/",
      {
        common_name: "id.larkfield.example",
        subject_alt_name: "www.larkfield.example",
        validity_days: 30,
        alg: "ecdsa",
      },
    );
    expect(json).toMatchObject({
      name: "id.larkfield.example",
      private_key_available: true,
      private_key_type: "ec",
    });
    const address = `/crypto/certificatekeypairs/${String(json.pk)}/view_certificate/`;
    const certificate = new X509Certificate(
      String((await api.call("GET", address)).json.data),
    );
    expect(certificate.checkHost("www.larkfield.example")).toBe(
      "www.larkfield.example",
    );
    expect(json.fingerprint_sha256).toBe(
      certificate.fingerprint256.toLowerCase(),
    );
    const file = await api.call("GET", `${address}?download`);
    expect(file.headers.get("content-disposition")).toContain(".pem");
  });

  test("the fixtures' pairs get theirs at start", async () => {
    await fillKeyPairs(api.world.store);
    const { json } = await api.call(
      "GET",
      "/crypto/certificatekeypairs/?ordering=name",
    );
    expect(json.results).toMatchObject([
      { name: "Campus identity provider", private_key_available: false },
      { name: "Larkfield signing certificate", private_key_type: "rsa" },
    ]);
  });
});

describe("flows", () => {
  test("export and import bring a deleted flow back", async () => {
    const exported = await api.call(
      "GET",
      "/flows/instances/default-authentication-flow/export/",
    );
    expect(exported.text).toContain("authentik_flows.flow");
    const before = await api.call(
      "GET",
      "/flows/instances/default-authentication-flow/",
    );
    await api.call("DELETE", "/flows/instances/default-authentication-flow/");
    const form = new FormData();
    form.set("file", new Blob([exported.text]), "flow.yaml");
    expect(
      (await api.call("POST", "/flows/instances/import/", form)).status,
    ).toBeLessThan(300);
    const after = await api.call(
      "GET",
      "/flows/instances/default-authentication-flow/",
    );
    expect(after.json.stages).toEqual(before.json.stages);
  });

  test.each([
    ["{", "Not a YAML document"],
    ["a: 1", "Not a blueprint"],
    [
      "version: 1\nentries: [{model: authentik_core.user, identifiers: {pk: 1}, attrs: {}}]",
      "cannot bring along",
    ],
  ])("an import of %j is refused", async (document, reason) => {
    const form = new FormData();
    form.set("file", new Blob([document]), "flow.yaml");
    const answer = await api.call("POST", "/flows/instances/import/", form);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(reason);
  });

  test("a diagram shows the stages in their order", async () => {
    const { json } = await api.call(
      "GET",
      "/flows/instances/default-authentication-flow/diagram/",
    );
    const names = [...String(json.diagram).matchAll(/Stage<br>([\w-]+)/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual([
      "default-authentication-identification",
      "default-authentication-password",
      "default-authentication-login",
    ]);
  });
});

describe("events", () => {
  test("tell what was really done, by whom", async () => {
    const { json } = await api.call("POST", "/core/groups/", {
      name: "night owls",
    });
    await api.call("DELETE", `/core/groups/${String(json.pk)}/`);
    const events = await api.call(
      "GET",
      `/events/events/?context_model_pk=${String(json.pk)}&ordering=created`,
    );
    expect(events.json.results).toMatchObject([
      {
        action: "model_created",
        user: { username: "akadmin" },
        context: { model: { name: "night owls" } },
      },
      { action: "model_deleted" },
    ]);
  });

  test("are counted by application", async () => {
    const { text } = await api.call("GET", "/events/events/top_per_user/");
    expect(JSON.parse(text)).toMatchObject([
      {
        application: { name: "Star catalogue" },
        counted_events: 1,
        unique_users: 1,
      },
    ]);
  });
});

test("the schema is the description itself", async () => {
  const { json } = await api.call("GET", "/schema/?format=json", undefined, {});
  expect(json.paths).toEqual(description.paths);
});

test("a mapping can be tried on a user", async () => {
  const mappings = await api.call(
    "GET",
    "/propertymappings/provider/scope/?scope_name=profile",
  );
  const [mapping] = mappings.json.results as { pk: string }[];
  const { json } = await api.call(
    "POST",
    `/propertymappings/all/${mapping?.pk ?? ""}/test/`,
    { user: 2 },
  );
  expect(JSON.parse(String(json.result))).toMatchObject({
    preferred_username: "mira",
  });
});

test("used_by calls things as authentik does", async () => {
  const { text } = await api.call(
    "GET",
    `/core/groups/0777fb6f-fa1a-4348-ab91-7295bdd721e4/used_by/`,
  );
  expect(
    (JSON.parse(text) as { name: string }[]).map(({ name }) => name),
  ).toEqual(
    expect.arrayContaining([
      "Group astronomers",
      "Binding from Observation log #0 to Group staff",
    ]),
  );
});
