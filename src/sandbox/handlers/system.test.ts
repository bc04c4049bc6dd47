import { X509Certificate } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { ExactNumber } from "../../description/model";
import { createTestApi, type Api } from "../testing/api";
import { fillKeyPairs } from "../domain/certificates";

const { description } = await loadDescription("openapi/openapi.yaml");
let api: Api;
beforeEach(() => {
  api = createTestApi(description);
});

describe("certificates", () => {
  test("a generated certificate matches its private key", async () => {
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
    const url = `/crypto/certificatekeypairs/${String(json.pk)}/view_certificate/`;
    const certificate = new X509Certificate(
      String((await api.call("GET", url)).json.data),
    );
    expect(certificate.checkHost("www.larkfield.example")).toBe(
      "www.larkfield.example",
    );
    expect(json.fingerprint_sha256).toBe(
      certificate.fingerprint256.toLowerCase(),
    );
    const file = await api.call("GET", `${url}?download`);
    expect(file.headers.get("content-disposition")).toContain(".pem");
  });

  test("the fixtures' key pairs are generated at start", async () => {
    await fillKeyPairs(api.appContext.store);
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
  test("exporting and importing restores a deleted flow", async () => {
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
    const response = await api.call("POST", "/flows/instances/import/", form);
    expect(response.status).toBe(400);
    expect(response.text).toContain(reason);
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
  test("record what was done and by whom", async () => {
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

test("the schema operation returns the description", async () => {
  const { json } = await api.call("GET", "/schema/?format=json", undefined, {});
  expect(json.paths).toEqual(description.paths);
});

test.each(["json", "yaml"])(
  "the schema as %s has long integers as they were written",
  async (format) => {
    const maximum = new ExactNumber("9223372036854775807");
    const { components } = description;
    const schemas = { ...components?.schemas, Score: { maximum } };
    const exact = createTestApi({
      ...description,
      components: { ...components, schemas },
    });
    const { text } = await exact.call("GET", `/schema/?format=${format}`);
    expect(text).toMatch(/"?maximum"?: ?9223372036854775807\b/);
  },
);

test("a mapping can be tested with a user", async () => {
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

test("used_by uses authentik's display names", async () => {
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
